import type { SamradType } from '../../../../shared/profile/profile.contract'
import type { Party } from '../../../../shared/samrad/samrad.contract'
import type { Actor } from '../house/actor'
import { type Diary, later, type Moment } from '../house/diary'
import type { Coordinator } from '../house/staff'

/** The samråd's id, once it has one, and its chairs as they were last written. */
export interface SamradHandle {
  samradId: string
  parties: Party[]
}

export const newHandle = (): SamradHandle => ({ samradId: '', parties: [] })

/** An agency's chair. Throws when there is none. */
export function chairOf(handle: SamradHandle, agencyId: string): Party {
  const party = handle.parties.find((one) => one.agencyId === agencyId)
  if (!party) throw new Error(`no chair for ${agencyId}`)
  return party
}

/** Writes a chair. */
export function setChair(
  actor: Actor,
  handle: SamradHandle,
  agencyId: string,
  change: Partial<Omit<Party, 'text'>>,
  text: Partial<Party['text']>,
): void {
  const { id, revision, isCalled, answer, attendance, supplementBy, text: before } = chairOf(handle, agencyId)
  const next = { isCalled, answer, attendance, supplementBy, ...change, text: { ...before, ...text } }
  const written = actor.ask('samrad.setParty', {
    partyId: id,
    revision,
    isCalled: next.isCalled,
    answer: next.answer,
    attendance: next.attendance,
    supplementBy: next.supplementBy,
    text: next.text,
  })
  handle.parties = handle.parties.map((one) => (one.id === id ? { ...one, ...next, revision: written.revision } : one))
}

export interface Booking {
  readonly coordinator: Coordinator
  readonly booked: Moment
  readonly at: Moment
  readonly type: SamradType
  readonly place: string
  readonly link: string
  /** Agencies called beyond those always called. */
  readonly extra: readonly string[]
  readonly isCalled: boolean
  readonly requestId: () => string | null
  readonly caseIds: () => readonly string[]
  readonly handle: SamradHandle
}

/** Books a samråd and sends the call: what stands near is looked at first, and the safe text before it goes out. */
export function bookMeeting(booking: Booking, diary: Diary): void {
  const { coordinator, booked, at, handle } = booking
  if (`${booked.day} ${booked.time}` >= `${at.day} ${at.time}`) throw new Error(`booked ${booked.day} for ${at.day}`)
  diary.add(booked, coordinator, (actor) => {
    const caseIds = [...booking.caseIds()]
    const requestId = booking.requestId()
    if (caseIds.length > 0) actor.ask('samrad.near', { caseIds, day: at.day })
    const { samradId } = actor.ask('samrad.plan', {
      type: booking.type,
      requestIds: requestId ? [requestId] : [],
      caseIds,
      heldOn: at.day,
      startsAt: at.time,
      minutes: 30,
      place: booking.place,
      link: booking.link,
    })
    handle.samradId = samradId
    for (const agencyId of booking.extra) actor.ask('samrad.addParty', { samradId, agencyId })
    handle.parties = [...actor.ask('samrad.get', { samradId }).parties]
  })
  if (!booking.isCalled) return
  diary.add({ day: booked.day, time: later(booked.time, 10) }, coordinator, (actor) => {
    actor.ask('samrad.invitations', { samradId: handle.samradId })
    actor.ask('samrad.call', { samradId: handle.samradId })
  })
}
