import { expect, test } from 'vitest'
import { question, type ReadableDb } from './handle'
import { remembering } from './remembering'

const byId = question((q, id: string) => q.selectFrom('akt').select('kind').where('id', '=', id))
const byBoth = question((q, id: string, officer: string) =>
  q.selectFrom('akt').select('kind').where('id', '=', id).where('responsible_id', '=', officer),
)
const byOfficer = question((q, id: string) => q.selectFrom('akt').select('kind').where('responsible_id', '=', id))

let asked = 0
const counting = {
  allOf: (_question: unknown, ...about: string[]) => {
    asked += 1
    return [{ kind: about.join() }]
  },
  firstOf: () => {
    asked += 1
    return undefined
  },
  all: (build: unknown) => ['all', build],
  first: (build: unknown) => ['first', build],
} as unknown as ReadableDb

test('a question about the same is asked once, about another again', () => {
  const db = remembering(counting)
  asked = 0

  expect([db.allOf(byId, 'a'), db.allOf(byId, 'a'), db.allOf(byId, 'b')]).toEqual([
    [{ kind: 'a' }],
    [{ kind: 'a' }],
    [{ kind: 'b' }],
  ])
  expect(asked).toBe(2)
})

test('another question about the same is asked too, and so is one whose answer was that there is nothing', () => {
  const db = remembering(counting)
  asked = 0

  db.allOf(byId, 'a')
  db.allOf(byOfficer, 'a')
  expect([db.firstOf(byId, 'c'), db.firstOf(byId, 'c')]).toEqual([undefined, undefined])

  expect(asked).toBe(3)
})

test('where two words meet is told from where they do not', () => {
  const db = remembering(counting)

  expect([db.allOf(byBoth, 'a', 'bc'), db.allOf(byBoth, 'ab', 'c')]).toEqual([[{ kind: 'a,bc' }], [{ kind: 'ab,c' }]])
})

test('what is built anew each time is asked as it stands', () => {
  const db = remembering(counting)
  const build: Parameters<ReadableDb['all']>[0] = (q) => q.selectFrom('akt').select('kind')

  expect([db.all(build), db.first(build)]).toEqual([
    ['all', build],
    ['first', build],
  ])
})
