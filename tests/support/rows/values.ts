/** Rows of tables by name. */
export type Rows = Readonly<Record<string, readonly Record<string, unknown>[]>>

export const id = (no: number) => `0195556c-2a00-7000-8000-${String(no).padStart(12, '0')}`
export const at = '2026-03-02T08:00:00.000Z'
export const day = '2026-03-02'
export const bytes = (no: number) => Buffer.from([no, 0, 255, 128, no])
