import Personnummer from 'personnummer'

/** A number with its check digit, from a date (ÅÅÅÅMMDD, day + 60 for a samordningsnummer) and a birth number. */
export function withCheckDigit(date: string, birthNumber: string): string {
  const check = Array.from('0123456789').find((digit) => Personnummer.valid(`${date}${birthNumber}${digit}`))
  if (check === undefined) throw new Error(`no check digit for ${date}-${birthNumber}`)
  return `${date}-${birthNumber}${check}`
}

/** One of Skatteverket's test numbers: birth number 238 for girls and women, 239 for boys and men. They belong to nobody. */
export const testNumber = (date: string, birthNumber: '238' | '239' = '238'): string =>
  withCheckDigit(date, birthNumber)
