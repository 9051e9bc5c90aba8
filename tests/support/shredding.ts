import { randomBytes } from 'node:crypto'
import { seeded } from '../../src/main/core/demo/house/random'
import { testNumber } from '../../src/main/core/demo/people/numbers'
import { inFamilies, storeDecision } from '../../src/main/core/gallring/decision.store'
import { carryOut } from '../../src/main/core/gallring/destruction.store'
import { storeMark } from '../../src/main/core/gallring/mark.store'
import { judgeMine } from '../../src/main/core/gallring/proposal.store'
import { idMaker } from '../../src/main/core/ids'
import { openSession } from '../../src/main/core/session'
import { combineShares } from '../../src/main/core/vault/recovery'
import type { AktId, CaseId } from '../../src/shared/ids'
import { everythingReadable } from './attack'
import { closingInput, finishRooms, settlePoints } from './closing'
import { type Desk, keysOfAll, openDesk } from './desk'
import { measure } from './family'
import { type Held, keepCopy } from './file'
import { agedAt, restedAt } from './gallring'
import { readHeadFault } from './gallring-log'
import { foundTestHouse, newPerson, startOfTime, type TestHouse } from './house'
import { threadEntry } from './notes'
import { answerAll, decisionInput, elsa, hugo, mother, plan, receive, seatAll } from './scene'

const logins = ['karin', 'sara', 'ewa', 'chef']

interface Child {
  readonly caseId: CaseId
  readonly aktId: AktId
}

export interface Round {
  readonly desk: Desk
  /** Words of each akt, and whether it was to be destroyed. */
  readonly words: ReadonlyMap<string, string[]>
  readonly due: ReadonlySet<string>
}

type LockRow = Record<string, unknown>
const lockRows = (desk: Desk) => desk.connection.prepare<[], LockRow>('SELECT * FROM lock').all()

function publicRecoveryKey(house: TestHouse, held: ReadonlyMap<string, Held>): Buffer {
  const desk = openDesk(house, held)
  try {
    return desk.connection.prepare<[], Buffer>('SELECT recovery_public_key FROM house').pluck().get() ?? Buffer.alloc(0)
  } finally {
    desk.close()
  }
}

/** Samråd and requests of which no child is left. */
export const standingAlone = (desk: Desk): unknown[] =>
  desk.connection
    .prepare(
      `SELECT id FROM samrad WHERE id NOT IN (SELECT samrad_id FROM samrad_case)
       UNION SELECT id FROM samrad_request WHERE id NOT IN (SELECT request_id FROM request_child)`,
    )
    .all()

/** A house with three children in which gallring is tried over and over: written in by lot, aged, and destroyed in part. */
export async function shreddingHouse() {
  const house = await foundTestHouse()
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
  const made: Child[] = []
  for (const caseId of caseIds) made.push({ caseId, aktId: (await house.ask('akt.open', { caseId })).aktId })
  const children: readonly Child[] = made
  house.core.close()
  const held = await keysOfAll(house, logins)
  const box = await combineShares([house.shares[0] ?? '', house.shares[1] ?? ''], publicRecoveryKey(house, held))
  const [first] = held.values()
  if (!first) throw new Error('nobody')
  const recovery: Held = {
    ...first,
    keys: { ...first.keys, userId: 'recovery', box, ringKey: randomBytes(32), draftKey: randomBytes(32) },
  }
  const restore = keepCopy(house.folder)
  const steps: string[] = []

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
      if (
        session.change('gallring.destroy', (context) => carryOut(context, id, (step) => steps.push(step))) !==
        'forstort'
      )
        throw new Error('what was decided is not destroyed')
    desk.connection.pragma('wal_checkpoint(TRUNCATE)')
    return decided.length
  }

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

  /** A house by lot in which something is due. */
  async function dueHouse(): Promise<Round> {
    for (let no = 0; ; no += 1) {
      const round = await live(`kontroll-${no}`)
      if (round.due.size > 0) return round
      round.desk.close()
    }
  }

  /** One random house through gallring: every word that a key still opens and should not, or does not and should. */
  async function tryOnce(seed: string): Promise<{ problems: string[]; destroyed: number }> {
    const { desk, words, due } = await live(seed)
    const problems: string[] = []
    let destroyed = 0
    try {
      const before = lockRows(desk)
      gallra(desk)
      const found = readable(desk, before).map((cells) => cells.join('\n'))
      for (const [aktId, said] of words)
        for (const word of said) {
          if (due.has(aktId)) destroyed += 1
          for (const cells of found)
            if (cells.includes(word) === due.has(aktId))
              problems.push(due.has(aktId) ? `${word} is still read` : `${word} is read no more`)
        }
      if ((desk.connection.pragma('foreign_key_check') as unknown[]).length > 0)
        problems.push('references lead nowhere')
      if (standingAlone(desk).length > 0) problems.push('a samråd or a request stands alone')
      if (readHeadFault(desk)) problems.push('the log is broken')
      return { problems, destroyed }
    } finally {
      desk.close()
    }
  }

  /** For the control: with one grant and one row left behind, how many of three key sets read what should be gone. */
  async function readersOfLeftBehind(): Promise<number> {
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

      return readable(desk, before).filter((cells) => cells.join('\n').includes(words.get(String(aktId))?.[0] ?? '?'))
        .length
    } finally {
      desk.close()
    }
  }

  return { house, held, children, restore, steps, sessionOf, gallra, dueHouse, tryOnce, readersOfLeftBehind }
}

export type ShreddingHouse = Awaited<ReturnType<typeof shreddingHouse>>
