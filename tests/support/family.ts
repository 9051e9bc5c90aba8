import type { AktId, CaseId, PersonId, UserId } from '../../src/shared/ids'
import type { ProtectionContent } from '../../src/shared/protection/protection.contract'
import { keepCopy } from './file'
import { foundTestHouse, startOfTime, type TestHouse } from './house'
import { elsa, hugo, mother, receive } from './scene'

export interface Family {
  readonly house: TestHouse
  readonly users: Readonly<Record<'ewa' | 'chef' | 'sara' | 'bo' | 'jenny' | 'per' | 'dubbel' | 'tomas', UserId>>
  readonly caseId: CaseId
  readonly siblingCaseId: CaseId
  readonly childId: PersonId
  readonly motherId: PersonId
  /** Elsa's barnakt, opened by sara; ewa reads it too, chef does not. */
  readonly barnaktId: AktId
  /** Puts the house back as it was, at the first moment. */
  restore(): void
  /** Appoints a member as whoever sits at the desk. */
  appoint(userId: UserId, role: 'barnhandlaggare' | 'vuxenhandlaggare' | 'stodjare', more?: object): Promise<string>
}

export const measure = (why: string): ProtectionContent => ({
  kind: 'skyddsatgard',
  on: '2026-03-02',
  canLeave: 'nej',
  why,
  move: null,
  decidedBy: 'Ewa',
})

/** A closed house with a family of two children and their mother, and a nämnd with somebody on every chair. */
export async function familyHouse(): Promise<Family> {
  const house = await foundTestHouse()
  const users = {
    ewa: await house.addUser('ewa', ['forste-socialsekreterare']),
    chef: await house.addUser('chef', ['enhetschef']),
    sara: await house.addUser('sara', ['barnhandlaggare']),
    bo: await house.addUser('bo', ['barnhandlaggare']),
    jenny: await house.addUser('jenny', ['vuxenhandlaggare']),
    per: await house.addUser('per', ['vuxenhandlaggare']),
    dubbel: await house.addUser('dubbel', ['barnhandlaggare', 'vuxenhandlaggare']),
    tomas: await house.addUser('tomas', ['stodjare'], { hasSocionom: false }),
  }
  const { caseIds, caseId } = await receive(house, [elsa, hugo], {
    responsibleId: users.sara,
    adults: [{ person: mother, kinship: { relation: 'mor' } }],
  })
  await house.login('sara')
  const { aktId } = await house.ask('akt.open', { caseId })
  const { childId, relatives } = await house.ask('case.page', { caseId })
  const motherId = relatives.find(({ kinship }) => kinship.relation === 'mor')?.personId as PersonId
  house.core.close()
  const putBack = keepCopy(house.folder)
  return {
    house,
    users,
    caseId,
    siblingCaseId: caseIds[1] as CaseId,
    childId,
    motherId,
    barnaktId: aktId,
    restore() {
      house.core.close()
      putBack()
      house.setNow(startOfTime)
    },
    async appoint(userId, role, more = {}) {
      const { memberIds } = await house.ask('team.join', {
        caseIds: [caseId],
        userId,
        role,
        joinedOn: '2026-03-02',
        reason: 'Behövs i teamet',
        adultIds: role === 'vuxenhandlaggare' ? [motherId] : [],
        ...more,
      })
      return memberIds[0] ?? ''
    },
  }
}
