import { z } from 'zod'

/** How much each part of a presentation sheet holds, in characters; together they fit one A4 page. */
export const sheetLimits = { question: 400, protection: 300, deadlines: 300, clashes: 400, support: 300 } as const
/** How many lines a part may be broken into. */
export const sheetLines = 4

const fewLines = (text: string) => text.split('\n').length <= sheetLines
const part = (max: number) => z.string().normalize().max(max).refine(fewLines, 'too-many-lines')
const required = (max: number) => part(max).refine((text) => text.trim() !== '', 'required')

/** Ärendedragningens blad: what a team asks the group, on one page. Sealed under the case's lock. */
export const SheetText = z.strictObject({
  question: required(sheetLimits.question),
  protection: required(sheetLimits.protection),
  deadlines: required(sheetLimits.deadlines),
  clashes: part(sheetLimits.clashes).default(''),
  support: required(sheetLimits.support),
})
export type SheetText = z.output<typeof SheetText>
