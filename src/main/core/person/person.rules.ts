import Personnummer from 'personnummer'
import type { Identity, Protection, Sex, Whereabouts } from '../../../shared/person/person.contract'
import { refuse } from '../../../shared/result'

export interface ReadNumber {
  /** ÅÅÅÅMMDD-NNNC. */
  readonly personnummer: string
  readonly birthDate: string
  readonly sex: Sex
  readonly isCoordinationNumber: boolean
}

/** Skatteverket's test numbers use only these birth numbers on every date (980 and 981 in the 1890s); they belong to nobody. */
const isTestNumber = (long: string): boolean =>
  (long.startsWith('18') ? ['980', '981'] : ['238', '239']).includes(long.slice(8, 11))

/**
 * Reads a personnummer or samordningsnummer, with or without hyphen, spaces and century.
 * Throws `invalid-input` at `path`: unreadable, wrong check digit, a test number outside the demo house, a real one inside it.
 */
export function readNumber(text: string, isDemo: boolean, path: readonly (string | number)[]): ReadNumber {
  const digits = text.replace(/[\s-]/g, '')
  if (!/^\d{10}(\d{2})?$/.test(digits) && !/^\d{6}\+\d{4}$/.test(digits)) return refuse(path, 'personnummer-form')
  if (!Personnummer.valid(digits)) return refuse(path, 'personnummer-check-digit')
  const parsed = Personnummer.parse(digits)
  const long = parsed.format(true)
  const isTest = isTestNumber(long)
  if (isTest && !isDemo) refuse(path, 'personnummer-test-number')
  if (!isTest && isDemo) refuse(path, 'personnummer-real-in-demo')
  const isCoordinationNumber = parsed.isCoordinationNumber()
  const day = Number(long.slice(6, 8)) - (isCoordinationNumber ? 60 : 0)
  return {
    personnummer: `${long.slice(0, 8)}-${long.slice(8)}`,
    birthDate: `${long.slice(0, 4)}-${long.slice(4, 6)}-${String(day).padStart(2, '0')}`,
    sex: parsed.isFemale() ? 'flicka' : 'pojke',
    isCoordinationNumber,
  }
}

/** Checks an identity and fills in what the number tells. Throws `invalid-input` at fields under `path`. */
export function settleIdentity(
  identity: Identity,
  isDemo: boolean,
  today: string,
  path: readonly (string | number)[] = ['identity'],
): Identity {
  if (identity.birthDate && identity.birthDate > today) refuse([...path, 'birthDate'], 'day-ahead')
  if (identity.personnummer === '') return identity
  const number = readNumber(identity.personnummer, isDemo, [...path, 'personnummer'])
  if (number.birthDate > today) refuse([...path, 'personnummer'], 'day-ahead')
  return { ...identity, personnummer: number.personnummer, birthDate: number.birthDate, sex: number.sex }
}

/** Refuses an address for someone whose real address the population register itself does not hold (domain rule L11). */
export function requireStorable(
  whereabouts: Whereabouts,
  protection: Protection,
  path: readonly (string | number)[] = ['whereabouts'],
): void {
  if (protection === 'skyddad-folkbokforing' && whereabouts.address !== '')
    refuse([...path, 'address'], 'address-protected')
}

export const fullName = (identity: Pick<Identity, 'givenName' | 'familyName'>): string =>
  `${identity.givenName} ${identity.familyName}`

export const isProtected = (identity: Pick<Identity, 'protection'>): boolean => identity.protection !== 'ingen'

export const birthYear = (identity: Pick<Identity, 'birthDate'>): number | null =>
  identity.birthDate ? Number(identity.birthDate.slice(0, 4)) : null

/** How a protected person is named where others may look over the shoulder: lists, titles, file names. */
export const listName = (identity: Pick<Identity, 'givenName' | 'familyName' | 'protection'>): string =>
  isProtected(identity) ? 'Skyddade personuppgifter' : fullName(identity)

/** A name without regard to case, accents of other languages, or spaces; å, ä and ö stay themselves. */
export const foldName = (name: string): string =>
  name
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replace(/[^åäö]/g, (sign) => sign.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/[ıłøđ]/g, (sign) => ({ ı: 'i', ł: 'l', ø: 'o', đ: 'd' })[sign] ?? sign)
    .replace(/[\s-]+/g, ' ')
    .trim()

/** Small words inside family names, which tell nobody apart. */
const particles = new Set(['af', 'av', 'von', 'de', 'der', 'den', 'di', 'da', 'van', 'al', 'el', 'ben'])

/** True when a family name, or a part of a double one, is also a family name of somebody named in full. */
export function sharesFamilyName(reader: string, familyName: string): boolean {
  const [, ...theirs] = foldName(reader).split(' ')
  const ours = new Set(foldName(familyName).split(' '))
  return theirs.some((part) => part !== '' && !particles.has(part) && ours.has(part))
}
