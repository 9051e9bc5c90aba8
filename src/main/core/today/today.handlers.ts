import type { AktId, CaseId, SamradId, TaskId } from '../../../shared/ids'
import type { TodayTask, todayContract, Waiting } from '../../../shared/today/today.contract'
import { listAkter } from '../akt/akt.store'
import { addDays, daysBetween, swedishDay } from '../calendar'
import { caseLock, childOf, listCases } from '../case/case.store'
import type { HandlersFor, ReadContext } from '../context'
import { samradWithoutExtract } from '../note/extract.store'
import { unsignedNotes } from '../note/note.store'
import { names } from '../person/person.store'
import { findAgency } from '../profile/profile.rules'
import { listRequests, requestRow } from '../request/request.store'
import { partiesOf, rowOf } from '../samrad/party.store'
import { listSamrad } from '../samrad/samrad.store'
import { openTasksUntil, type TaskRecord, taskAbout, taskText } from '../task/task.store'

/** How far ahead Idag looks, in days. */
const soonDays = 7
/** A note left unsigned longer than this is shown (routine T12). */
const unsignedDays = 3

const toTask = (context: ReadContext, row: TaskRecord): TodayTask => {
  const text = taskText(context, row)
  return {
    id: row.id as TaskId,
    text: text.text,
    owner: text.ownerName,
    isMine: row.owner_user_id === context.me.id,
    dueOn: row.due_on,
    daysLate: Math.max(0, daysBetween(row.due_on, context.today())),
    // The way to the case is shown to those who can open it; a task alone does not open it.
    caseId: row.case_id && context.holds(caseLock(row.case_id)) ? (row.case_id as CaseId) : null,
    about: taskAbout(context, row),
  }
}

/** Everything that waits for one action of mine. Only what I can act on is shown. */
function waitingFor(context: ReadContext): Waiting[] {
  const today = context.today()
  const isCoordinator = context.me.roles.includes('samordnare')
  const waiting: Waiting[] = []
  if (isCoordinator) {
    for (const row of listRequests(context).filter((one) => one.state === 'inkommen')) {
      const request = requestRow(context, row)
      waiting.push({ kind: 'request', requestId: request.id, request })
    }
    for (const row of listSamrad(context)) {
      const parties = partiesOf(context, row.id)
      const agency = (id: string) => findAgency(context.house.profile, id).name
      const samradId = row.id as SamradId
      const silent = parties.filter((party) => party.isCalled && party.answer === 'vantar')
      if (row.state === 'kallat' && row.held_on >= today && silent.length > 0) {
        waiting.push({
          kind: 'answers',
          samradId,
          number: row.number,
          heldOn: row.held_on,
          agencies: silent.map((one) => agency(one.agencyId)),
        })
      }
      if (row.state === 'hallet')
        waiting.push({ kind: 'unsigned-minutes', samradId, number: row.number, heldOn: row.held_on })
      if (row.state === 'signerat') {
        for (const party of parties.filter((one) => one.attendance === 'franvarande')) {
          if (party.supplementBy && party.text.writtenAnswer === '') {
            waiting.push({
              kind: 'supplement',
              samradId,
              number: row.number,
              agency: agency(party.agencyId),
              by: party.supplementBy,
            })
          }
        }
      }
    }
    for (const row of listCases(context).filter((one) => one.responsible_id === null && one.state !== 'avslutat')) {
      waiting.push({
        kind: 'no-handlaggare',
        caseId: row.id as CaseId,
        number: row.number,
        name: childOf(context, row).name,
      })
    }
  }
  for (const akt of listAkter(context).filter((one) => one.responsible_id === context.me.id)) {
    const aktId = akt.id as AktId
    const personName = names(context).get(akt.person_id)?.listName ?? ''
    for (const note of unsignedNotes(context, akt.id)) {
      const daysOld = daysBetween(swedishDay(note.written_at), today)
      if (daysOld >= unsignedDays) waiting.push({ kind: 'unsigned-note', aktId, personName, daysOld })
    }
    for (const samrad of samradWithoutExtract(context, akt)) {
      waiting.push({ kind: 'no-extract', aktId, personName, samradNumber: samrad.number })
    }
  }
  return waiting
}

export const todayHandlers: HandlersFor<typeof todayContract> = {
  'today.get': (context) => {
    const day = context.today()
    const coming = listSamrad(context).filter(
      (row) => row.state !== 'installt' && row.held_on >= day && row.held_on <= addDays(day, soonDays),
    )
    const tasks = openTasksUntil(context, addDays(day, soonDays)).map((row) => toTask(context, row))
    return {
      day,
      samradToday: coming.filter((row) => row.held_on === day).map((row) => rowOf(context, row)),
      samradSoon: coming.filter((row) => row.held_on > day).map((row) => rowOf(context, row)),
      overdue: tasks.filter((task) => task.dueOn < day),
      dueSoon: tasks.filter((task) => task.dueOn >= day),
      waiting: waitingFor(context),
    }
  },
}
