import { describe, expect, test } from 'vitest'
import type { Hindrance } from '../../../shared/gallring/gallring.contract'
import { doneBy, dueOn, type GallringFacts, judge, mayBeSecond, restsUntil } from './gallring.rules'

const facts = (more: Partial<GallringFacts> = {}): GallringFacts => ({
  aktKind: 'barnakt',
  gallring: 'fem-ar',
  lastOn: '2026-03-02',
  birthDate: '2014-03-17',
  municipalities: ['Sjöberga kommun'],
  standing: [],
  keptUntil: null,
  ...more,
})

/** Each line worked out by hand: class, last note, birth date, and the day the duty arises. */
describe('the day the duty arises', () => {
  test.each([
    // Five years after the last note, to the day.
    ['fem-ar', '2026-03-02', '2014-03-17', '2031-03-02'],
    ['fem-ar', '2026-12-31', '2014-03-17', '2031-12-31'],
    ['fem-ar', '2027-01-01', '2014-03-17', '2032-01-01'],
    ['fem-ar', '2024-02-29', '2014-03-17', '2029-02-28'],
    ['fem-ar', '2023-02-28', '2014-03-17', '2028-02-28'],
    ['fem-ar', '2026-03-02', null, '2031-03-02'],
    ['inte-inledd', '2026-03-02', '2014-03-17', '2031-03-02'],
    ['inte-inledd', '2020-06-30', null, '2025-06-30'],
    // A child-protection inquiry: not until the person is 30.
    ['skyddsutredning-barn', '2026-03-02', '2014-03-17', '2044-03-17'],
    ['skyddsutredning-barn', '2026-03-02', '2008-03-17', '2038-03-17'],
    ['skyddsutredning-barn', '2026-03-02', '2025-12-24', '2055-12-24'],
    ['skyddsutredning-barn', '2043-03-02', '2014-03-17', '2048-03-02'],
    ['skyddsutredning-barn', '2039-03-16', '2014-03-17', '2044-03-17'],
    ['skyddsutredning-barn', '2039-03-17', '2014-03-17', '2044-03-17'],
    ['skyddsutredning-barn', '2039-03-18', '2014-03-17', '2044-03-18'],
    ['skyddsutredning-barn', '2026-03-02', '2012-02-29', '2042-02-28'],
    ['skyddsutredning-barn', '2026-03-02', null, null],
    // An agreement on custody: until the child is 18.
    ['avtal-till-18', '2026-03-02', '2014-03-17', '2032-03-17'],
    ['avtal-till-18', '2026-03-02', '2009-03-17', '2031-03-02'],
    ['avtal-till-18', '2026-03-02', '2013-03-02', '2031-03-02'],
    ['avtal-till-18', '2026-03-02', '2013-03-03', '2031-03-03'],
    ['avtal-till-18', '2026-03-02', null, null],
    // Placed children, adoption, paternity: never.
    ['aldrig', '1990-01-01', '1980-01-01', null],
    ['aldrig', '2026-03-02', null, null],
  ] as const)('%s, last note %s, born %s: %s', (gallring, lastOn, birthDate, expected) => {
    expect(dueOn(facts({ gallring, lastOn, birthDate }))).toBe(expected)
  })
})

test.each([
  ['2031-01-01', '2032-12-31'],
  ['2031-03-02', '2032-12-31'],
  ['2031-12-31', '2032-12-31'],
  ['2032-01-01', '2033-12-31'],
])('a duty that arose %s is done by the end of the next year: %s', (due, expected) => {
  expect(doneBy(due)).toBe(expected)
})

describe('the day on which something is proposed', () => {
  test.each([
    ['fem-ar', '2031-03-01', 'inte-an'],
    ['fem-ar', '2031-03-02', 'foreslas'],
    ['fem-ar', '2040-01-01', 'foreslas'],
    ['inte-inledd', '2031-03-01', 'inte-an'],
    ['inte-inledd', '2031-03-02', 'foreslas'],
    ['skyddsutredning-barn', '2031-03-02', 'inte-an'],
    ['skyddsutredning-barn', '2044-03-16', 'inte-an'],
    ['skyddsutredning-barn', '2044-03-17', 'foreslas'],
    ['avtal-till-18', '2032-03-16', 'inte-an'],
    ['avtal-till-18', '2032-03-17', 'foreslas'],
    ['aldrig', '2031-03-01', 'inte-an'],
    ['aldrig', '2031-03-02', 'hinder'],
    ['aldrig', '2199-01-01', 'hinder'],
  ] as const)('%s on %s: %s', (gallring, today, expected) => {
    expect(judge(facts({ gallring }), today).kind).toBe(expected)
  })
})

describe('what is kept for research', () => {
  test.each([
    [['Norrköpings kommun'], '2014-03-17', ['forskning-kommun']],
    [['Linköpings kommun'], '2014-03-17', ['forskning-kommun']],
    [['Göteborgs stad'], '2014-03-17', ['forskning-kommun']],
    [['Region Gotland'], '2014-03-17', ['forskning-kommun']],
    [['Sundsvalls kommun'], '2014-03-17', ['forskning-kommun']],
    [['Örnsköldsviks kommun'], '2014-03-17', ['forskning-kommun']],
    [['Ydre kommun'], '2014-03-17', ['forskning-kommun']],
    [['Ödeshögs kommun'], '2014-03-17', ['forskning-kommun']],
    [['norrköping'], '2014-03-17', ['forskning-kommun']],
    [['Sjöberga kommun', 'Motala kommun'], '2014-03-17', ['forskning-kommun']],
    [['Nybro kommun'], '2014-03-05', ['forskning-dag']],
    [['Nybro kommun'], '2014-03-15', ['forskning-dag']],
    [['Nybro kommun'], '2014-03-25', ['forskning-dag']],
    [['Motala kommun'], '2014-03-25', ['forskning-kommun', 'forskning-dag']],
    [['Stockholms stad'], '2014-03-04', []],
    [['Nybro kommun'], '2014-03-06', []],
    [['Nybro kommun'], '2014-03-14', []],
    [['Nybro kommun'], '2014-03-16', []],
    [['Nybro kommun'], '2014-05-24', []],
    [['Nybro kommun'], '2014-05-26', []],
    [['Malmö stad'], '2014-03-17', []],
  ] as const)('%j, born %s: %j', (municipalities, birthDate, expected) => {
    const judged = judge(facts({ municipalities, birthDate }), '2031-03-02')

    expect(judged.kind === 'hinder' ? judged.hindrances : []).toEqual(expected)
    expect(judged.kind).toBe(expected.length === 0 ? 'foreslas' : 'hinder')
  })
})

describe('what stands in the way', () => {
  test.each<[string, Partial<GallringFacts>, readonly Hindrance[]]>([
    ['it is open', { standing: ['oppen'] }, ['oppen']],
    ['a case goes on', { standing: ['aktivt-arende'] }, ['aktivt-arende']],
    ['an informationsspärr stands', { standing: ['sparr'] }, ['sparr']],
    ['a disclosure waits', { standing: ['utlamnande'] }, ['utlamnande']],
    ['the person is protected', { standing: ['skydd'] }, ['skydd']],
    ['nobody knows the birth date', { birthDate: null }, ['fodelsedag-saknas']],
    ['nobody knows the municipality', { municipalities: [] }, ['kommun-saknas']],
    ['it is kept until this year', { keptUntil: 2031 }, ['behalls']],
    ['it is kept until a later year', { keptUntil: 2040 }, ['behalls']],
    ['it was kept until last year', { keptUntil: 2030 }, []],
    ['an adult’s akt has the child’s rule', { aktKind: 'vuxenakt', gallring: 'skyddsutredning-barn' }, ['fel-klass']],
    ['never, and open', { gallring: 'aldrig', standing: ['oppen'] }, ['aldrig', 'oppen']],
  ])('%s', (_title, more, expected) => {
    const judged = judge(facts(more), '2031-03-02')

    expect(judged.kind === 'hinder' ? judged.hindrances : []).toEqual(expected)
  })
})

test('nothing in the way counts before five years have passed: it is not looked at yet', () => {
  expect(judge(facts({ standing: ['oppen'], birthDate: null }), '2031-03-01')).toEqual({ kind: 'inte-an' })
})

test('a decision rests for thirty days, over the end of a month and of a year', () => {
  expect(restsUntil('2032-01-12')).toBe('2032-02-11')
  expect(restsUntil('2032-02-01')).toBe('2032-03-02')
  expect(restsUntil('2031-12-15')).toBe('2032-01-14')
})

test('the keepers of the system and of the log decide on nobody’s file', () => {
  const user = (roles: Parameters<typeof mayBeSecond>[0]['roles']) => ({ roles }) as Parameters<typeof mayBeSecond>[0]

  expect(mayBeSecond(user(['systemadmin', 'loggranskare']))).toBe(false)
  expect(mayBeSecond(user(['systemadmin', 'samordnare']))).toBe(true)
})
