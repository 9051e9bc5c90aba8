import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Fault } from '../../src/main/core/audit/audit.rules'
import { brokenSince, wholeFault } from '../../src/main/core/audit/audit.store'
import { entryHash } from '../../src/main/core/database/chain'
import { makeHandle } from '../../src/main/core/database/handle'
import type { LogEntryTable } from '../../src/main/core/database/log.tables'
import type { Connection } from '../../src/main/core/database/open'
import { readKeyFile, type SeenHead } from '../../src/main/core/vault/key-file'
import { signBytes } from '../../src/main/core/vault/primitives'
import { type Held, keepCopy, keysOf, openFile } from '../support/file'
import { foundTestHouse, type TestHouse } from '../support/house'
import { receive } from '../support/scene'

let house: TestHouse
let file: Connection
let bo: Held
let heads: readonly SeenHead[]
let length: number
let restore: () => void
/** The file as it was some entries ago. */
const older = () => join(house.folder, 'gammal.kopia')

beforeAll(async () => {
  house = await foundTestHouse()
  await house.addUser('bo', ['samordnare'])
  await receive(house)
  house.core.close()
  copyFileSync(join(house.folder, 'fyrarum.db'), older())
  await house.login('bo')
  for (let no = 0; no < 6; no += 1) await house.ask('request.list', { state: null })
  await house.login('karin')
  for (const { id } of await house.ask('request.list', { state: null }))
    for (let no = 0; no < 5; no += 1) await house.ask('request.get', { requestId: id })
  house.core.close()
  restore = keepCopy(house.folder)
  bo = await keysOf(house.folder, 'bo')
  heads = readKeyFile(house.folder).heads
  file = openFile(house.folder, bo.databaseKey)
  const triggers = file.prepare<[], string>(
    "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'log_entry'",
  )
  for (const trigger of triggers.pluck().all()) file.exec(`DROP TRIGGER ${trigger}`)
  length = file.prepare<[], number>('SELECT max(seq) FROM log_entry').pluck().get() ?? 0
})
afterAll(() => {
  if (file.open) file.close()
  house.close()
})

const runs = { numRuns: 100 }
const anySeq = () => fc.integer({ min: 1, max: length })
const entryAt = (seq: number): LogEntryTable => {
  const entry = file.prepare<unknown[], LogEntryTable>('SELECT * FROM log_entry WHERE seq = ?').get(seq)
  if (!entry) throw new Error(`no entry ${seq}`)
  return entry
}
const store = (entry: LogEntryTable) => {
  const columns = Object.keys(entry)
  file
    .prepare(`INSERT OR REPLACE INTO log_entry (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
    .run(...Object.values(entry))
}
/** An entry hashed anew and signed with bo's key. */
const signedByBo = (entry: LogEntryTable): LogEntryTable => {
  const hash = entryHash(entry)
  return { ...entry, hash, signature: signBytes(bo.keys.signKey, hash) }
}

/** What the program sees after a change that is then undone. */
function faultAfter(change: () => void, seen = heads): Fault | undefined {
  file.exec('SAVEPOINT tampered')
  try {
    change()
    const db = makeHandle(file)
    return wholeFault(db) ?? brokenSince(db, seen)
  } finally {
    file.exec('ROLLBACK TO tampered; RELEASE tampered')
  }
}

test('control: a chain nobody has touched is whole, from its beginning and from every head that was seen', () => {
  expect(length).toBeGreaterThan(30)
  expect(heads.map((head) => head.seq)).toContain(length)
  expect(faultAfter(() => {})).toBeUndefined()
})

const columns = ['id', 'clock', 'at', 'device', 'session', 'user_id', 'action', 'scope', 'entity', 'row_id'] as const

test('an entry edited is reported at its own number', () => {
  fc.assert(
    fc.property(anySeq(), fc.constantFrom(...columns), fc.string({ minLength: 1 }), (seq, column, words) => {
      const fault = faultAfter(() =>
        file.prepare(`UPDATE log_entry SET ${column} = ? WHERE seq = ?`).run(`${words}!`, seq),
      )

      expect(fault?.seq).toBe(seq)
    }),
    runs,
  )
})

test('sealed words of an entry changed in any byte are reported at its own number', () => {
  const sealed = file.prepare<[], number>('SELECT seq FROM log_entry WHERE fields IS NOT NULL').pluck().all()

  fc.assert(
    fc.property(fc.constantFrom(...sealed), fc.nat(200), (seq, index) => {
      const fault = faultAfter(() => {
        const { fields } = entryAt(seq)
        if (fields) fields[index] = (fields[index] ?? 0) ^ 1
        file.prepare('UPDATE log_entry SET fields = ? WHERE seq = ?').run(fields, seq)
      })

      expect(fault).toEqual({ seq, why: 'content' })
    }),
    runs,
  )
})

test('an entry deleted is reported where it stood', () => {
  fc.assert(
    fc.property(anySeq(), (seq) => {
      const fault = faultAfter(() => file.prepare('DELETE FROM log_entry WHERE seq = ?').run(seq))

      expect(fault).toEqual({ seq, why: seq === length ? 'cut' : 'gap' })
    }),
    runs,
  )
})

test('several entries deleted and the rest numbered anew are reported where the first stood', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: length - 6 }), fc.integer({ min: 1, max: 5 }), (seq, count) => {
      const fault = faultAfter(() => {
        file.prepare('DELETE FROM log_entry WHERE seq >= ? AND seq < ?').run(seq, seq + count)
        for (let next = seq + count; next <= length; next += 1)
          file.prepare('UPDATE log_entry SET seq = ? WHERE seq = ?').run(next - count, next)
      })

      expect(fault?.seq).toBe(seq)
    }),
    runs,
  )
})

test('two entries that have changed places are reported at the first of them', () => {
  fc.assert(
    fc.property(anySeq(), anySeq(), (a, b) => {
      fc.pre(a !== b)
      const fault = faultAfter(() => {
        const [one, two] = [entryAt(a), entryAt(b)]
        file.prepare('DELETE FROM log_entry WHERE seq IN (?, ?)').run(a, b)
        store({ ...one, seq: b })
        store({ ...two, seq: a })
      })

      expect(fault?.seq).toBe(Math.min(a, b))
    }),
    runs,
  )
})

test('an entry written twice is reported at the copy', () => {
  fc.assert(
    fc.property(anySeq(), (seq) => {
      const fault = faultAfter(() => store({ ...entryAt(seq), seq: length + 1, id: 'kopia' }))

      expect(fault).toMatchObject({ seq: length + 1 })
    }),
    runs,
  )
})

test('a log cut short is reported, wherever it was cut', () => {
  fc.assert(
    fc.property(anySeq(), (seq) => {
      const fault = faultAfter(() => file.prepare('DELETE FROM log_entry WHERE seq >= ?').run(seq))

      expect(fault?.why).toBe('cut')
    }),
    runs,
  )
})

test('an entry rewritten and signed by another than its user is reported at its own number', () => {
  const karins = file
    .prepare<[string], number>('SELECT seq FROM log_entry WHERE user_id <> ?')
    .pluck()
    .all(bo.keys.userId)

  fc.assert(
    fc.property(fc.constantFrom(...karins), (seq) => {
      const fault = faultAfter(() => store(signedByBo({ ...entryAt(seq), action: 'akt.get' })))

      expect(fault).toEqual({ seq, why: 'signature' })
    }),
    runs,
  )
})

test('an entry somebody takes upon himself is reported at the next, which is fastened to the old one', () => {
  fc.assert(
    fc.property(anySeq(), (seq) => {
      const fault = faultAfter(() => store(signedByBo({ ...entryAt(seq), user_id: bo.keys.userId, action: 'x' })))

      expect(fault).toEqual(seq === length ? { seq, why: 'hash' } : { seq: seq + 1, why: 'link' })
    }),
    runs,
  )
})

test('a whole new ending, every link fastened and signed, is given away by the heads users have seen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: length }), (seq) => {
      const fault = faultAfter(() => {
        let prev = seq === 1 ? Buffer.alloc(32) : entryAt(seq - 1).hash
        for (let next = seq; next <= length; next += 1) {
          const forged = signedByBo({ ...entryAt(next), user_id: bo.keys.userId, action: 'x', prev })
          store(forged)
          prev = forged.hash
        }
      })

      expect(fault).toEqual({ seq: length, why: 'hash' })
    }),
    { numRuns: 25 },
  )
})

test('control: without the heads a forged last entry passes, so it is they that give it away', () => {
  const forge = () => store(signedByBo({ ...entryAt(length), user_id: bo.keys.userId, action: 'x' }))

  expect(faultAfter(forge, [])).toBeUndefined()
  expect(faultAfter(forge)).toEqual({ seq: length, why: 'hash' })
})

test('an older copy of the file put back is given away by the heads users have seen', () => {
  file.close()
  restore()
  copyFileSync(older(), join(house.folder, 'fyrarum.db'))
  const opened = openFile(house.folder, bo.databaseKey)
  const fault = brokenSince(makeHandle(opened), heads)
  opened.close()

  expect(fault).toEqual({ seq: length, why: 'cut' })
})

test('asked for, the program tells the first bad place of a tampered log', async () => {
  restore()
  const tampered = openFile(house.folder, bo.databaseKey)
  tampered.exec('DROP TRIGGER log_entry_is_never_changed')
  tampered.prepare("UPDATE log_entry SET action = 'akt.get' WHERE seq = 9").run()
  tampered.close()
  await house.login('karin')

  expect(await house.ask('audit.verify', {})).toMatchObject({ state: 'broken', firstBad: { seq: 9, why: 'hash' } })
  expect(await house.ask('audit.state', {})).toMatchObject({ state: 'broken', firstBad: { seq: 9 } })
})
