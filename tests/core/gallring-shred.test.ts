import { afterAll, beforeAll, expect, test } from 'vitest'
import { storeDecision } from '../../src/main/core/gallring/decision.store'
import { carryOut } from '../../src/main/core/gallring/destruction.store'
import { storeMark } from '../../src/main/core/gallring/mark.store'
import { judgeMine } from '../../src/main/core/gallring/proposal.store'
import { databasePath } from '../../src/main/core/vault/found'
import { type Desk, openDesk } from '../support/desk'
import { agedAt, restedAt } from '../support/gallring'
import { plainPages } from '../support/plain-pages'
import { type ShreddingHouse, shreddingHouse, standingAlone } from '../support/shredding'

const runs = 50
let f: ShreddingHouse
beforeAll(async () => {
  f = await shreddingHouse()
}, 120_000)
afterAll(() => f.house.close())

test(`over ${runs} random houses no key that is left opens anything of what was destroyed, and every other file opens`, async () => {
  let destroyed = 0
  for (let run = 0; run < runs; run += 1) {
    const tried = await f.tryOnce(`hus-${run}`)
    expect(tried.problems, `house ${run}`).toEqual([])
    destroyed += tried.destroyed
  }
  expect(destroyed).toBeGreaterThan(runs / 2)
}, 600_000)

test('control: with one grant and one row left behind the same search finds what should be gone', async () => {
  expect(await f.readersOfLeftBehind()).toBe(3)
}, 120_000)

/** Sealed bytes of what is to be destroyed, and of the keys to it. */
const sealedOf = (desk: Desk, aktId: string): Buffer[] => [
  ...desk.connection
    .prepare<[string], Buffer>('SELECT content FROM protection_entry WHERE akt_id = ?')
    .pluck()
    .all(aktId),
  ...desk.connection.prepare<[string], Buffer>('SELECT words FROM thread_entry WHERE akt_id = ?').pluck().all(aktId),
  ...desk.connection
    .prepare<[string], Buffer>("SELECT box FROM lock_grant JOIN lock ON lock.id = lock_id WHERE scope = 'akt:' || ?")
    .pluck()
    .all(aktId),
  ...desk.connection
    .prepare<[string], Buffer>(
      "SELECT fields FROM log_entry WHERE fields IS NOT NULL AND scope LIKE 'akt:' || ? || '#%'",
    )
    .pluck()
    .all(aktId),
]

/** How many of them stand somewhere in the file's pages under the cipher. */
const standing = (pages: Buffer, sealed: readonly Buffer[]): number =>
  sealed.filter((one) => pages.includes(one.subarray(10, 34))).length

test('nothing of it stands in any page of the file, free ones and slack among them; before, it stood there', async () => {
  const { desk, due } = await f.dueHouse()
  const key = f.held.get('sara')?.databaseKey ?? Buffer.alloc(0)
  try {
    const [aktId = ''] = due
    const sealed = sealedOf(desk, aktId)
    desk.connection.pragma('wal_checkpoint(TRUNCATE)')
    expect(standing(plainPages(databasePath(f.house.folder), key), sealed)).toBe(sealed.length)

    f.gallra(desk)

    expect(standing(plainPages(databasePath(f.house.folder), key), sealed)).toBe(0)
  } finally {
    desk.close()
  }
}, 120_000)

test('control: with secure_delete off, rows that are gone still stand in the pages', async () => {
  const { desk, due } = await f.dueHouse()
  const key = f.held.get('sara')?.databaseKey ?? Buffer.alloc(0)
  try {
    const [aktId = ''] = due
    const sealed = sealedOf(desk, aktId)
    desk.connection.pragma('secure_delete = OFF')

    f.gallra(desk)

    expect(standing(plainPages(databasePath(f.house.folder), key), sealed)).toBeGreaterThan(0)
  } finally {
    desk.close()
  }
}, 120_000)

test('siblings decided on one by one leave their samråd with nobody; it goes with the next decision', async () => {
  f.restore()
  f.house.setNow(agedAt)
  const desk = openDesk(f.house, f.held)
  const second = f.held.get('chef')?.keys
  if (!second) throw new Error('no second')
  const decide = (caseId: string | undefined) => {
    const session = f.sessionOf(desk, 'ewa')
    return session.change('gallring.decide', (context) => {
      storeMark(context, 'klocka', context.me.namndId)
      const one = judgeMine(context).proposed.filter(({ subject }) => subject.root.id === caseId)
      return storeDecision(context, second, one, () => {})
    })
  }
  const destroy = (id: string) =>
    f.sessionOf(desk, 'ewa').change('gallring.destroy', (context) => {
      storeMark(context, 'klocka', context.me.namndId)
      return carryOut(context, id, () => {})
    })
  try {
    for (const { aktId } of f.children)
      desk.connection.prepare("UPDATE akt SET state = 'avslutad', gallring = 'aldrig' WHERE id = ?").run(aktId)
    const [elsas, hugos] = [decide(f.children[0]?.caseId), decide(f.children[1]?.caseId)]
    f.house.setNow(restedAt)
    expect([destroy(elsas), destroy(hugos)]).toEqual(['forstort', 'forstort'])
    expect(standingAlone(desk).length).toBeGreaterThan(0)

    const nils = decide(f.children[2]?.caseId)
    f.house.setNow('2032-03-20T08:00:00.000Z')

    expect(destroy(nils)).toBe('forstort')
    expect(standingAlone(desk)).toEqual([])
  } finally {
    desk.close()
  }
})

test('every step is told of by its code, so that a fault suite can stop at each', () => {
  expect([...new Set(f.steps)]).toEqual(['decided', 'put-away', 'checked', 'rows', 'keys', 'words'])
})
