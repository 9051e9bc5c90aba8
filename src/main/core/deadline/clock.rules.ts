import type { ClockFault } from '../../../shared/deadline/deadline.contract'

/** How far a clock may have been put back by a correction, in minutes. */
const slackMinutes = 5
/** How long a house may lie unused before the clock is asked about. */
const quietDays = 30

interface Clocks {
  readonly now: string
  /** The newest time stored by an earlier session. */
  readonly lastUse: string | null
  /** When the program was built, where that is known. */
  readonly builtAt: string | null
}

/** What is odd about the computer's clock: earlier than what is stored, earlier than the program itself, or long after the last use. */
export function clockFault({ now, lastUse, builtAt }: Clocks): ClockFault | null {
  const at = Date.parse(now)
  const slack = slackMinutes * 60_000
  if (lastUse !== null && at < Date.parse(lastUse) - slack) return { kind: 'fore-senaste', now, than: lastUse }
  if (builtAt !== null && at < Date.parse(builtAt) - slack) return { kind: 'fore-bygget', now, than: builtAt }
  if (lastUse !== null && at > Date.parse(lastUse) + quietDays * 86_400_000)
    return { kind: 'langt-efter', now, than: lastUse }
  return null
}
