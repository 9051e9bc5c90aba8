import { randomInt } from 'node:crypto'
import { refuse } from '../../../shared/result'
import { firstParts, secondParts } from './words'

/** Shortest passphrase, in characters (ASVS 6.2.1 asks for at least this of a secret that stands alone). */
export const shortestPassphrase = 15
/** How many guesses a passphrase must stand: at ten thousand a second, on stolen files, more than three years. */
const wantedGuessesLog10 = 12

export interface Strength {
  readonly score: number
  readonly guessesLog10: number
  readonly refusedBecause: string[]
}

/** Words of the trade and the place that an attacker tries first. */
const localWords = [
  'barnahus',
  'samrad',
  'samråd',
  'socialtjanst',
  'socialtjänst',
  'socialtjänsten',
  'fyrarum',
  'fyra rum',
  'kommun',
  'barnakt',
  'vuxenakt',
  'losenord',
  'lösenord',
  'losenordet',
  'lösenordet',
  'sommar',
  'vinter',
  'höst',
  'hosten',
  'våren',
  'sverige',
  'midsommar',
  'midsommarafton',
  'julafton',
  'jordgubbstårta',
  'hemligt',
  'hemlighet',
  'qwertyåäö',
  'asdföä',
]

let prepared: Promise<(passphrase: string, words: string[]) => { score: number; guessesLog10: number }> | undefined

/** Swedish words without the dictionary's inflection marks; the commonest are not told apart from the rare. */
const swedishWords = (dictionary: string): string[] =>
  dictionary
    .split('\n')
    .slice(1)
    .flatMap((row) => row.split(/[/\t]/)[0]?.toLocaleLowerCase('sv') ?? [])
    .filter((word) => word.length > 2)

/** The estimator is large; it is read in when the first passphrase is weighed. */
async function estimator() {
  const [{ ZxcvbnFactory }, common, { default: swedish }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('../../../../node_modules/dictionary-sv/index.dic?raw'),
  ])
  const factory = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, lokala: localWords, svenska: swedishWords(swedish) },
    graphs: common.adjacencyGraphs,
  })
  return (passphrase: string, words: string[]) => factory.check(passphrase.slice(0, 100), words)
}

/** Weighs a passphrase. `words` are names and places that must not carry it. */
export async function weigh(passphrase: string, words: readonly string[]): Promise<Strength> {
  prepared ??= estimator()
  const check = await prepared
  const { score, guessesLog10 } = check(
    passphrase,
    words.flatMap((word) => [word, ...word.split(/\s+/)]).filter((word) => word.length > 2),
  )
  const refusedBecause: string[] = []
  if (Array.from(passphrase).length < shortestPassphrase) refusedBecause.push('passphrase-short')
  if (guessesLog10 < wantedGuessesLog10) refusedBecause.push('passphrase-easy')
  return { score, guessesLog10, refusedBecause }
}

/** Five compound words, each drawn from 96 × 81 = 7 776: 64.6 bits. */
export function suggestPassphrase(): string {
  const word = () => `${firstParts[randomInt(firstParts.length)]}${secondParts[randomInt(secondParts.length)]}`
  return Array.from({ length: 5 }, word).join(' ')
}

/** Refuses a passphrase that is too easily guessed. Throws `invalid-input` at `path`. */
export async function requireStrength(
  passphrase: string,
  words: readonly string[],
  path: readonly string[] = ['passphrase'],
): Promise<void> {
  const [reason] = (await weigh(passphrase, words)).refusedBecause
  if (reason) refuse(path, reason)
}
