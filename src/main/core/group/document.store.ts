import { groupMeetingStateLabels, groupOutcomeLabels } from '../../../shared/glossary/labels'
import type { GroupItem, GroupMeetingRow } from '../../../shared/group/group.contract'
import { AppError } from '../../../shared/result'
import { requireRole } from '../account/account.rules'
import { userName } from '../account/account.store'
import { swedishDay, swedishTime } from '../calendar'
import type { ReadContext } from '../context'
import { houseName, namndName } from '../house/house.store'
import { seriesFile } from '../template/ics.rules'
import type { Drawn } from '../template/produced.store'
import { seriesStep } from './group.rules'
import { listOf } from './list.store'
import { loadNow } from './load.store'
import { getMeeting, getSeries, meetingsOf, membersOf, toMeetingRow } from './series.store'
import { presentationSheet } from './sheet.rules'
import { findSheet, sheetText } from './sheet.store'

const whenOf = (meeting: Pick<GroupMeetingRow, 'heldOn' | 'startsAt'>) => `${meeting.heldOn} kl. ${meeting.startsAt}`

/** What stands over every table about a meeting. */
function headOf(context: ReadContext, meetingId: string) {
  const row = getMeeting(context, meetingId)
  const meeting = toMeetingRow(context, row)
  const series = getSeries(context, row.series_id)
  const members = membersOf(series).map((userId) => userName(context.db, userId))
  return {
    row,
    meeting,
    head: [
      { label: 'Nämnd', value: namndName(context.db, series.namnd_id) },
      { label: 'Tid och plats', value: `${whenOf(meeting)}, ${meeting.place}` },
      { label: 'Gruppen', value: members.join(', ') },
    ],
  }
}

/** The sheets I may open, in the order of the list; one alone when a case is named. Throws `not-found` when there is none. */
export function drawSheets(context: ReadContext, meetingId: string, caseId: string | null): Drawn {
  const { row, meeting } = headOf(context, meetingId)
  const chosen = listOf(context, row).filter(
    (item) => item.mayOpen && item.hasSheet && (caseId === null || item.caseId === caseId),
  )
  if (chosen.length === 0) throw new AppError({ code: 'not-found' })
  const sheets = chosen.flatMap((item, index) => {
    const sheet = findSheet(context, meetingId, item.caseId)
    if (!sheet) return []
    return [
      presentationSheet(sheetText(context, sheet), {
        number: item.number,
        no: item.no,
        at: index + 1,
        of: chosen.length,
        when: whenOf(meeting),
        presenter: item.presenter,
        attends: item.attends.map(({ name }) => name),
        savedBy: userName(context.db, sheet.saved_by),
        savedOn: swedishDay(sheet.saved_at),
        isDemo: context.house.isDemo,
      }),
    ]
  })
  return {
    printable: { kind: 'sheets', title: 'Ärendedragningar', sheets },
    fileName: `Ärendedragningar ${meeting.heldOn}`,
  }
}

/** Körschemat: the order of the list, who sits with each item and who leaves the room. */
export function drawRun(context: ReadContext, meetingId: string): Drawn {
  const { row, meeting, head } = headOf(context, meetingId)
  return {
    printable: {
      kind: 'table',
      title: 'Körschema till samarbetsgruppen',
      isDemo: context.house.isDemo,
      head,
      columns: ['Punkt', 'Ärende', 'Föredragande', 'Blad', 'Får sitta med', 'Lämnar rummet'],
      rows: listOf(context, row).map((item) => [
        String(item.no),
        item.number,
        item.presenter,
        item.hasSheet ? 'Ja' : 'Saknas',
        item.attends.map(({ name }) => name).join(', '),
        item.leaves.length > 0 ? `${item.leaves.join(', ')} lämnar rummet under punkt ${item.no}` : 'Ingen',
      ]),
      footer: `${houseName(context.db)}. Listan har ärendenas nummer, inga namn.`,
    },
    fileName: `Körschema ${meeting.heldOn}`,
  }
}

const outcomeOf = (item: GroupItem): string => {
  if (item.state === 'bordlagd') return 'Bordlagt: skäl anges i ärendet'
  return item.outcome ? groupOutcomeLabels[item.outcome] : 'Inte dragen än'
}

/** What each item came to: number, outcome and next review, and no narrative. */
export function drawGroupMinutes(context: ReadContext, meetingId: string): Drawn {
  const { row, meeting, head } = headOf(context, meetingId)
  const at = (moment: string | null) => (moment ? swedishTime(moment) : '')
  return {
    printable: {
      kind: 'table',
      title: 'Minneslista från samarbetsgruppen',
      isDemo: context.house.isDemo,
      head: [
        ...head,
        {
          label: 'Mötet',
          value: row.started_at
            ? `Började ${at(row.started_at)}${row.ended_at ? `, slutade ${at(row.ended_at)}` : ''}`
            : groupMeetingStateLabels[meeting.state],
        },
      ],
      columns: ['Punkt', 'Ärende', 'Utfall', 'Nästa uppföljning'],
      rows: listOf(context, row).map((item) => [
        String(item.no),
        item.number,
        outcomeOf(item),
        item.state === 'bordlagd' ? 'Vid nästa möte' : (item.nextReviewOn ?? '–'),
      ]),
      footer: `${houseName(context.db)}. Det som rör en person skrivs i den personens akt.`,
    },
    fileName: `Minneslista samarbetsgrupp ${meeting.heldOn}`,
  }
}

/** The series as a calendar file: nothing in it tells what the group talks of. */
export function drawSeries(context: ReadContext, seriesId: string): Drawn {
  const series = getSeries(context, seriesId)
  const meetings = meetingsOf(context, seriesId).toSorted((a, b) => a.planned_on.localeCompare(b.planned_on))
  return {
    fileName: 'Samarbetsgrupp',
    calendar: seriesFile({
      id: series.id,
      title: 'Samarbetsgrupp',
      body: 'Varannan vecka. Underlag finns i Fyra rum.',
      place: series.place,
      time: series.starts_at,
      minutes: series.minutes,
      madeAt: context.now(),
      step: seriesStep,
      meetings: meetings.map((row) => ({
        day: row.planned_on,
        to: row.state === 'installt' ? null : { day: row.held_on, time: row.starts_at },
      })),
    }),
  }
}

/** The load as a table. */
export function drawLoad(context: ReadContext): Drawn {
  requireRole(context.me, 'samordnare', 'forste-socialsekreterare', 'enhetschef')
  const { day, users } = loadNow(context)
  return {
    printable: {
      kind: 'table',
      title: 'Belastning',
      isDemo: context.house.isDemo,
      head: [{ label: 'Läget', value: day }],
      columns: ['Namn', 'Titel', 'Nämnd', 'Öppna ärenden', 'Ärendeteam', 'Öppna uppgifter', 'Försenade uppgifter'],
      rows: users.map((one) => [
        one.name,
        one.title,
        one.namnd,
        String(one.openCases),
        String(one.teams),
        String(one.openTasks),
        String(one.overdueTasks),
      ]),
      footer: 'Visar vad som ligger på var och en nu. Säger inget om hur någon arbetar.',
    },
    fileName: `Belastning ${day}`,
  }
}
