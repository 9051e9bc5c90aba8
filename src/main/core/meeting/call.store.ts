import { partyKindLabels } from '../../../shared/glossary/labels'
import type { MeetingForm, MeetingMode } from '../../../shared/meeting/meeting.contract'
import { AppError } from '../../../shared/result'
import { getUser } from '../account/account.store'
import { requireNoBlock } from '../block/block.store'
import { caseLock, getCase } from '../case/case.store'
import type { ReadContext, WriteContext } from '../context'
import { houseName } from '../house/house.store'
import { calendarFile } from '../template/ics.rules'
import type { Drawn } from '../template/produced.store'
import { calledFamily, callLines } from './meeting.rules'
import { getMeeting, type MeetingRecord, meetingText, partiesOf } from './meeting.store'

/** The neutral call to a meeting: no child's name, and nothing of why there is a case. */
export function callOf(context: ReadContext, row: MeetingRecord): string[] {
  const { place, link, purpose } = meetingText(context, row)
  const called = partiesOf(context, row).filter((one) => one.isCalled)
  return callLines({
    form: row.form as MeetingForm,
    day: row.planned_on,
    startsAt: row.starts_at,
    minutes: row.minutes,
    mode: row.mode as MeetingMode,
    place,
    link,
    purpose,
    houseName: houseName(context.db),
    coming: called.flatMap((one) => {
      if (one.kind === 'kollega' && one.userId) {
        const { displayName, title } = getUser(context.db, one.userId)
        return [`${displayName}, ${title.toLocaleLowerCase('sv')}`]
      }
      return one.kind === 'verksamhet' ? [one.shownName] : []
    }),
    languages: called.flatMap((one) =>
      one.kind === 'tolk' || one.kind === 'kulturtolk'
        ? [
            `${one.language}${one.kind === 'kulturtolk' ? ` (${partyKindLabels.kulturtolk.toLocaleLowerCase('sv')})` : ''}`,
          ]
        : [],
    ),
  })
}

/** The call as a document and a calendar file. Throws `invalid-input` while an informationsspärr stands against anyone who is called, `not-allowed` when the meeting has been. */
export function drawCall(context: WriteContext, meetingId: string): Drawn {
  const row = getMeeting(context, meetingId)
  if (row.state !== 'planerat' && row.state !== 'kallat') throw new AppError({ code: 'not-allowed' })
  const family = calledFamily(partiesOf(context, row))
  if (family.length > 0) requireNoBlock(context, getCase(context, row.case_id).child_id, family)
  const [greeting = '', ...lines] = callOf(context, row)
  const { place, link } = meetingText(context, row)
  return {
    printable: {
      kind: 'sheet',
      title: 'Kallelse till möte',
      isDemo: context.house.isDemo,
      head: lines.flatMap((one) => {
        const at = one.indexOf(': ')
        return at > 0 && at < 20 ? [{ label: one.slice(0, at), value: one.slice(at + 2) }] : []
      }),
      sections: [
        {
          heading: '',
          blocks: [greeting, ...lines.filter((one) => !/^.{1,19}: /.test(one)).slice(0, -1)].map((text) => ({
            kind: 'stycke' as const,
            text,
            source: '',
          })),
        },
      ],
      signature: '',
      footer: houseName(context.db),
    },
    fileName: `Kallelse ${row.planned_on}`,
    remembered: { what: 'Kallelse till möte', lock: caseLock(row.case_id) },
    calendar: calendarFile({
      id: row.id,
      title: 'Möte',
      body: [greeting, ...lines].join('\n'),
      place: place || link,
      day: row.planned_on,
      time: row.starts_at,
      minutes: row.minutes,
      madeAt: context.now(),
    }),
  }
}
