const usual = [30, 45, 60, 90, 120] as const

/** How long a meeting may be, and how long it already is. */
export const lengthChoices = (now?: number) =>
  [...new Set([...usual, ...(now ? [now] : [])])]
    .sort((a, b) => a - b)
    .map((minutes) => ({ value: String(minutes), label: `${minutes} minuter` }))
