import type { Strangers } from '@shared/backup/backup.contract'

const size = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 })
const count = new Intl.NumberFormat('sv-SE')

/** ”3,4 MB”. */
export const megabytes = (bytes: number): string => `${size.format(bytes / 1_000_000)} MB`

/** ”1 ärende”, ”24 ärenden”. */
export const casesText = (cases: number): string => `${count.format(cases)} ${cases === 1 ? 'ärende' : 'ärenden'}`

export const entriesText = (entries: number): string => `${count.format(entries)} ${entries === 1 ? 'post' : 'poster'}`

/** True when everybody with a way in is known to the house as they are. */
export const isEveryoneKnown = ({ added, addedUnnamed, renewed, left }: Strangers): boolean =>
  added.length + addedUnnamed + renewed.length + left.length === 0
