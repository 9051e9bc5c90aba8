import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LogMark } from '../../../shared/audit/audit.contract'
import { sha256 } from '../vault/primitives'
import { type Candidate, drawSample, isAtOddHours, isBreakGlass, isExaminable } from './sample.rules'

const read = (seq: number, more: Partial<Candidate> = {}): Candidate => ({
  seq,
  at: '2026-03-02T09:00:00.000Z',
  action: 'akt.get',
  hash: sha256(Buffer.from(String(seq))),
  scopes: ['akt:1'],
  marks: [],
  ...more,
})
const seed = sha256(Buffer.from('frö'))
const many = (count: number, marks: readonly LogMark[] = []) =>
  Array.from({ length: count }, (_, index) => read(index + 1, { marks }))

test('a sample has as many as were asked for, and all when there are fewer', () => {
  expect(drawSample(many(100), { count: 10, seed }).size).toBe(10)
  expect(drawSample(many(3), { count: 10, seed }).size).toBe(3)
  expect(drawSample([], { count: 10, seed }).size).toBe(0)
})

test('the same reads and seed give the same sample, in whatever order they come; another seed gives another', () => {
  const sample = (reads: readonly Candidate[], by = seed) => [...drawSample(reads, { count: 10, seed: by }).keys()]

  expect(sample([...many(100)].reverse())).toEqual(sample(many(100)))
  expect(new Set(sample(many(100), sha256(seed)))).not.toEqual(new Set(sample(many(100))))
})

test('a read that comes later pushes out at most one of those drawn', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 20 }), (length, count) => {
      const before = new Set(drawSample(many(length), { count, seed }).keys())
      const after = new Set(drawSample(many(length + 1), { count, seed }).keys())

      expect([...before].filter((seq) => !after.has(seq)).length).toBeLessThanOrEqual(1)
    }),
  )
})

test('every read is drawn about as often as another', () => {
  const drawn = new Map<number, number>()
  for (let round = 0; round < 400; round += 1)
    for (const seq of drawSample(many(20), { count: 5, seed: sha256(Buffer.from(`${round}`)) }).keys())
      drawn.set(seq, (drawn.get(seq) ?? 0) + 1)

  expect(Math.min(...drawn.values())).toBeGreaterThan(60)
  expect(Math.max(...drawn.values())).toBeLessThan(140)
})

test('every break-glass and every namesake is examined, however many', () => {
  const opened = many(30).map((one) => ({ ...one, action: 'team.breakGlass' }))
  const namesakes = many(60, ['same-name']).slice(30)
  const sample = drawSample([...opened, ...namesakes], { count: 1, seed })

  expect([...sample.values()].filter((reasons) => reasons.includes('break-glass'))).toHaveLength(30)
  expect([...sample.values()].filter((reasons) => reasons.includes('same-name'))).toHaveLength(30)
})

test('of protected identities, of outsiders and of odd hours at most so many are drawn', () => {
  const reads = [
    ...many(30, ['protected']),
    ...many(60, ['outside-team']).slice(30),
    ...many(90)
      .slice(60)
      .map((one) => ({ ...one, at: '2026-03-01T03:00:00.000Z' })),
  ]
  const reasons = [...drawSample(reads, { count: 4, seed }).values()].flat()
  const countOf = (reason: string) => reasons.filter((one) => one === reason).length

  expect(['protected', 'outside-team', 'odd-hours', 'random'].map(countOf)).toEqual([4, 4, 4, 4])
})

test.each([
  ['akt.get', ['akt:1'], true],
  ['case.page', ['case:1', 'person:2'], true],
  ['person.get', ['person:2'], true],
  ['case.list', ['case:1', 'case:2'], false],
  ['today.get', ['case:1'], false],
  ['note.save', ['akt:1'], false],
  ['note.list', ['akt:1'], true],
  ['document.show', ['akt:1'], true],
  ['audit.log', ['house:loggen'], false],
  ['account.list', ['house:huset'], false],
  ['team.breakGlass', [], true],
  ['account.list', ['user:1'], false],
  ['account.list', ['user:1', 'person:2'], true],
  ['akt.get', [], false],
  ['case.search', ['case:1'], false],
  ['request.list', ['request:1'], false],
  ['samrad.list', ['samrad:1'], false],
  ['template.list', ['akt:1'], false],
  ['audit.mine', ['akt:1'], false],
  ['toString', ['akt:1'], false],
  ['nagot.annat', ['akt:1'], false],
])('%s of %j is examined: %s', (action, scopes, expected) => {
  expect(isExaminable({ action, scopes })).toBe(expected)
})

test.each([
  ['2026-03-02T04:59:00.000Z', true],
  ['2026-03-02T05:00:00.000Z', false],
  ['2026-03-02T18:59:00.000Z', false],
  ['2026-03-02T19:00:00.000Z', true],
  ['2026-07-01T03:59:00.000Z', true],
  ['2026-07-01T04:00:00.000Z', false],
  ['2026-03-06T10:00:00.000Z', false],
  ['2026-02-28T10:00:00.000Z', true],
  ['2026-03-01T10:00:00.000Z', true],
])('%s is outside working hours in Sweden: %s', (at, expected) => {
  expect(isAtOddHours(at)).toBe(expected)
})

test('emergency opening is known by whatever name its commands go, and nothing else is taken for it', () => {
  expect(['team.breakGlass', 'team.breakGlassAkt', 'akt.BREAKGLASS'].map(isBreakGlass)).toEqual([true, true, true])
  expect(['breakGlass', 'team.break', 'akt.get'].map(isBreakGlass)).toEqual([false, false, false])
})

test('every reason a read was drawn for is told, those that are always examined first', () => {
  const at = '2026-03-01T03:00:00.000Z'
  const marks = ['outside-team', 'protected', 'same-name'] as const
  const opened = read(1, { at, marks, action: 'team.breakGlass' })
  const plain = read(2)

  const sample = drawSample([opened, plain], { count: 2, seed })

  expect(sample.get(1)).toEqual(['break-glass', 'same-name', 'protected', 'outside-team', 'odd-hours', 'random'])
  expect(sample.get(2)).toEqual(['random'])
})

test('a read that opened nobody’s door is not drawn, whatever it is marked with', () => {
  const list = read(1, { action: 'case.list', marks: ['same-name', 'protected'] })

  expect(drawSample([list], { count: 5, seed }).size).toBe(0)
})

test('those drawn are the ones whose hash together with the seed is lowest', () => {
  const reads = many(50)
  const lowest = reads
    .map(({ seq, hash }) => ({ seq, rank: sha256(seed, hash).toString('hex') }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, 5)
    .map(({ seq }) => seq)

  expect([...drawSample(reads, { count: 5, seed }).keys()]).toEqual(lowest)
})
