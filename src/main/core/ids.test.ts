import { expect, test } from 'vitest'
import { UserId } from '../../shared/ids'
import { idMaker } from './ids'

const made = (count: number, now: () => number = () => 1_772_438_400_000) => Array.from({ length: count }, idMaker(now))

test('an id is a UUID of version 7, as the contract asks for', () => {
  for (const id of made(1_000))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(UserId.safeParse(made(1)[0]).success).toBe(true)
})

test('an id begins with the moment it was made', () => {
  const [id = ''] = made(1)

  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(1_772_438_400_000)
})

test('ids made in the same millisecond come in the order they were made, four thousand of them', () => {
  const ids = made(4_096)

  expect(ids).toEqual(ids.toSorted())
})

test('ids come in order of time', () => {
  let now = 1_772_438_400_000
  const ids = made(1_000, () => (now += 1))

  expect(ids).toEqual(ids.toSorted())
})

test('a clock that is set back does not put new ids before old ones', () => {
  const times = [2_000, 2_001, 1_000, 1_001, 2_001, 2_002]
  const ids = made(times.length, () => times.shift() ?? 0)

  expect(ids).toEqual(ids.toSorted())
})

test('no two ids are alike, also when two makers start at the same moment', () => {
  const ids = [...made(5_000), ...made(5_000)]

  expect(new Set(ids).size).toBe(10_000)
})
