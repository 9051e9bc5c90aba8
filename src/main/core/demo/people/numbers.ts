import type { Sex } from '../../../../shared/person/person.contract'
import { addDays } from '../../calendar'

/** Skatteverket's test numbers have only these birth numbers, one for each sex on every date; they belong to nobody. */
const birthNumbers = { flicka: '238', pojke: '239' } as const

/** The check digit of a personnummer: Luhn over the ten digits without century. */
function checkDigit(nineDigits: string): number {
  const sum = Array.from(nineDigits).reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (product > 9 ? product - 9 : product)
  }, 0)
  return (10 - (sum % 10)) % 10
}

/** The one test number of a date and sex, ÅÅÅÅMMDD-NNNC. */
export function testNumber(birthDate: string, sex: Exclude<Sex, 'annat'>): string {
  const date = birthDate.replaceAll('-', '')
  const birthNumber = birthNumbers[sex]
  return `${date}-${birthNumber}${checkDigit(`${date.slice(2)}${birthNumber}`)}`
}

export interface NumberSeries {
  /** A test number on this day, or the nearest earlier day whose number is not given away. */
  take(birthDate: string, sex: Exclude<Sex, 'annat'>): string
}

/** Gives out test numbers, never the same one twice. */
export function numberSeries(): NumberSeries {
  const taken = new Set<string>()
  return {
    take(birthDate, sex) {
      let day = birthDate
      while (taken.has(testNumber(day, sex))) day = addDays(day, -1)
      const number = testNumber(day, sex)
      taken.add(number)
      return number
    },
  }
}
