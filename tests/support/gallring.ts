import type { Contract } from '../../src/shared/contract'
import type { InputOf, OutputOf } from '../../src/shared/contract/define'
import type { AktId, CaseId, UserId } from '../../src/shared/ids'
import { closingInput, finishRooms, settlePoints } from './closing'
import { measure } from './family'
import { firstPassphrase, foundTestHouse, startOfTime, type TestHouse } from './house'
import { journal, lookAndSign } from './notes'
import { elsa, mother, receive } from './scene'

export const agedAt = '2032-01-12T08:00:00.000Z'
export const restedAt = '2032-02-12T08:00:00.000Z'
export const secret = 'KANARIE-som-ska-bort-Åä'

export interface AgedHouse {
  readonly house: TestHouse & { readonly shares: readonly string[] }
  readonly caseId: CaseId
  readonly aktId: AktId
  readonly users: Readonly<Record<'sara' | 'ewa' | 'chef', UserId>>
}

export const colleague = (login: string) => ({ login, passphrase: `${firstPassphrase} ${login}` })

/** A house with one family whose case and barnakt were ended in March 2026, left open by nobody. */
export async function agedHouse(
  gallring: InputOf<Contract['akt.setFrame']>['gallring'] = 'fem-ar',
): Promise<AgedHouse> {
  const house = await foundTestHouse()
  const sara = await house.addUser('sara', ['barnhandlaggare'])
  const ewa = await house.addUser('ewa', ['forste-socialsekreterare'])
  const chef = await house.addUser('chef', ['enhetschef'])
  const { caseId } = await receive(house, [elsa], {
    responsibleId: sara,
    adults: [{ person: mother, kinship: { relation: 'mor' } }],
  })
  await house.login('sara')
  const { aktId } = await house.ask('akt.open', { caseId })
  await house.ask('protection.record', { aktId, content: measure(secret) })
  const { noteId } = await house.ask('note.start', { aktId, form: 'journal-barn', samradId: null, aboutId: null })
  const { revision } = await house.ask('note.save', {
    noteId,
    revision: 1,
    eventAt: startOfTime,
    content: journal(secret),
  })
  await lookAndSign(house, aktId, noteId, revision)
  await house.ask('akt.setFrame', { aktId, unit: '', gallring })
  await house.ask('akt.close', { aktId, reason: 'Ärendet är avslutat' })
  await house.login('karin')
  await finishRooms(house, caseId)
  await settlePoints(house, caseId)
  await house.ask('closing.close', closingInput(caseId, { gallring }))
  return { house, caseId, aktId, users: { sara, ewa, chef } }
}

/** Six years on, at the desk of the first social worker, who has said that the clock is right. */
export async function atTheList(
  { house }: Pick<AgedHouse, 'house'>,
  login = 'ewa',
  now = agedAt,
): Promise<OutputOf<Contract['gallring.list']>> {
  house.setNow(now)
  await house.login(login)
  await house.ask('gallring.confirmClock', {})
  return house.ask('gallring.list', {})
}
