/** How much each part of a presentation sheet holds, in characters; together they fit one A4 page. */
export const sheetLimits = { question: 400, protection: 300, deadlines: 300, clashes: 400, support: 300 } as const
/** How many lines a part may be broken into. */
export const sheetLines = 4
