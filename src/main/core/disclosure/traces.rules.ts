import type { Finding, LeakKind } from '../../../shared/leak/leak.contract'
import { type FamilyFacts, findLeaks, noFacts } from '../leak/leak.rules'
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

/** What the check before signing finds in a text, with these facts to look for. */
const found = (text: string, facts: Partial<FamilyFacts> = {}): Finding[] =>
  findLeaks([{ id: '', text }], { ...noFacts, ...facts })

/** True when somebody of these is named; a name that somebody known to the reader bears too tells nothing. */
export const namesMember = (text: string, members: readonly Member[], known: readonly Member[]): boolean =>
  found(text, { adults: members, children: known }).some(({ kind }) => kind === 'namn')

/** True when the text speaks of somebody, by name or by what that person is called. */
export const speaksOf = (text: string, member: Member): boolean =>
  namesMember(text, [member], []) || hasWord(text, member.calledBy)

const whereKinds: ReadonlySet<LeakKind> = new Set(['adress', 'telefon', 'e-post', 'skyddsord'])
const whereWords = [
  'adress',
  'skyddad plats',
  'bor hos',
  'bor nu',
  'flyttat till',
  'flytta till',
  'telefonnummer',
  'nytt nummer',
]

/** True when the text looks as if it tells where somebody is or can be reached, whoever it is. */
export const looksLikeWhere = (text: string): boolean =>
  found(text).some(({ kind, words }) => whereKinds.has(kind) && !tellsPlans(words)) || hasBeginning(text, whereWords)

/** True when what is stored of where somebody of these is stands in the text, also without its number or written otherwise. */
export const tellsWhere = (text: string, members: readonly Member[]): boolean => {
  const stored = members.flatMap(({ whereabouts }) => whereabouts)
  const named = stored.map((where) => where.replace(/\d.*/s, '').trim()).filter((name) => name.length >= 4)
  return found(text, { whereabouts: [...stored, ...named], phones: stored }).some(
    ({ kind }) => kind === 'skyddsuppgift',
  )
}

/** True when the text says the same as something that lies under `skydd`. */
export const repeatsProtected = (text: string, protectedTexts: readonly string[]): boolean =>
  found(text, { protectedTexts }).some(({ kind }) => kind === 'skyddsuppgift')

/** A school called by its name: where a child who is kept hidden can be met. */
const school = /\p{Lu}\p{L}+ (?:\p{L}+)?skol(?:an|a)(?!\p{L})/u
export const namesSchool = (text: string): boolean => school.test(text)

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
