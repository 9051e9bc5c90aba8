import type { TalkId } from '../../../shared/ids'
import type { TalkWaiting } from '../../../shared/talk/talk.waiting'
import { swedishDay } from '../calendar'
import type { ReadContext } from '../context'
import { giversIn } from './handover.store'
import { adultName, myParts, myTalks, talkText } from './talk.store'

/** The talks I am to hold, what I have left to sign from them, and what a colleague has handed over. */
export const talksWaiting = (context: ReadContext): TalkWaiting[] =>
  myTalks(context).flatMap((row): TalkWaiting[] => {
    if (row.state === 'installt') return []
    const left = row.state === 'hallet' ? myParts(context, row.id).filter((part) => part.is_done === 0).length : 0
    const givers = row.state === 'hallet' ? giversIn(context, row.id) : []
    if (row.state === 'hallet' && left === 0 && givers.length === 0) return []
    const about = { talkId: row.id as TalkId, adultName: adultName(context, talkText(context, row).adultId) }
    if (row.state === 'planerat') {
      const isPast = row.planned_on < context.today()
      return [{ kind: 'talk-planned', ...about, day: row.planned_on, startsAt: row.starts_at, isPast }]
    }
    const day = row.started_at ? swedishDay(row.started_at) : row.planned_on
    return [
      ...(left > 0 ? [{ kind: 'talk-unsigned' as const, ...about, day, left }] : []),
      ...givers.map((from) => ({ kind: 'talk-received' as const, ...about, day, from })),
    ]
  })
