import { foldName } from '../person/person.rules'

/** What is known of somebody in the family that a text may give away. */
export interface Member {
  readonly personId: string
  readonly givenName: string
  readonly familyName: string
  /** What this person is called by the child and in the notes: ”mamma”, ”modern”. */
  readonly calledBy: readonly string[]
  readonly isProtected: boolean
  /** Addresses, telephone numbers, school: as far as the reader's keys open them. */
  readonly whereabouts: readonly string[]
}

/** A text without case, accents of other languages and marks; words stand with one space between. */
const plain = (text: string): string =>
  ` ${foldName(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

const hasWord = (text: string, words: readonly string[]): boolean => {
  const said = plain(text)
  return words.some((word) => plain(word).trim() !== '' && said.includes(plain(word)))
}

/** True when the text holds a word that begins so: ”flytta” finds ”flyttade”. */
const hasBeginning = (text: string, beginnings: readonly string[]): boolean => {
  const said = plain(text)
  return beginnings.some((beginning) => said.includes(` ${foldName(beginning)}`))
}

export const namesMember = (text: string, member: Member): boolean =>
  hasWord(text, [member.givenName, `${member.givenName}s`])

/** True when the text speaks of somebody, by name or by what that person is called. */
export const speaksOf = (text: string, member: Member): boolean =>
  namesMember(text, member) || hasWord(text, member.calledBy)

const digits = (text: string): string => text.replace(/\D/g, '')

/** A street with a number, and a telephone number, as they are written in Sweden. */
const street = /\p{L}+(?:gatan|vägen|stigen|gränden|gränd|torget|allén|backen|gården|plan)\s+\d+/iu
const telephone = /(?:\+46|\b0)[\s-]?\d{1,3}(?:[\s-]?\d{2,3}){2,3}\b/

const whereWords = [
  'adress',
  'skyddat boende',
  'skyddad plats',
  'kvinnojour',
  'tjejjour',
  'bor hos',
  'bor nu',
  'flyttat till',
  'flytta till',
  'telefonnummer',
  'nytt nummer',
  'hemligt nummer',
]

/** True when the text looks as if it tells where somebody is or can be reached, whoever it is. */
export const looksLikeWhere = (text: string): boolean =>
  street.test(text) || telephone.test(text) || hasBeginning(text, whereWords)

/** A school called by its name: where a child who is kept hidden can be met. */
const school = /\p{Lu}\p{L}+ (?:\p{L}+)?skol(?:an|a)(?!\p{L})/u
export const namesSchool = (text: string): boolean => school.test(text)

/** True when what is stored of where somebody of these is stands in the text. */
export const tellsWhere = (text: string, members: readonly Member[]): boolean =>
  members.some(({ whereabouts }) => whereabouts.some((where) => standsIn(text, where)))

/** True when a stored address, number or school stands in the text, also without its number or written otherwise. */
function standsIn(text: string, where: string): boolean {
  const number = digits(where)
  if (number.length >= 7) return digits(text).includes(number.slice(-7))
  const name = plain(where.replace(/\d.*$/, '')).trim()
  return name.length >= 4 && plain(text).includes(` ${name}`)
}

const planWords = [
  'säkerhetsplan',
  'skyddsplan',
  'planerar att',
  'lämna honom',
  'lämna henne',
  'lämna mannen',
  'lämna kvinnan',
  'skilsmäss',
  'skilja sig',
  'separera',
  'flytta',
  'byta lås',
  'kontaktförbud',
  'ensam vårdnad',
  'flykt',
]
/** True when the text may tell what somebody means to do to be safe. */
export const tellsPlans = (text: string): boolean => hasBeginning(text, planWords)

const ownWords = [
  'dricker',
  'alkohol',
  'missbruk',
  'medicin',
  'psykiatr',
  'depress',
  'ångest',
  'sjukskri',
  'läkare',
  'skuld',
  'ekonomi',
  'försörjningsstöd',
  'arbetslös',
  'samtalsstöd',
  'egen behandling',
  'vill ha hjälp',
  'önskar stöd',
]
/** True when the text may tell of somebody's own health, economy or help. */
export const tellsOwnMatters = (text: string): boolean => hasBeginning(text, ownWords)

const crimeWords = ['polis', 'åklagar', 'förundersökning', 'förhör', 'rättsintyg', 'spaning', 'bevis', 'misstänk']
/** True when the text may belong to a criminal investigation. */
export const tellsOfInvestigation = (text: string): boolean => hasBeginning(text, crimeWords)
