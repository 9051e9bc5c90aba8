import type { TalkWaiting } from '@shared/talk/talk.waiting'
import { nearDay } from '../lib/dates'
import type { WaitingLines } from '../lib/waiting'

export const talkWaitingLines: WaitingLines<TalkWaiting> = {
  'talk-planned': (one) => ({
    key: `talk-${one.talkId}`,
    to: `/samtal/${one.talkId}`,
    title: one.isPast ? 'Samtal att notera som hållet' : 'Planerat samtal',
    detail: `${one.adultName}, ${nearDay(one.day)} kl. ${one.startsAt}`,
  }),
  'talk-unsigned': (one) => ({
    key: `talk-${one.talkId}-unsigned`,
    to: `/samtal/${one.talkId}`,
    title: one.left === 1 ? 'Din anteckning från ett samtal' : `Dina ${one.left} anteckningar från ett samtal`,
    detail: `${one.adultName}, hållet ${nearDay(one.day)}. Inte signerat.`,
  }),
  'talk-received': (one) => ({
    key: `talk-${one.talkId}-${one.from}`,
    to: `/samtal/${one.talkId}/sortera`,
    title: 'Överlämnat till dig från ett samtal',
    detail: `${one.adultName}, ${nearDay(one.day)}, från ${one.from}`,
  }),
}
