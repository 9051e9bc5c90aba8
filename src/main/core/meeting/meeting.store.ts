import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { CoMeetingId, PersonId, UserId } from '../../../shared/ids'
import {
  type MeetingForm,
  type MeetingMode,
  type MeetingParty,
  type MeetingRow,
  type MeetingState,
  MeetingText,
  type NewMeetingParty,
  type PartyKind,
  type Presence,
} from '../../../shared/meeting/meeting.contract'
import { AppError } from '../../../shared/result'
import { userName } from '../account/account.store'
import { caseLock, getCase } from '../case/case.store'
import type { ReadContext, WriteContext } from '../context'
import { names } from '../person/person.store'
import type { CoMeetingPartyTable, CoMeetingTable } from './meeting.tables'

export type MeetingRecord = Selectable<CoMeetingTable>
type PartyRecord = Selectable<CoMeetingPartyTable>

const textPlace = (row: string) => ({ table: 'co_meeting', column: 'text', row })
const partyPlace = (row: string) => ({ table: 'co_meeting_party', column: 'text', row })
const PartyText = z.strictObject({ name: z.string(), body: z.string(), language: z.string(), reason: z.string() })

/** A meeting of a case I hold the key to. Throws `not-found`. */
export function getMeeting(context: ReadContext, meetingId: string): MeetingRecord {
  const row = context.db.first((q) => q.selectFrom('co_meeting').selectAll().where('id', '=', meetingId))
  if (!row) throw new AppError({ code: 'not-found' })
  getCase(context, row.case_id)
  return row
}

export const meetingText = (context: ReadContext, row: MeetingRecord): MeetingText =>
  context.open(MeetingText, caseLock(row.case_id), textPlace(row.id), row.text)

/** A child's meetings, latest first. The case has been asked for. */
export const meetingsOf = (context: ReadContext, caseId: string): MeetingRecord[] =>
  context.db.all((q) =>
    q
      .selectFrom('co_meeting')
      .selectAll()
      .where('case_id', '=', caseId)
      .orderBy('planned_on', 'desc')
      .orderBy('starts_at', 'desc'),
  )

/** Every meeting I may read that is still to be held or ended. */
export const openMeetings = (context: ReadContext): MeetingRecord[] =>
  context.db
    .all((q) =>
      q
        .selectFrom('co_meeting')
        .selectAll()
        .where('state', 'in', ['planerat', 'kallat', 'hallet'])
        .orderBy('planned_on')
        .orderBy('starts_at'),
    )
    .filter((row) => context.holds(caseLock(row.case_id)))

export const meetingRow = (context: ReadContext, row: MeetingRecord): MeetingRow => ({
  id: row.id as CoMeetingId,
  form: row.form as MeetingForm,
  state: row.state as MeetingState,
  plannedOn: row.planned_on,
  startsAt: row.starts_at,
  minutes: row.minutes,
  mode: row.mode as MeetingMode,
  purpose: meetingText(context, row).purpose,
  called: partyRecords(context, row.id).filter((one) => one.is_called === 1).length,
})

const partyRecords = (context: ReadContext, meetingId: string): PartyRecord[] =>
  context.db.all((q) => q.selectFrom('co_meeting_party').selectAll().where('meeting_id', '=', meetingId).orderBy('id'))

/** Who is called to a meeting and who was there, each with the name as far as my keys tell it. */
export const partiesOf = (context: ReadContext, row: MeetingRecord): MeetingParty[] =>
  partyRecords(context, row.id).map((party) => {
    const text = context.open(PartyText, caseLock(row.case_id), partyPlace(party.id), party.text)
    return {
      id: party.id,
      kind: party.kind as PartyKind,
      personId: party.person_id as PersonId | null,
      userId: party.user_id as UserId | null,
      ...text,
      secrecyNoted: party.secrecy_noted === 1,
      isCalled: party.is_called === 1,
      shownName: shownName(context, party, text),
      presence: party.presence as Presence | null,
      hasOwnRecord: party.has_own_record === 1,
    }
  })

const shownName = (context: ReadContext, party: PartyRecord, text: z.output<typeof PartyText>): string =>
  party.user_id
    ? userName(context.db, party.user_id)
    : party.person_id
      ? (names(context).get(party.person_id)?.name ?? 'Någon i familjen')
      : [text.name, text.body].filter(Boolean).join(', ') || text.language

export interface MeetingOrder {
  readonly caseId: string
  readonly form: MeetingForm
  readonly plannedOn: string
  readonly startsAt: string
  readonly minutes: number
  readonly mode: MeetingMode
  readonly text: Pick<MeetingText, 'place' | 'link' | 'purpose' | 'jointReason'>
  readonly parties: readonly NewMeetingParty[]
}

export function insertMeeting(context: WriteContext, order: MeetingOrder): CoMeetingId {
  const id = context.newId()
  const lock = caseLock(order.caseId)
  const text: MeetingText = { ...order.text, notes: '', cancelReason: '', closeReason: '' }
  context.write.insert(
    'co_meeting',
    {
      id,
      case_id: order.caseId,
      form: order.form,
      state: 'planerat' satisfies MeetingState,
      mode: order.mode,
      planned_on: order.plannedOn,
      starts_at: order.startsAt,
      minutes: order.minutes,
      held_on: null,
      plan_id: null,
      ends_without_plan: 0,
      text: context.seal(text, lock, textPlace(id)),
      revision: 1,
      created_by: context.me.id,
      created_at: context.now(),
    },
    lock,
  )
  for (const party of order.parties) {
    const partyId = context.newId()
    const { name, body, language, reason } = party
    context.write.insert(
      'co_meeting_party',
      {
        id: partyId,
        meeting_id: id,
        kind: party.kind,
        person_id: party.personId,
        user_id: party.userId,
        is_called: party.isCalled ? 1 : 0,
        presence: null,
        secrecy_noted: party.secrecyNoted ? 1 : 0,
        has_own_record: 0,
        text: context.seal({ name, body, language, reason }, lock, partyPlace(partyId)),
      },
      lock,
    )
  }
  return id as CoMeetingId
}

/** Stores changes of a meeting; gives its new revision. */
export function updateMeeting(
  context: WriteContext,
  row: MeetingRecord,
  changes: Partial<CoMeetingTable>,
  text: Partial<MeetingText> = {},
): number {
  const revision = row.revision + 1
  const sealed = context.seal({ ...meetingText(context, row), ...text }, caseLock(row.case_id), textPlace(row.id))
  context.write.update('co_meeting', row.id, { ...changes, text: sealed, revision }, caseLock(row.case_id))
  return revision
}

/** Who was there, and why somebody was not. */
export function notePresence(
  context: WriteContext,
  row: MeetingRecord,
  party: MeetingParty,
  presence: Presence | null,
  reason: string,
): void {
  const { name, body, language } = party
  context.write.update(
    'co_meeting_party',
    party.id,
    {
      presence,
      text: context.seal(
        { name, body, language, reason: reason || party.reason },
        caseLock(row.case_id),
        partyPlace(party.id),
      ),
    },
    caseLock(row.case_id),
  )
}

export function noteRecord(context: WriteContext, row: MeetingRecord, partyId: string, hasOwnRecord: boolean): void {
  context.write.update('co_meeting_party', partyId, { has_own_record: hasOwnRecord ? 1 : 0 }, caseLock(row.case_id))
}
