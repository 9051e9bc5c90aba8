import { z } from 'zod'
import { sheetLimits, sheetLines } from './limits'

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
