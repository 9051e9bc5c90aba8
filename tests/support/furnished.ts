import type { Role } from '../../src/shared/account/account.contract'
import type {
  AktId,
  CaseId,
  MinutesId,
  NoteId,
  PersonId,
  RequestId,
  SamradId,
  TaskId,
  UserId,
} from '../../src/shared/ids'
import { keepCopy } from './file'
import { foundTestHouse, type TestHouse } from './house'
import { answerAll, decisionInput, elsa, hugo, mother, plan, receive, seatAll } from './scene'

export interface Furnished {
  readonly house: TestHouse
  /** Sara, coordinator and barnhandläggare, who has done everything here; karin founded the house and reviews its log. */
  readonly sara: UserId
  readonly caseId: CaseId
  readonly siblingCaseId: CaseId
  readonly childId: PersonId
  readonly requestId: RequestId
  /** Planned, for the first child. */
  readonly samradId: SamradId
  /** Held and signed, for the first child, with one decision. */
  readonly signedId: SamradId
  readonly minutesId: MinutesId
  readonly taskId: TaskId
  readonly aktId: AktId
  /** Begun and not signed. */
  readonly noteId: NoteId
  /** Closes the house and puts every file back as it was when furnished. */
  restore(): void
}

/** A closed house with two siblings' cases, a signed samråd, a planned one, a task, a barnakt and a note begun; with others in it from the start. */
export async function furnishedHouse(others: readonly (readonly [string, Role])[] = []): Promise<Furnished> {
  const house = await foundTestHouse()
  for (const [login, role] of others) await house.addUser(login, [role])
  const sara = await house.addUser('sara', ['samordnare', 'barnhandlaggare'])
  await house.login('sara')
  const { caseIds, caseId, requestId } = await receive(house, [elsa, hugo], {
    responsibleId: sara,
    adults: [{ person: mother, kinship: { relation: 'mor' } }],
  })
  const signedId = await plan(house, [caseId])
  await house.ask('samrad.start', { samradId: signedId })
  await house.ask('samrad.saveDecision', decisionInput(signedId))
  await seatAll(house, signedId)
  await answerAll(house, signedId)
  await house.ask('samrad.end', { samradId: signedId })
  const { minutesId } = await house.ask('samrad.sign', { samradId: signedId })
  const samradId = await plan(house, [caseId])
  const { aktId } = await house.ask('akt.open', { caseId })
  const { noteId } = await house.ask('note.start', {
    aktId,
    form: 'journal-barn',
    samradId: null,
    aboutId: null,
  })
  const { childId, tasks } = await house.ask('case.page', { caseId })
  house.core.close()
  const putBack = keepCopy(house.folder)
  return {
    house,
    sara,
    caseId,
    siblingCaseId: caseIds[1] as CaseId,
    childId,
    requestId,
    samradId,
    signedId,
    minutesId,
    taskId: tasks[0]?.id as TaskId,
    aktId,
    noteId,
    restore() {
      house.core.close()
      putBack()
    },
  }
}
