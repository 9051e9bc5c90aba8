import type { Finding, LeakKind } from '../../../shared/leak/leak.contract'
import { personnummerIn } from '../../../shared/leak/personnummer'

/** What the writer's own keys open of the family, and what may therefore be looked for in the text. */
export interface FamilyFacts {
  /** Streets, numbers, schools and rules of contact of anybody in the family. */
  readonly whereabouts: readonly string[]
  readonly phones: readonly string[]
  /** What stands in the compartment `skydd` of akter I hold. */
  readonly protectedTexts: readonly string[]
  /** The names of the adults, each as given and family name. */
  readonly adults: readonly { readonly givenName: string; readonly familyName: string }[]
  /** The children's own names: never a finding. */
  readonly children: readonly { readonly givenName: string; readonly familyName: string }[]
}

export const noFacts: FamilyFacts = { whereabouts: [], phones: [], protectedTexts: [], adults: [], children: [] }

export interface Piece {
  readonly id: string
  readonly text: string
}

interface Hit {
  readonly kind: LeakKind
  readonly words: string
  readonly at: number
}

/** Letters and marks that belong together in Swedish text, with a look behind and ahead instead of \b, which splits at å, ä and ö. */
const starts = '(?<![\\p{L}\\p{N}])'
const ends = '(?![\\p{L}\\p{N}])'
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

const all = (text: string, pattern: RegExp, kind: LeakKind): Hit[] =>
  [...text.matchAll(pattern)].map((match) => ({ kind, words: match[0], at: match.index }))

/** What a street is called in Sweden, as the end of its name. */
const streetEnds =
  'gatan|gata|vägen|väg|gränden|gränd|stigen|stig|allén|allé|torget|torg|backen|backe|platsen|esplanaden|leden|kajen|stranden|parken|ringen|slingan|svängen|krogen|backen|liden|gärdet|hagen|åsen|höjden|kroken|promenaden|strand|plan|kvarnen'
/** A street with a number: "Provgatan 1", "Stora Nygatan 12 B", "S:t Eriks väg 3". A street with none counts only when it is named with a capital. */
const numbered = new RegExp(
  `${starts}\\p{Lu}[\\p{L}:é-]*(?:\\s\\p{L}[\\p{L}:é-]*){0,2}?(?:${streetEnds})s?\\s+\\d{1,3}(?:\\s?[A-Za-z])?${ends}`,
  'gu',
)
const namedStreet = new RegExp(
  `(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}é-]{1,}(?:gatan|vägen|gränden|stigen|allén|esplanaden|slingan)s?${ends}`,
  'gu',
)
const postal = new RegExp(`${starts}\\d{3}\\s?\\d{2}\\s+\\p{Lu}[\\p{L}é-]+${ends}`, 'gu')
const boxAddress = new RegExp(`${starts}box\\s+\\d{1,5}${ends}`, 'giu')
const apartment = new RegExp(`${starts}(?:lgh|lägenhet)\\s*\\d{2,4}${ends}`, 'giu')

/** Ordinary words that end like a street and may stand first in a sentence. */
const notStreets = new Set([
  'motorvägen',
  'gångvägen',
  'cykelvägen',
  'skolvägen',
  'hemvägen',
  'huvudgatan',
  'återvändsgränden',
  'landsvägen',
  'mellanvägen',
  'genvägen',
  'hundstigen',
  'sidogatan',
  'tvärgatan',
  'grusvägen',
  'uppfartsvägen',
  'halvvägen',
])

function addresses(text: string): Hit[] {
  const streets = all(text, namedStreet, 'adress').filter(
    ({ words }) => !notStreets.has(words.toLocaleLowerCase('sv').replace(/s$/, '')),
  )
  return [numbered, postal, boxAddress, apartment].flatMap((one) => all(text, one, 'adress')).concat(streets)
}

const phonePattern = /(?<![\p{L}\p{N}-])(?:\+46|0046|0)[\s-]?(?:\(0\)\s?)?\d(?:[\s-]?\d){5,10}(?![\p{L}\p{N}]|-\d)/gu
const mailPattern = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu

/** The digits of a phone number as it is dialled in Sweden. */
export const bareNumber = (text: string): string =>
  text
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/^(?:\+46|0046)/, '0')

/** Words that tell of a hidden place or of help in leaving, with their endings. */
const shelterWords = [
  'skydda(?:t|de)\\s+boende(?:t|n|na)?s?',
  'skyddsboende(?:t|n|na)?s?',
  'skyddsplacer(?:ing|ingen|ingar|ad|ade|as|a)',
  'kvinnojour(?:en|er|erna)?s?',
  'tjejjour(?:en|er|erna)?s?',
  'mansjour(?:en|er|erna)?s?',
  'kvinnohus(?:et|en)?s?',
  'kvinnofridsboende(?:t|n)?s?',
  'jourboende(?:t|n|na)?s?',
  'jourlägenhet(?:en|er|erna)?s?',
  'skyddad(?:e)?\\s+(?:adress(?:en|er)?|folkbokföring(?:en)?|personuppgifter|identitet(?:en)?)',
  'sekretessmarker(?:ing|ingen|ad|ade)',
  'kvarskriv(?:en|ning|ningen)',
  'fingerade?\\s+personuppgifter',
  'hemlig(?:a)?\\s+(?:adress(?:en)?|telefonnummer|nummer|nummret|numret)',
  'larmtelefon(?:en|er)?',
  'trygghetslarm(?:et)?',
  'säkerhetsplan(?:en|er|ering|eringen)?s?',
  'flyktplan(?:en|er)?',
]
const shelterPattern = new RegExp(`${starts}(?:${shelterWords.join('|')})${ends}`, 'giu')

/** Words that tell that an adult has an akt or matter of their own. */
const aktPattern = new RegExp(
  `${starts}(?:vuxenakt(?:en|er|erna|s|ens)?|vuxenutredning(?:en|ar)?s?|vuxenärende(?:t|n)?s?|(?:hans|hennes|mammans|pappans|moderns|faderns|förälderns)\\s+(?:egen\\s+|egna\\s+)?(?:akt|personakt|utredning|ärende))${ends}`,
  'giu',
)

/** A name as it may stand in running text: any case, with or without a genitive s. */
const namePattern = (name: string) =>
  new RegExp(`${starts}${escape(name.normalize('NFC')).replace(/[\s-]+/g, '[\\s-]+')}s?${ends}`, 'gu')

function adultNames(text: string, facts: FamilyFacts): Hit[] {
  const childWords = new Set(facts.children.flatMap((one) => [one.givenName, one.familyName]))
  return facts.adults.flatMap(({ givenName, familyName }) => {
    const full = all(text, namePattern(`${givenName} ${familyName}`), 'namn')
    const parts = [givenName, familyName].filter((name) => name.length > 1 && !childWords.has(name))
    const covers = (hit: Hit) => full.some((one) => hit.at >= one.at && hit.at < one.at + one.words.length)
    return [...full, ...parts.flatMap((name) => all(text, namePattern(name), 'namn').filter((hit) => !covers(hit)))]
  })
}

const fold = (text: string) => text.normalize('NFC').toLocaleLowerCase('sv')
interface Word {
  readonly text: string
  readonly stem: string
  readonly at: number
  readonly end: number
}
/** The words of a text; a hyphen joins. */
const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:[-:.][\p{L}\p{N}]+)*/gu)].map((match) => ({
    text: match[0],
    stem: stem(match[0]),
    at: match.index,
    end: match.index + match[0].length,
  }))
/** What is left of a word without a genitive s or a definite ending: the same word in its other forms. */
const stem = (word: string): string => {
  const folded = fold(word)
  return folded.length > 4 ? folded.replace(/(?:erna|arna|orna|ens|ets|en|et|na|s)$/, '') : folded
}

/** Words too common to tell anything by themselves. */
const common = new Set(
  (
    'och att det som en ett i på är av för med till den han hon de inte om var har hade kan ska vill från eller men så när där här under över vid sin sitt sina hans hennes deras barn barnet barnen mamma pappa mor far skola skolan förskola ' +
    'bor hos syster bror sig mig vi ni du jag dag kväll natt vecka efter före innan också bara mycket lite nu då än ut in upp ner mot utan mellan samma får fick kommer kom går gick säger sa uppger berättar'
  ).split(' '),
)
const isTelling = (word: string): boolean => word.length > 2 && !common.has(fold(word))

/** How many words in a row, that tell something together, are taken for the same fact. */
const run = 3

/** What betrays a protected text: so many of its words in a row. */
interface Traces {
  readonly length: number
  readonly keys: ReadonlySet<string>
}

/** Three words in a row of which two tell something, or the whole of a short text. */
function tracesOf(secret: string): Traces {
  const theirs = wordsOf(secret)
  const length = Math.min(run, theirs.length)
  const needed = theirs.length < run ? 1 : 2
  const keys = new Set(
    theirs.flatMap((_word, from) => {
      const part = theirs.slice(from, from + length)
      const tells = part.filter((one) => isTelling(one.text)).length
      return part.length === length && tells >= needed ? [part.map((one) => one.stem).join(' ')] : []
    }),
  )
  return { length, keys }
}

/** Where a text says the same as a protected one. */
function echoes(text: string, mine: readonly Word[], { length, keys }: Traces): Hit[] {
  const hits: Hit[] = []
  for (let at = 0; keys.size > 0 && at + length <= mine.length; at += 1) {
    const part = mine.slice(at, at + length)
    const [first, last] = [part[0], part.at(-1)]
    if (!first || !last || !keys.has(part.map((one) => one.stem).join(' '))) continue
    const before = hits.at(-1)
    const joins = before && first.at <= before.at + before.words.length + 1
    const start = joins ? before.at : first.at
    if (joins) hits.pop()
    hits.push({ kind: 'skyddsuppgift', words: text.slice(start, last.end), at: start })
  }
  return hits
}

/** Names of places in a protected text: a capital that begins no sentence. One that is also a person's name is not counted. */
function placeNames(secret: string, facts: FamilyFacts): string[] {
  const people = new Set(
    [...facts.adults, ...facts.children].flatMap((one) => [one.givenName, one.familyName].map((name) => fold(name))),
  )
  return wordsOf(secret)
    .filter((word) => /^\p{Lu}\p{Ll}{3,}/u.test(word.text) && !/(?:^|[.!?:]\s+|\n)$/.test(secret.slice(0, word.at)))
    .map((word) => word.text)
    .filter((word) => !people.has(fold(word)) && !common.has(fold(word)))
}

/** What is known of a family, worked out once for all the passages it is held against. */
interface Known {
  readonly traces: readonly Traces[]
  readonly places: readonly RegExp[]
  readonly numbers: ReadonlySet<string>
}

const knownOf = (facts: FamilyFacts): Known => ({
  traces: [...facts.whereabouts.map((one) => one.replace(/,.*$/, '')), ...facts.protectedTexts].map(tracesOf),
  places: [...new Set(facts.protectedTexts.flatMap((one) => placeNames(one, facts)))].map(namePattern),
  numbers: new Set(facts.phones.map(bareNumber)),
})

function knownFacts(text: string, { traces, places, numbers }: Known): Hit[] {
  const mine = wordsOf(text)
  return [
    ...traces.flatMap((one) => echoes(text, mine, one)),
    ...places.flatMap((pattern) => all(text, pattern, 'skyddsuppgift')),
    ...all(text, phonePattern, 'skyddsuppgift').filter(({ words }) => numbers.has(bareNumber(words))),
  ]
}

/** What a kind yields to when both are found in the same words: what is known of the family before what only looks like something. */
const order: readonly LeakKind[] = [
  'skyddsuppgift',
  'personnummer',
  'adress',
  'telefon',
  'e-post',
  'skyddsord',
  'annan-akt',
  'namn',
]

/** What to look at in one passage, in the order it stands; each stretch of text once. */
function inPiece(piece: Piece, facts: FamilyFacts, known: Known): Finding[] {
  const text = piece.text.normalize('NFC')
  const hits = [
    ...knownFacts(text, known),
    ...personnummerIn(text).map((one): Hit => ({ kind: 'personnummer', ...one })),
    ...addresses(text),
    ...all(text, phonePattern, 'telefon').filter(({ words }) => !isDay(words)),
    ...all(text, mailPattern, 'e-post'),
    ...all(text, shelterPattern, 'skyddsord'),
    ...all(text, aktPattern, 'annan-akt'),
    ...adultNames(text, facts),
  ].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.words.length - a.words.length)
  const kept: Hit[] = []
  for (const hit of hits) {
    const overlaps = kept.some((one) => hit.at < one.at + one.words.length && one.at < hit.at + hit.words.length)
    if (!overlaps) kept.push(hit)
  }
  return kept
    .sort((a, b) => a.at - b.at)
    .map(({ kind, words }) => ({
      id: `${piece.id}|${kind}|${fold(words)}`.slice(0, 200),
      kind,
      passageId: piece.id,
      words,
    }))
}

/** 2026-03-04 and 0304-style runs of digits with a date's shape are no phone numbers. */
const isDay = (words: string): boolean => /^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(words.trim())

/** Everything to look at before a text can be read by a guardian, once for the same words in the same passage. */
export function findLeaks(pieces: readonly Piece[], facts: FamilyFacts): Finding[] {
  const known = knownOf(facts)
  const found = pieces.flatMap((piece) => inPiece(piece, facts, known))
  return [...new Map(found.map((one) => [one.id, one])).values()]
}
