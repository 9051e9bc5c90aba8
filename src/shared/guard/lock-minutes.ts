/** After how many minutes untouched the program locks: it can be set within these bounds and never turned off. */
export const lockMinutes = { least: 1, most: 15, usual: 5 } as const
