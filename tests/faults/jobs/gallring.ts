import type { AktId, CaseId, GallringDecisionId } from '../../../src/shared/ids'
import { keysOf, openFile } from '../../support/file'
import { agedAt, agedHouse, atTheList, colleague, restedAt } from '../../support/gallring'
import { openTestCore, type TestHouse } from '../../support/house'
import { filesIn, layOut } from '../bench/base'
import { requireSound } from './house'
import type { Job, Report } from './job'

type Given = {
  readonly aktId: AktId
  readonly caseId: CaseId
  readonly decisionId?: GallringDecisionId
}

const people = ['karin', 'sara', 'ewa', 'chef'] as const

/** At the desk of the first social worker, at a moment. */
async function atDesk(folder: string, now: string, report: Report = () => {}): Promise<TestHouse> {
  const house = openTestCore({ folder, report })
  house.setNow(now)
  await house.login('ewa')
  return house
}

async function decideAll(house: TestHouse): Promise<GallringDecisionId> {
  const { proposals } = await house.ask('gallring.list', {})
  await house.ask('gallring.decide', {
    proposals: proposals.map(({ target, digest }) => ({ target, digest })),
    colleague: colleague('chef'),
  })
  const [decision] = (await house.ask('gallring.list', {})).decisions
  if (!decision) throw new Error('nothing was decided')
  return decision.id
}

/** Lays an aged house in a folder, its clock looked at; where `isDecided` what is old is decided on and has rested. */
async function lay(folder: string, isDecided: boolean): Promise<Given> {
  const aged = await agedHouse()
  const { house, aktId, caseId } = aged
  try {
    await atTheList(aged)
    if (!isDecided) return { aktId, caseId }
    const decisionId = await decideAll(house)
    house.setNow(restedAt)
    await house.login('ewa')
    await house.ask('gallring.confirmClock', {})
    return { aktId, caseId, decisionId }
  } finally {
    house.core.close()
    layOut(filesIn(house.folder), folder)
    house.close()
  }
}

/** How many rows of the akt and the case, and how many of their locks, are left in the file. */
async function left(folder: string, { aktId, caseId }: Given): Promise<{ rows: number; locks: number }> {
  const file = openFile(folder, (await keysOf(folder, 'karin')).databaseKey)
  const count = (sql: string) => file.prepare<[string, string], number>(sql).pluck().get(aktId, caseId) ?? 0
  try {
    return {
      rows: count('SELECT (SELECT count(*) FROM akt WHERE id = ?) + (SELECT count(*) FROM barnahus_case WHERE id = ?)'),
      locks: count("SELECT count(*) FROM lock WHERE scope LIKE 'akt:' || ? || '%' OR scope LIKE 'arende:' || ? || '%'"),
    }
  } finally {
    file.close()
  }
}

async function past(folder: string, sql: string, ...values: readonly string[]): Promise<void> {
  const file = openFile(folder, (await keysOf(folder, 'karin')).databaseKey)
  file.pragma('foreign_keys = OFF')
  file.prepare(sql).run(...values)
  file.close()
}

/** Two persons decide that a family's file, old enough, is to go: the keys are taken from everybody. */
export const decide: Job = {
  name: 'gallring-decide',
  stepsAs: 'gallring',
  prepare: (folder) => lay(folder, false),
  async act(folder, _given: Given, report) {
    const house = await atDesk(folder, agedAt, report)
    await decideAll(house)
    house.core.close()
  },
  async look(folder, { aktId }: Given) {
    const house = await atDesk(folder, agedAt)
    const { proposals, decisions } = await house.ask('gallring.list', {})
    await house.login('sara')
    const isRead = await house.ask('akt.get', { aktId }).then(
      () => true,
      () => false,
    )
    house.core.close()
    await requireSound(folder, people, agedAt)
    if (decisions.length === 0) return isRead && proposals.length === 2 ? 'old' : 'no decision, and the akt is closed'
    return isRead || proposals.length > 0 ? 'a decision, and the akt is still read' : 'new'
  },
  halve: (folder, { aktId }: Given) =>
    past(folder, "DELETE FROM lock_grant WHERE lock_id IN (SELECT id FROM lock WHERE scope = 'akt:' || ?)", aktId),
}

/** What has been decided on and has rested is destroyed, its rows and its keys. */
export const destroy: Job = {
  name: 'gallring-destroy',
  stepsAs: 'gallring',
  prepare: (folder) => lay(folder, true),
  async act(folder, { decisionId }: Given, report) {
    const house = await atDesk(folder, restedAt, report)
    await house.ask('gallring.destroy', { decisionId: decisionId as GallringDecisionId })
    house.core.close()
  },
  async look(folder, given: Given) {
    const { decisionId } = given
    const house = await atDesk(folder, restedAt)
    const stateOf = async () =>
      (await house.ask('gallring.list', {})).decisions.find(({ id }) => id === decisionId)?.state
    const found = await stateOf()
    house.core.close()
    const before = await left(folder, given)
    await house.login('ewa')
    // What was interrupted is done again, and only what is whole can be.
    if (found === 'vilar') await house.ask('gallring.destroy', { decisionId: decisionId as GallringDecisionId })
    const state = await stateOf()
    house.core.close()
    const after = await left(folder, given)
    await requireSound(folder, people, restedAt)
    if (state !== 'forstort') return `the decision is ${state}`
    if (after.rows + after.locks > 0)
      return `called destroyed, and ${after.rows} rows and ${after.locks} locks are left`
    if (found === 'forstort') return 'new'
    return before.rows === 2 && before.locks > 0 ? 'old' : `at rest, with ${before.rows} rows and ${before.locks} locks`
  },
  halve: (folder, { aktId }: Given) => past(folder, 'DELETE FROM protection_entry WHERE akt_id = ?', aktId),
}
