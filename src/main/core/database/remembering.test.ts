import { expect, test } from 'vitest'
import { question, type ReadableDb } from './handle'
import { remembering } from './remembering'

const byId = question((q, id: string) => q.selectFrom('akt').select('kind').where('id', '=', id))
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
