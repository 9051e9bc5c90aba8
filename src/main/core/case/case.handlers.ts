import type { CaseRow, CaseState, caseContract } from '../../../shared/case/case.contract'
import type { CaseId, NamndId, PersonId, UserId } from '../../../shared/ids'
import type { SuspectRelation } from '../../../shared/profile/profile.contract'
import { requireRole } from '../account/account.rules'
import { getUser, userName } from '../account/account.store'
import { aktDoors } from '../akt/akt.store'
import { ageOn } from '../calendar'
import type { HandlersFor, ReadContext } from '../context'
import { namndName } from '../house/house.store'
import { unsignedAges } from '../note/waiting.store'
import { foldName } from '../person/person.rules'
import { findIdentity, getPerson, listRelatives, names, noteWhose } from '../person/person.store'
import { nextSamradOf, samradOfCase } from '../samrad/samrad.store'
import { countTasks, tasksOfCase } from '../task/task.store'
import { teamDemand } from '../team/team.store'
import { appoint } from './appoint.store'
import { requireOfficer, requireRoomReason } from './case.rules'
import {
  type CaseRecord,
  casesOfChild,
  caseText,
  childOf,
  filteredCases,
  getCase,
  listMilestones,
  offencesOf,
  requireOpenCase,
  roomStatesOf,
  roomsOf,
  setRoom,
} from './case.store'
import { searchableCases } from './case-index.store'

const rowOf = (context: ReadContext, row: CaseRecord): CaseRow => {
  const child = childOf(context, row)
  return {
    id: row.id as CaseId,
    number: row.number,
    name: child.name,
    age: child.birthDate ? ageOn(child.birthDate, context.today()) : null,
    isProtected: child.isProtected,
    state: row.state as CaseState,
    namnd: namndName(context.db, row.namnd_id),
    namndId: row.namnd_id as NamndId,
    responsible: userName(context.db, row.responsible_id),
    responsibleId: row.responsible_id as UserId | null,
    openedOn: row.opened_on,
    nextSamrad: nextSamradOf(context, row.id),
    ...countTasks(context, row.id),
    rooms: roomStatesOf(context.db, row.id),
    teamMissing: teamDemand(context, row.id)?.missing ?? [],
  }
}

export const caseHandlers: HandlersFor<typeof caseContract> = {
  'case.list': (context, filter) => filteredCases(context, filter).map((row) => rowOf(context, row)),
  'case.search': (context, { text }) => {
    const wanted = text.trim()
    if (wanted.length < 2) return []
    context.note({ search: wanted })
    const folded = foldName(wanted)
    const digits = wanted.replace(/\D/g, '')
    const number = wanted.toLowerCase()
    const known = names(context)
    known.readAll()
    const isOf = (personId: string): boolean => {
      const entry = known.get(personId)
      if (!entry) return false
      return (folded !== '' && entry.folded.includes(folded)) || (digits.length >= 4 && entry.digits.includes(digits))
    }
    return searchableCases(context, (row) => row.foldedNumber.includes(number) || isOf(row.childId), 20).map((row) => {
      const entry = known.get(row.childId)
      return {
        caseId: row.id as CaseId,
        number: row.number,
        name: entry?.listName ?? '',
        birthYear: entry?.birthYear ?? null,
        isProtected: entry?.isProtected ?? false,
      }
    })
  },
  'case.head': (context, { caseId }) => {
    const row = getCase(context, caseId)
    const child = childOf(context, row)
    noteWhose(context, row.child_id)
    return {
      id: row.id as CaseId,
      number: row.number,
      childId: row.child_id as PersonId,
      name: child.fullName,
      age: child.birthDate ? ageOn(child.birthDate, context.today()) : null,
      isProtected: child.isProtected,
      state: row.state as CaseState,
      openedOn: row.opened_on,
      namndId: row.namnd_id as NamndId,
      responsibleId: row.responsible_id as UserId | null,
    }
  },
  'case.page': (context, { caseId }) => {
    const row = getCase(context, caseId)
    const person = getPerson(context, row.child_id)
    noteWhose(context, row.child_id)
    const relatives = listRelatives(context, row.child_id)
    return {
      id: row.id as CaseId,
      number: row.number,
      childId: row.child_id as PersonId,
      identity: person.identity,
      age: person.identity.birthDate ? ageOn(person.identity.birthDate, context.today()) : null,
      state: row.state as CaseState,
      namnd: namndName(context.db, row.namnd_id),
      namndId: row.namnd_id as NamndId,
      municipality: row.municipality,
      openedOn: row.opened_on,
      coordinator: userName(context.db, row.coordinator_id),
      responsible: userName(context.db, row.responsible_id),
      responsibleId: row.responsible_id as UserId | null,
      offences: offencesOf(row),
      suspectRelation: row.suspect_relation as SuspectRelation,
      text: caseText(context, row),
      rooms: roomsOf(context, row.id),
      relatives: relatives.map(({ personId, kinship }) => ({
        personId,
        kinship,
        identity: findIdentity(context, personId),
      })),
      siblings: relatives
        .filter(({ kinship }) => kinship.relation === 'syskon')
        .flatMap(({ personId }) =>
          casesOfChild(context, personId).map((one) => ({
            caseId: one.id,
            number: one.number,
            name: names(context).get(personId)?.listName ?? '',
          })),
        ),
      milestones: listMilestones(context, row.id),
      samrad: samradOfCase(context, row.id),
      tasks: tasksOfCase(context, row.id),
      akter: aktDoors(context, [row.child_id, ...relatives.map(({ personId }) => personId)]).map((door) => {
        const ages = unsignedAges(context, door.id)
        return { ...door, unsigned: ages.length, unsignedDays: Math.max(0, ...ages) }
      }),
    }
  },
  'case.appoint': (context, { caseId, userId, reason }) => {
    requireRole(context.me, 'samordnare', 'forste-socialsekreterare', 'enhetschef')
    const row = getCase(context, caseId)
    requireOfficer(getUser(context.db, userId), row.namnd_id, ['userId'])
    // The reason is words about a child: it goes to the log reviewer, sealed; the grant itself says only what kind it is.
    context.note({ appointed: userId, reason })
    appoint(context, row, userId)
    return {}
  },
  'case.setRoom': (context, { caseId, room, state, reason }) => {
    requireRole(context.me, 'samordnare', 'barnhandlaggare')
    requireOpenCase(context, caseId)
    requireRoomReason(state, reason)
    setRoom(context, caseId, room, state, reason)
    return {}
  },
}
