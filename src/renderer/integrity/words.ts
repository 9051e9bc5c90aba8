import type { FileStatus } from '@shared/integrity/integrity.contract'
import { momentText } from '../lib/dates'

/** What was not to be read in the journals kept aside, and when that was found. */
export function lostText(torn: FileStatus['torn']): string {
  const saves = torn.reduce((sum, one) => sum + one.saves, 0)
  const when = torn.at(-1)?.foundAt
  const many = saves === 1 ? 'Minst en sparad ändring' : `Minst ${saves} sparade ändringar`
  return `${many} gick inte att läsa när huset öppnades${when ? ` ${momentText(when)}` : ''}.`
}
