import fc from 'fast-check'
import Personnummer from 'personnummer'
import { expect, test } from 'vitest'
import type { Identity, Whereabouts } from '../../../shared/person/person.contract'
import { AppError } from '../../../shared/result'
import {
  birthYear,
  foldName,
  fullName,
  isProtected,
  listName,
  readNumber,
  requireStorable,
  settleIdentity,
  sharesFamilyName,
} from './person.rules'

/** A number with its check digit: from a date, with day + 60 for a samordningsnummer, and a birth number. */
const withCheckDigit = (date: string, birthNumber: string): string =>
  `${date}-${birthNumber}${Array.from('0123456789').find((digit) => Personnummer.valid(`${date}${birthNumber}${digit}`))}`
/** One of Skatteverket's test numbers, which belong to nobody. */
const testNumber = (date: string, birthNumber: '238' | '239' = '238') => withCheckDigit(date, birthNumber)

const problemOf = (call: () => unknown) => {
  try {
    call()
    return undefined
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return error.failure.fields?.[0]
  }
}
const read = (text: string, isDemo = true) => readNumber(text, isDemo, ['personnummer'])
const codeOf = (text: string, isDemo = true) => problemOf(() => read(text, isDemo))?.code

test('the test numbers of the domain brief are read: number, birth date and sex', () => {
  expect(read('20140317-2388')).toEqual({
    personnummer: '20140317-2388',
    birthDate: '2014-03-17',
    sex: 'flicka',
    isCoordinationNumber: false,
  })
  expect(read('19850614-2390')).toMatchObject({ birthDate: '1985-06-14', sex: 'pojke' })
  for (const number of ['20160523-2386', '20110908-2394', '19880227-2388', '19791205-2391', '19921019-2390'])
    expect(read(number).personnummer).toBe(number)
})

test.each(['201403172388', '140317-2388', '1403172388', ' 20140317 2388 ', '20140317-2388', '2014-03-17-2388'])(
  'a number is read however it is typed: "%s"',
  (typed) => {
    expect(read(typed).personnummer).toBe('20140317-2388')
  },
)

test('a plus sign says that somebody has turned a hundred', () => {
  expect(read('140317+2388')).toMatchObject({ personnummer: '19140317-2388', birthDate: '1914-03-17' })
  expect(read('19140317-2388').birthDate).toBe('1914-03-17')
})

test('every check digit but the right one is refused', () => {
  const wrong = Array.from('0123456789').filter((digit) => digit !== '8')

  expect(wrong.map((digit) => codeOf(`20140317-238${digit}`))).toEqual(wrong.map(() => 'personnummer-check-digit'))
})

test('any two neighbouring digits swapped are refused, as the check digit is for', () => {
  const digits = '1403172388'
  for (let index = 0; index < digits.length - 1; index += 1) {
    const [a = '', b = ''] = digits.slice(index, index + 2)
    // Luhn cannot tell 09 from 90, nor equal digits from each other.
    if (a === b || `${a}${b}` === '09' || `${a}${b}` === '90') continue

    expect(codeOf(`${digits.slice(0, index)}${b}${a}${digits.slice(index + 2)}`)).toBe('personnummer-check-digit')
  }
})

test.each([
  '',
  '2014',
  '20140317',
  'ÅÅMMDD-NNNN',
  '20140317-23888',
  '140317+23888',
  '20140317+2388',
  '１４０３１７-２３８８',
  '140317-23 8x',
])('what is not a number at all is refused for its form: "%s"', (typed) => {
  expect(codeOf(typed)).toBe('personnummer-form')
})

test('a day that does not exist is refused, whatever its check digit', () => {
  const digits = Array.from('0123456789')

  expect(digits.map((digit) => codeOf(`20260230-238${digit}`))).toEqual(digits.map(() => 'personnummer-check-digit'))
})

test('a samordningsnummer has sixty added to its day; the birth date is told without it', () => {
  const number = testNumber('20140377')

  expect(read(number)).toEqual({
    personnummer: number,
    birthDate: '2014-03-17',
    sex: 'flicka',
    isCoordinationNumber: true,
  })
  expect(read(testNumber('20140361', '239'))).toMatchObject({ birthDate: '2014-03-01', sex: 'pojke' })
})

test('a test number is refused outside the demo house', () => {
  expect(codeOf('20140317-2388', false)).toBe('personnummer-test-number')
  expect(codeOf(testNumber('19850614', '239'), false)).toBe('personnummer-test-number')
})

test('a number that is not a test number is refused inside the demo house, and read outside it', () => {
  // Nobody born on the first day of 1900 is alive, and the number is made here.
  const nobodys = withCheckDigit('19000101', '001')

  expect(codeOf(nobodys, true)).toBe('personnummer-real-in-demo')
  expect(read(nobodys, false)).toMatchObject({ personnummer: nobodys, birthDate: '1900-01-01' })
})

test('whatever is typed, reading gives a number or a named problem at its own place', () => {
  const typed = fc.oneof(fc.string(), fc.stringMatching(/^\d{6,8}[-+ ]?\d{3,5}$/))

  fc.assert(
    fc.property(typed, fc.boolean(), (text, isDemo) => {
      const problem = problemOf(() => read(text, isDemo))
      const answer = problem ? `${problem.path.join()}: ${problem.code}` : read(text, isDemo).personnummer
      expect(answer).toMatch(/^(personnummer: personnummer-[a-z-]+|\d{8}-\d{4})$/)
    }),
  )
})

const whole: Identity = {
  givenName: 'Elsa',
  familyName: 'Åkesson',
  personnummer: '',
  birthDate: null,
  sex: 'annat',
  language: '',
  needsInterpreter: false,
  disability: '',
  protection: 'ingen',
}
const settle = (change: Partial<Identity>, today = '2026-03-02') => settleIdentity({ ...whole, ...change }, true, today)

test('the number tells birth date and sex, over what was typed', () => {
  expect(settle({ personnummer: '140317-2388', birthDate: '2013-01-01', sex: 'pojke' })).toMatchObject({
    personnummer: '20140317-2388',
    birthDate: '2014-03-17',
    sex: 'flicka',
  })
})

test('without a number what was typed stands', () => {
  expect(settle({ birthDate: '2013-01-01', sex: 'annat' })).toEqual({ ...whole, birthDate: '2013-01-01' })
})

test('nobody is born tomorrow: neither by date nor by number', () => {
  expect(problemOf(() => settle({ birthDate: '2026-03-03' }))).toEqual({
    path: ['identity', 'birthDate'],
    code: 'day-ahead',
  })
  expect(problemOf(() => settle({ personnummer: testNumber('20260303') }))).toEqual({
    path: ['identity', 'personnummer'],
    code: 'day-ahead',
  })
  expect(settle({ birthDate: '2026-03-02' }).birthDate).toBe('2026-03-02')
})

test('a problem stands at the place in the form where the person is', () => {
  const call = () => settleIdentity({ ...whole, personnummer: '1' }, true, '2026-03-02', ['children', 1, 'identity'])

  expect(problemOf(call)?.path).toEqual(['children', 1, 'identity', 'personnummer'])
})

const where: Whereabouts = { address: 'Provgatan 1', phone: '070-174 06 05', school: '', contactRule: '' }

test('skyddad folkbokföring has no address here; sekretessmarkering may have one (L11)', () => {
  expect(problemOf(() => requireStorable(where, 'skyddad-folkbokforing'))).toEqual({
    path: ['whereabouts', 'address'],
    code: 'address-protected',
  })
  expect(problemOf(() => requireStorable({ ...where, address: '' }, 'skyddad-folkbokforing'))).toBeUndefined()
  expect(problemOf(() => requireStorable(where, 'sekretessmarkering'))).toBeUndefined()
  expect(problemOf(() => requireStorable(where, 'ingen'))).toBeUndefined()
})

test('a protected person is not named where others may look over the shoulder', () => {
  for (const protection of ['sekretessmarkering', 'skyddad-folkbokforing'] as const) {
    expect(listName({ ...whole, protection })).toBe('Skyddade personuppgifter')
    expect(isProtected({ protection })).toBe(true)
  }
  expect(listName(whole)).toBe('Elsa Åkesson')
  expect(fullName({ ...whole, protection: 'sekretessmarkering' } as Identity)).toBe('Elsa Åkesson')
})

test('the birth year is told only when the birth date is known', () => {
  expect([birthYear({ birthDate: '2014-03-17' }), birthYear({ birthDate: null })]).toEqual([2014, null])
})

test.each([
  ['ELSA  Åkesson', 'elsa åkesson'],
  ['Åsa Ärlig Öberg', 'åsa ärlig öberg'],
  ['Åsa'.normalize('NFD'), 'åsa'],
  ['Léa', 'lea'],
  ['Kovačević', 'kovacevic'],
  ['Lindgren-Diaz', 'lindgren diaz'],
  ['Al-Khatib', 'al khatib'],
  [' Anna - Lisa ', 'anna lisa'],
  ['İpek', 'ipek'],
  ['Nguyễn', 'nguyen'],
])('a name is found whatever its case, accents and hyphens: %s', (name, folded) => {
  expect(foldName(name)).toBe(folded)
})

test('å, ä and ö are letters of their own and not accents: Ake is not Åke', () => {
  expect(foldName('Åke')).not.toBe(foldName('Ake'))
  expect(foldName('Böhm')).not.toBe(foldName('Bohm'))
})

test('folding a name twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'Å', 'é', 'ı', 'ć', ' ', '-', 'İ', 'ß', '\u0301') }), (name) => {
      expect(foldName(foldName(name))).toBe(foldName(name))
    }),
  )
})

test.each([
  ['Sara Åkesson', 'Åkesson', true],
  ['Sara Åkesson', 'åkesson', true],
  ['Sara Åkesson', 'Lindqvist Åkesson', true],
  ['Sara Lindqvist-Åkesson', 'Åkesson', true],
  ['Ahmed Al-Khatib', 'Al-Sayed', false],
  ['Maria von Essen', 'von Platen', false],
  ['Sara Åkesson', 'Akesson', false],
  ['Elsa Öberg', 'Elsa', false],
  ['Sara', 'Sara', false],
  ['Sara Åkesson', '', false],
])('%s and the family %s share a name: %s', (reader, family, expected) => {
  expect(sharesFamilyName(reader, family)).toBe(expected)
})
