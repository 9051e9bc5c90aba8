/** A text with a capital first letter. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)

/** A text that goes on a sentence already begun; names within it keep their capitals. */
export const uncapital = (text: string): string => text.charAt(0).toLocaleLowerCase('sv') + text.slice(1)
