/** What a passage is: running text, a heading, a line of a list, a quotation, or the child's own words. */
export const passageKinds = ['stycke', 'rubrik', 'punkt', 'nummer', 'citat', 'barnets-ord'] as const

/** The compartment of the akt whose lock a passage is sealed under. */
export const passagePlaces = ['bas', 'skydd', 'anmalare'] as const

/** The longest source of a passage, in characters. */
export const longestSource = 160

/** A note left unsigned this long is shown, in days (routine T12). */
export const unsignedDays = 3
