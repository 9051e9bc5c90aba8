import type { FamilyMap, FamilyMember, FamilyTie } from '@shared/family/family.contract'
import type { CaseId, PersonId } from '@shared/ids'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxHeight, boxWidth, layOut } from './lay-out'

const idOf = (no: number) => `0198f0a0-0000-7000-8000-${String(no).padStart(12, '0')}` as PersonId
const member = (no: number, relation: FamilyTie['relation'] | null, age: number | null = null): FamilyMember => ({
  personId: idOf(no),
  name: `Person ${no}`,
  age,
  sex: 'annat',
  isProtected: false,
  kinship: relation && { relation, custody: 'okand', livesWithChild: 'okant' },
})
const mapOf = (members: readonly FamilyMember[], ties: readonly FamilyTie[]): FamilyMap => ({
  caseId: idOf(999) as string as CaseId,
  number: 'FR-2026-A0001',
  childId: idOf(0),
  members: [...members],
  ties: [...ties],
})

const adultRelations = ['mor', 'far', 'foralder', 'styvforalder', 'familjehemsforalder', 'annan-narstaende'] as const

const anyFamily = fc
  .record({
    adults: fc.array(fc.constantFrom(...adultRelations), { maxLength: 8 }),
    siblings: fc.array(fc.option(fc.integer({ min: 0, max: 17 })), { maxLength: 9 }),
    tied: fc.array(fc.tuple(fc.nat(7), fc.nat(9)), { maxLength: 40 }),
  })
  .map(({ adults, siblings, tied }) => {
    const grown = adults.map((relation, index) => member(100 + index, relation))
    const children = [member(0, null, 8), ...siblings.map((age, index) => member(index + 1, 'syskon', age))]
    const pairs = new Map<string, FamilyTie>()
    for (const [adult, child] of tied) {
      const [one, other] = [grown[adult], children[child]]
      if (one && other)
        pairs.set(`${adult}-${child}`, {
          adultId: one.personId,
          childId: other.personId,
          relation: 'mor',
          custody: 'okand',
        })
    }
    return mapOf([...grown, ...children], [...pairs.values()])
  })

test('everybody has a box of their own, no two boxes overlap, and every line goes from a box to a box', () => {
  fc.assert(
    fc.property(anyFamily, (family) => {
      const { boxes, lines, width, height } = layOut(family)
      expect(boxes.map(({ member: { personId } }) => personId).sort()).toEqual(
        family.members.map(({ personId }) => personId).sort(),
      )
      for (const [index, box] of boxes.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(0)
        expect(box.left + boxWidth).toBeLessThanOrEqual(width)
        expect(box.top + boxHeight).toBeLessThanOrEqual(height)
        for (const other of boxes.slice(index + 1))
          expect(Math.abs(box.left - other.left) >= boxWidth || Math.abs(box.top - other.top) >= boxHeight).toBe(true)
      }
      expect(lines).toHaveLength(family.ties.length)
      for (const { tie, from, level, to } of lines) {
        const [adult, child] = [tie.adultId, tie.childId].map((id) => boxes.find((box) => box.member.personId === id))
        expect(from).toEqual({ x: (adult?.left ?? 0) + boxWidth / 2, y: (adult?.top ?? 0) + boxHeight })
        expect(to.y).toBe(child?.top)
        expect(to.x).toBeGreaterThan(child?.left ?? Number.POSITIVE_INFINITY)
        expect(to.x).toBeLessThan((child?.left ?? 0) + boxWidth)
        expect(level).toBeGreaterThan(from.y)
        expect(level).toBeLessThan(to.y)
      }
      // Lines of two adults share neither their level nor the place where they come down.
      const crossing = lines.flatMap((one) =>
        lines.filter(
          (other) =>
            one.tie.adultId !== other.tie.adultId &&
            (one.level === other.level || (one.tie.childId === other.tie.childId && one.to.x === other.to.x)),
        ),
      )
      expect(crossing).toEqual([])
    }),
    { numRuns: 2_000 },
  )
})

test('the eldest child stands first, whichever child the map is about', () => {
  const family = mapOf([member(0, null, 8), member(1, 'syskon', 12), member(2, 'syskon', 3)], [])

  expect(layOut(family).boxes.map(({ member: { personId } }) => personId)).toEqual([idOf(1), idOf(0), idOf(2)])
})

test('a child alone is a map too', () => {
  const { boxes, lines } = layOut(mapOf([member(0, null, 8)], []))

  expect(boxes).toHaveLength(1)
  expect(lines).toEqual([])
})
