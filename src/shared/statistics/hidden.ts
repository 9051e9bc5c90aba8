/** Stands where a figure is not shown: it is 1–4, or would tell such a figure. */
export const hidden = 'x'
