import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyHead, entryHash, type Head } from '../database/chain'
import type { LogEntryTable } from '../database/log.tables'
import { newSignKeys, sha256, signBytes, signingKey, verifyingKey } from '../vault/primitives'
import { type Fault, faultOf, inUseAt } from './audit.rules'

const people = Object.fromEntries(['sara', 'karin'].map((name) => [name, newSignKeys()]))
const signers = new Map(
  Object.entries(people).map(([name, { publicKey }]) => [name, [{ key: verifyingKey(publicKey), lastSeq: null }]]),
)
const secretOf = (name: string) => signingKey(people[name]?.seed ?? Buffer.alloc(32))

/** Hashes and signs an entry as its user would. */
const seal = (entry: Omit<LogEntryTable, 'hash' | 'signature'>, by = entry.user_id): LogEntryTable => {
  const hash = entryHash(entry)
  return { ...entry, hash, signature: signBytes(secretOf(by), hash) }
}
function chainOf(length: number): LogEntryTable[] {
  const chain: LogEntryTable[] = []
  for (let seq = 1; seq <= length; seq += 1) {
    const fields = seq % 3 === 0 ? Buffer.from(`fields ${seq}`) : null
    const details = seq % 2 === 0 ? Buffer.from(`details ${seq}`) : null
    chain.push(
      seal({
        seq,
        id: `id-${seq}`,
        clock: `${seq}`,
        at: `2026-03-02T08:00:${String(seq).padStart(2, '0')}.000Z`,
        device: 'd',
        session: 's',
        user_id: seq % 2 === 0 ? 'sara' : 'karin',
        action: 'akt.get',
        scope: 'akt:1#bas',
        entity: 'note',
        row_id: `row-${seq}`,
        op: 'read',
        fields,
        fields_hash: sha256(fields ?? Buffer.alloc(0)),
        details,
        details_hash: sha256(details ?? Buffer.alloc(0)),
        prev: chain.at(-1)?.hash ?? emptyHead.hash,
      }),
    )
  }
  return chain
}
const chain = chainOf(30)

function firstFault(entries: readonly LogEntryTable[]): Fault | undefined {
  let head: Head = emptyHead
  for (const entry of entries) {
    const fault = faultOf(entry, head, signers)
    if (fault) return fault
    head = { seq: entry.seq, hash: entry.hash }
  }
  return undefined
}
const withChange = (seq: number, change: Partial<LogEntryTable>) =>
  chain.map((entry) => (entry.seq === seq ? { ...entry, ...change } : entry))
const flip = (bytes: Buffer): Buffer => {
  const turned = Buffer.from(bytes)
  turned[0] = (bytes[0] ?? 0) ^ 1
  return turned
}

test('a chain as it was written is whole', () => {
  expect(firstFault(chain)).toBeUndefined()
  expect(firstFault([])).toBeUndefined()
})

const columns = ['id', 'clock', 'at', 'device', 'session', 'action', 'scope', 'entity', 'row_id'] as const

test('any word of any entry changed is seen at that entry', () => {
  fc.assert(
    fc.property(fc.constantFrom(...columns), fc.integer({ min: 1, max: 30 }), fc.string(), (column, seq, words) => {
      fc.pre(words !== chain[seq - 1]?.[column])
      expect(firstFault(withChange(seq, { [column]: words }))).toEqual({ seq, why: 'hash' })
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['op', { op: 'event' }, 'hash'],
  ['fields', { fields: Buffer.from('annat') }, 'content'],
  ['details', { details: Buffer.from('annat') }, 'content'],
  ['fields_hash', { fields: null, fields_hash: sha256(Buffer.from('annat')) }, 'hash'],
  ['prev', { prev: Buffer.alloc(32) }, 'link'],
  ['hash', { hash: Buffer.alloc(32) }, 'hash'],
  ['signature', { signature: flip(chain[5]?.signature ?? Buffer.alloc(64)) }, 'signature'],
  ['user', { user_id: 'karin' }, 'hash'],
] satisfies [string, Partial<LogEntryTable>, Fault['why']][])('a changed %s is seen', (_what, change, why) => {
  expect(firstFault(withChange(6, change))).toEqual({ seq: 6, why })
})

test('an entry taken away is seen where it should have stood', () => {
  for (let seq = 1; seq < 30; seq += 1)
    expect(firstFault(chain.filter((entry) => entry.seq !== seq))).toEqual({ seq, why: 'gap' })
})

test('an entry taken away and the rest numbered anew is seen too', () => {
  const closed = chain.filter((entry) => entry.seq !== 7).map((entry, index) => ({ ...entry, seq: index + 1 }))

  expect(firstFault(closed)).toEqual({ seq: 7, why: 'link' })
})

test('two entries that change places are seen', () => {
  const swapped = chain.map((entry) =>
    entry.seq === 4 ? { ...(chain[8] ?? entry), seq: 4 } : entry.seq === 9 ? { ...(chain[3] ?? entry), seq: 9 } : entry,
  )

  expect(firstFault(swapped)).toEqual({ seq: 4, why: 'link' })
})

test('an entry written anew and signed by another than its user is seen', () => {
  const forged = seal({ ...(chain[5] as LogEntryTable), action: 'akt.close' }, 'karin')

  expect(firstFault(withChange(6, forged))).toEqual({ seq: 6, why: 'signature' })
})

test('an entry written anew by its own user is seen at the next, whose link no longer fits', () => {
  const forged = seal({ ...(chain[5] as LogEntryTable), action: 'akt.close' })

  expect(firstFault(withChange(6, forged))).toEqual({ seq: 7, why: 'link' })
})

test('an entry by somebody who never worked here is seen', () => {
  const stranger = newSignKeys()
  const entry = { ...(chain[29] as LogEntryTable), user_id: 'stranger' }
  const hash = entryHash(entry)
  const forged = { ...entry, hash, signature: signBytes(signingKey(stranger.seed), hash) }

  expect(firstFault(withChange(30, forged))).toEqual({ seq: 30, why: 'signature' })
})

test('sealed words destroyed by gallring leave the chain whole: their hash stays', () => {
  expect(firstFault(chain.map((entry) => ({ ...entry, fields: null, details: null })))).toBeUndefined()
})

test('of a user’s keys the one in use when an entry was written is asked: each to its last entry, and then the next', () => {
  const keys = [
    { name: 'first', lastSeq: 4 },
    { name: 'second', lastSeq: 9 },
    { name: 'third', lastSeq: null },
  ]

  expect([1, 4, 5, 9, 10, 1_000].map((seq) => inUseAt(keys, seq)?.name)).toEqual([
    'first',
    'first',
    'second',
    'second',
    'third',
    'third',
  ])
  expect(inUseAt(keys.slice(0, 2), 10)).toBeUndefined()
  expect([inUseAt([], 1), inUseAt(undefined, 1)]).toEqual([undefined, undefined])
})

test('an entry signed by its user with keys that had been replaced by then is seen', () => {
  const later = newSignKeys()
  const keys = (lastSeq: number) =>
    new Map([
      ...signers,
      [
        'sara',
        [
          { key: verifyingKey(people['sara']?.publicKey ?? later.publicKey), lastSeq },
          { key: verifyingKey(later.publicKey), lastSeq: null },
        ],
      ],
    ])
  const entry = chain[5] as LogEntryTable
  const before = { seq: 5, hash: chain[4]?.hash ?? emptyHead.hash }

  expect(faultOf(entry, before, keys(6))).toBeUndefined()
  expect(faultOf(entry, before, keys(5))).toEqual({ seq: 6, why: 'signature' })
})

test('an entry that stands twice, or in an earlier one’s place, is a gap where the next should have stood', () => {
  expect(firstFault([...chain.slice(0, 5), chain[4] as LogEntryTable])).toEqual({ seq: 6, why: 'gap' })
  expect(firstFault(chain.slice(1))).toEqual({ seq: 1, why: 'gap' })
})
