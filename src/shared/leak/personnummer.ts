const pattern =
  /(?<![\p{L}\p{N}])(?:(?:19|20)?\d{2})(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278]\d|[39][01])[-+ ]?\d{4}(?![\p{L}\p{N}])/gu

/** The check digit of a personnummer's last ten digits. */
function hasCheckDigit(text: string): boolean {
  const digits = text.replace(/\D/g, '').slice(-10)
  const sum = Array.from(digits).reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** Every personnummer and samordningsnummer in a text, and where it stands; a wrong check digit is no number, only digits. */
export const personnummerIn = (text: string): { words: string; at: number }[] =>
  [...text.matchAll(pattern)]
    .map((match) => ({ words: match[0], at: match.index }))
    .filter(({ words }) => hasCheckDigit(words))
