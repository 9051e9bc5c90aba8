import { meetingFormLabels } from '@shared/glossary/labels'
import type { MeetingWaiting } from '@shared/meeting/meeting.waiting'
import { nearDay } from '../lib/dates'
import type { WaitingLines } from '../lib/waiting'

const placeOf = (one: MeetingWaiting) => `/arenden/${one.caseId}/plan/mote/${one.meetingId}`

export const meetingWaitingLines: WaitingLines<MeetingWaiting> = {
  'meeting-today': (one) => ({
    key: `meeting-${one.meetingId}`,
    to: placeOf(one),
    title: `${meetingFormLabels[one.form]} i dag`,
    detail: `${one.name}, kl. ${one.startsAt}`,
  }),
  'meeting-to-hold': (one) => ({
    key: `meeting-${one.meetingId}`,
    to: placeOf(one),
    title: `${meetingFormLabels[one.form]} att notera som hållet`,
    detail: `${one.name}, ${nearDay(one.day)}`,
  }),
  'meeting-to-close': (one) => ({
    key: `meeting-${one.meetingId}-close`,
    to: placeOf(one),
    title: `${meetingFormLabels[one.form]} att avsluta`,
    detail: `${one.name}, hållet ${nearDay(one.day)}`,
  }),
}
