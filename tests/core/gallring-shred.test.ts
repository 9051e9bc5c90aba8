import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seeded } from '../../src/main/core/demo/house/random'
import { testNumber } from '../../src/main/core/demo/people/numbers'
import { inFamilies, storeDecision } from '../../src/main/core/gallring/decision.store'
import { carryOut } from '../../src/main/core/gallring/destruction.store'
import { storeMark } from '../../src/main/core/gallring/mark.store'
import { judgeMine } from '../../src/main/core/gallring/proposal.store'
import { idMaker } from '../../src/main/core/ids'
import { openSession } from '../../src/main/core/session'
import { databasePath } from '../../src/main/core/vault/found'
import { combineShares } from '../../src/main/core/vault/recovery'
import type { AktId, CaseId } from '../../src/shared/ids'
import { everythingReadable } from '../support/attack'
import { closingInput, finishRooms, settlePoints } from '../support/closing'
import { type Desk, keysOfAll, openDesk } from '../support/desk'
import { measure } from '../support/family'
import { type Held, keepCopy } from '../support/file'
import { agedAt, restedAt } from '../support/gallring'
import { readHeadFault } from '../support/gallring-log'
import { foundTestHouse, newPerson, startOfTime, type TestHouse } from '../support/house'
import { threadEntry } from '../support/notes'
import { plainPages } from '../support/plain-pages'
import { answerAll, decisionInput, elsa, hugo, mother, plan, receive, seatAll } from '../support/scene'

const runs = 50
const logins = ['karin', 'sara', 'ewa', 'chef']
let house: TestHouse & { readonly shares: readonly string[] }
let held: ReadonlyMap<string, Held>
let recovery: Held
let restore: () => void
let children: readonly { readonly caseId: CaseId; readonly aktId: AktId }[]

beforeAll(async () => {
  house = await foundTestHouse()
  const sara = await house.addUser('sara', ['barnhandlaggare'])
  await house.addUser('ewa', ['forste-socialsekreterare'])
  await house.addUser('chef', ['enhetschef'])
  const siblings = await receive(house, [elsa, hugo], {
    responsibleId: sara,
    adults: [{ person: mother, kinship: { relation: 'mor' } }],
  })
  const alone = await receive(house, [newPerson('Nils', 'Ek', testNumber('2012-11-09', 'pojke'))], {
    responsibleId: sara,
  })
  const samradId = await plan(house, siblings.caseIds)
  await house.ask('samrad.start', { samradId })
  await house.ask('samrad.saveDecision', decisionInput(samradId, { text: 'KANARIE-samråd' }))
  await seatAll(house, samradId)
  await answerAll(house, samradId)
  await house.ask('samrad.end', { samradId })
  await house.ask('samrad.sign', { samradId })
  const caseIds = [...siblings.caseIds, alone.caseId]
  for (const caseId of caseIds) {
    await finishRooms(house, caseId)
    await settlePoints(house, caseId)
    await house.ask(
      'closing.close',
      closingInput(caseId, { gallring: 'fem-ar', missingStatistics: ['kon', 'fodelsear', 'misstankt-relation'] }),
    )
  }
  await house.login('sara')
  const made = []
  for (const caseId of caseIds) made.push({ caseId, aktId: (await house.ask('akt.open', { caseId })).aktId })
  children = made
  house.core.close()
  held = await keysOfAll(house, logins)
  const box = await combineShares([house.shares[0] ?? '', house.shares[1] ?? ''], publicRecoveryKey())
  const [first] = held.values()
  if (!first) throw new Error('nobody')
  recovery = {
    ...first,
    keys: { ...first.keys, userId: 'recovery', box, ringKey: randomBytes(32), draftKey: randomBytes(32) },
  }
  restore = keepCopy(house.folder)
}, 120_000)
afterAll(() => house.close())

function publicRecoveryKey(): Buffer {
  const desk = openDesk(house, held)
  try {
    return desk.connection.prepare<[], Buffer>('SELECT recovery_public_key FROM house').pluck().get() ?? Buffer.alloc(0)
  } finally {
    desk.close()
  }
}

interface Round {
  readonly desk: Desk
  /** Words of each akt, and whether it was to be destroyed. */
  readonly words: ReadonlyMap<string, string[]>
  readonly due: ReadonlySet<string>
}

/** Years of writing by lot, some akter closed and some kept; then the list of January 2032, the rest, and the destruction. */
async function live(seed: string): Promise<Round> {
  restore()
  house.setNow(startOfTime)
  const chance = seeded(seed)
  const desk = openDesk(house, held)
  const ask: Desk['ask'] = async (login, name, input) => {
    const result = await desk.ask(login, name, input)
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`)
    return result
  }
  const words = new Map<string, string[]>()
  const due = new Set<string>()
  for (const [child, { aktId }] of children.entries()) {
    const said = Array.from({ length: chance.whole(1, 3) }, (_, no) => `KANARIE-${seed}-barn${child}-ord${no}-slut`)
    words.set(aktId, said)
    for (const [no, word] of said.entries())
      await (no % 2 === 0
        ? ask('sara', 'protection.record', { aktId, content: measure(word) })
        : ask('sara', 'thread.add', threadEntry(aktId, { words: { text: word } })))
    const gallring = chance.pick(['fem-ar', 'fem-ar', 'aldrig', 'skyddsutredning-barn'] as const)
    await ask('sara', 'akt.setFrame', { aktId, unit: '', gallring })
    if (chance.whole(0, 3) === 0) continue
    await ask('sara', 'akt.close', { aktId, reason: 'Avslutat' })
    if (gallring === 'fem-ar') due.add(aktId)
  }
  desk.rise()
  return { desk, words, due }
}

const steps: string[] = []
const sessionOf = (desk: Desk, login: string) => {
  const keys = held.get(login)?.keys
  if (!keys) throw new Error(login)
  const newId = idMaker(() => Date.parse(house.now()))
  return openSession({ connection: desk.connection, keys, device: newId(), appVersion: '0', now: house.now, newId })
}

function gallra(desk: Desk): number {
  house.setNow(agedAt)
  const second = held.get('chef')?.keys
  if (!second) throw new Error('no second')
  let session = sessionOf(desk, 'ewa')
  const decided = session.change('gallring.decide', (context) => {
    storeMark(context, 'klocka', context.me.namndId)
    return inFamilies(context, judgeMine(context).proposed).map((family) =>
      storeDecision(context, second, family, (step) => steps.push(step)),
    )
  })
  house.setNow(restedAt)
  session = sessionOf(desk, 'chef')
  session.change('gallring.confirmClock', (context) => storeMark(context, 'klocka', context.me.namndId))
  for (const id of decided)
    expect(session.change('gallring.destroy', (context) => carryOut(context, id, (step) => steps.push(step)))).toBe(
      'forstort',
    )
  desk.connection.pragma('wal_checkpoint(TRUNCATE)')
  return decided.length
}

type LockRow = Record<string, unknown>
const lockRows = (desk: Desk) => desk.connection.prepare<[], LockRow>('SELECT * FROM lock').all()

/** What anybody with the file and a whole key set reads, who also remembers every lock there ever was. */
function readable(desk: Desk, before: readonly LockRow[]): string[][] {
  desk.connection.exec('BEGIN')
  try {
    const insert = desk.connection.prepare(
      'INSERT OR IGNORE INTO lock (id, scope, compartment, version, proof, created_at) VALUES (@id, @scope, @compartment, @version, @proof, @created_at)',
    )
    for (const row of before) insert.run(row)
    return [held.get('sara'), held.get('ewa'), recovery].map((one) =>
      one ? everythingReadable(desk.connection, one, 'quickly').map(({ bytes }) => bytes.toString('utf8')) : [],
    )
  } finally {
    desk.connection.exec('ROLLBACK')
  }
}

test(`over ${runs} random houses no key that is left opens anything of what was destroyed, and every other file opens`, async () => {
  let destroyed = 0
  for (let run = 0; run < runs; run += 1) {
    const { desk, words, due } = await live(`hus-${run}`)
    try {
      const before = lockRows(desk)
      gallra(desk)
      const found = readable(desk, before).map((cells) => cells.join('\n'))
      for (const [aktId, said] of words)
        for (const word of said) {
          if (due.has(aktId)) destroyed += 1
          for (const cells of found) expect(cells.includes(word), `${run} ${aktId} ${word}`).toBe(!due.has(aktId))
        }
      expect(desk.connection.pragma('foreign_key_check')).toEqual([])
      expect(standingAlone(desk)).toEqual([])
      expect(readHeadFault(desk)).toBeUndefined()
    } finally {
      desk.close()
    }
  }
  expect(destroyed).toBeGreaterThan(runs / 2)
}, 600_000)

test('control: with one grant and one row left behind the same search finds what should be gone', async () => {
  const { desk, words, due } = await dueHouse()
  try {
    const [aktId] = due
    const before = lockRows(desk)
    const part = desk.connection
      .prepare<[unknown], LockRow>('SELECT * FROM protection_entry WHERE akt_id = ?')
      .get(aktId)
    const grants = desk.connection
      .prepare<[unknown], LockRow>(
        "SELECT * FROM lock_grant WHERE lock_id IN (SELECT id FROM lock WHERE scope = 'akt:' || ?)",
      )
      .all(aktId)
    gallra(desk)
    desk.connection.pragma('foreign_keys = OFF')
    const put = (table: string, row: LockRow = {}) =>
      desk.connection
        .prepare(
          `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
            .map((name) => `@${name}`)
            .join(', ')})`,
        )
        .run(row)
    put('protection_entry', part)
    for (const grant of grants) put('lock_grant', grant)

    const found = readable(desk, before).map((cells) => cells.join('\n'))

    expect(found.map((cells) => cells.includes(words.get(String(aktId))?.[0] ?? '?'))).toEqual([true, true, true])
  } finally {
    desk.close()
  }
}, 120_000)

/** A house by lot in which something is due. */
async function dueHouse(): Promise<Round> {
  for (let no = 0; ; no += 1) {
    const round = await live(`kontroll-${no}`)
    if (round.due.size > 0) return round
    round.desk.close()
  }
}

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
  const { desk, due } = await dueHouse()
  const key = held.get('sara')?.databaseKey ?? Buffer.alloc(0)
  try {
    const [aktId = ''] = due
    const sealed = sealedOf(desk, aktId)
    desk.connection.pragma('wal_checkpoint(TRUNCATE)')
    expect(standing(plainPages(databasePath(house.folder), key), sealed)).toBe(sealed.length)

    gallra(desk)

    expect(standing(plainPages(databasePath(house.folder), key), sealed)).toBe(0)
  } finally {
    desk.close()
  }
}, 120_000)

test('control: with secure_delete off, rows that are gone still stand in the pages', async () => {
  const { desk, due } = await dueHouse()
  const key = held.get('sara')?.databaseKey ?? Buffer.alloc(0)
  try {
    const [aktId = ''] = due
    const sealed = sealedOf(desk, aktId)
    desk.connection.pragma('secure_delete = OFF')

    gallra(desk)

    expect(standing(plainPages(databasePath(house.folder), key), sealed)).toBeGreaterThan(0)
  } finally {
    desk.close()
  }
}, 120_000)

/** Samråd and requests of which no child is left. */
const standingAlone = (desk: Desk): unknown[] =>
  desk.connection
    .prepare(
      `SELECT id FROM samrad WHERE id NOT IN (SELECT samrad_id FROM samrad_case)
       UNION SELECT id FROM samrad_request WHERE id NOT IN (SELECT request_id FROM request_child)`,
    )
    .all()

test('siblings decided on one by one leave their samråd with nobody; it goes with the next decision', async () => {
  restore()
  house.setNow(agedAt)
  const desk = openDesk(house, held)
  const second = held.get('chef')?.keys
  if (!second) throw new Error('no second')
  const decide = (caseId: string | undefined) => {
    const session = sessionOf(desk, 'ewa')
    return session.change('gallring.decide', (context) => {
      storeMark(context, 'klocka', context.me.namndId)
      const one = judgeMine(context).proposed.filter(({ subject }) => subject.root.id === caseId)
      return storeDecision(context, second, one, () => {})
    })
  }
  const destroy = (id: string) =>
    sessionOf(desk, 'ewa').change('gallring.destroy', (context) => {
      storeMark(context, 'klocka', context.me.namndId)
      return carryOut(context, id, () => {})
    })
  try {
    for (const { aktId } of children)
      desk.connection.prepare("UPDATE akt SET state = 'avslutad', gallring = 'aldrig' WHERE id = ?").run(aktId)
    const [elsas, hugos] = [decide(children[0]?.caseId), decide(children[1]?.caseId)]
    house.setNow(restedAt)
    expect([destroy(elsas), destroy(hugos)]).toEqual(['forstort', 'forstort'])
    expect(standingAlone(desk).length).toBeGreaterThan(0)

    const nils = decide(children[2]?.caseId)
    house.setNow('2032-03-20T08:00:00.000Z')

    expect(destroy(nils)).toBe('forstort')
    expect(standingAlone(desk)).toEqual([])
  } finally {
    desk.close()
  }
})

test('every step is told of by its code, so that a fault suite can stop at each', () => {
  expect([...new Set(steps)]).toEqual(['decided', 'put-away', 'checked', 'rows', 'keys', 'words'])
})
