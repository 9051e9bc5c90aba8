import { expect, test } from 'vitest'
import {
  looksLikeWhere,
  type Member,
  namesMember,
  namesSchool,
  repeatsProtected,
  speaksOf,
  tellsOfInvestigation,
  tellsOwnMatters,
  tellsPlans,
  tellsWhere,
} from './traces.rules'

const member = (givenName: string, more: Partial<Member> = {}): Member => ({
  personId: givenName,
  givenName,
  familyName: 'Åkesson',
  calledBy: [],
  isProtected: false,
  whereabouts: [],
  ...more,
})
const anna = member('Anna', {
  calledBy: ['mamma', 'Elsas mamma', ''],
  whereabouts: ['Provgatan 7', '070-174 06 05', 'Norra skolan', 'Bro 7', 'Lund 3'],
})

test('somebody is named by given name, whole or in another case, and not by a part of another word', () => {
  expect(namesMember('Då ringde Anna.', [anna], [])).toBe(true)
  expect(namesMember('Anna-Karin Holm ringde.', [member('Annika')], [])).toBe(false)
  expect(namesMember('Någon annan ringde.', [anna], [])).toBe(false)
  expect(namesMember('Anna ringde.', [], [])).toBe(false)
  // What else a text may give away names nobody.
  expect(namesMember('Ring 08-465 00 12.', [anna], [])).toBe(false)
})

test('a name that somebody known to the reader bears too tells nothing', () => {
  expect(namesMember('Anna ringde.', [anna], [member('Anna')])).toBe(false)
  expect(namesMember('Anna ringde.', [anna], [member('Elsa')])).toBe(true)
})

test.each([
  ['Hon sade att mamma kom.', true],
  ['MAMMA, kom!', true],
  ['Elsas mamma ringde', true],
  ['Elsas – ”mamma” ringde', true],
  ['Hennes mammas vän', false],
  ['Farmamma', false],
  ['Anna kom', true],
  ['', false],
  ['pappa kom', false],
])('“%s” speaks of Anna, by name or by what she is called: %s', (text, expected) => {
  expect(speaksOf(text, anna)).toBe(expected)
})

test('nobody is spoken of by an empty word', () => {
  expect(speaksOf('Någon kom', member('Bo', { calledBy: ['', '–'] }))).toBe(false)
})

test.each([
  ['Brev skickas till adressen hon gav.', true],
  ['Hon finns på skyddad plats.', true],
  ['Hon bor nu hos en vän.', true],
  ['De ska flytta till en annan ort', true],
  ['Hon har fått nytt nummer', true],
  ['Nås på 08-465 00 12', true],
  ['Hon nås på anna@example.se', true],
  ['Storgatan 12 B', true],
  ['Elsa trivs i skolan.', false],
  ['Hon vill flytta.', false],
  ['', false],
])('“%s” looks as if it tells where somebody is: %s', (text, expected) => {
  expect(looksLikeWhere(text)).toBe(expected)
})

test.each([
  ['De träffades på Provgatan 7.', true],
  ['De träffades på Provgatan.', true],
  ['Nås på 0701740605', true],
  ['Hämtas vid Norra skolan', true],
  ['De träffades i Lund.', true],
  ['De träffades i Bro.', false],
  ['De träffades på Storgatan 7.', false],
  ['', false],
])('“%s” tells what is stored of where Anna is: %s', (text, expected) => {
  expect(tellsWhere(text, [anna])).toBe(expected)
})

test('an address that was stored in two lines is known by its street too', () => {
  const moved = member('Anna', { whereabouts: ['Provgatan 7\n123 45 Hällstad'] })

  expect(tellsWhere('De träffades på Provgatan.', [moved])).toBe(true)
})

test('of somebody of whom nothing is stored nothing can be told', () => {
  expect(tellsWhere('De träffades på Provgatan 7.', [member('Björn')])).toBe(false)
  expect(tellsWhere('De träffades på Provgatan 7.', [member('Björn'), anna])).toBe(true)
})

test('what says the same as something under skydd is known again', () => {
  const under = ['Mormor i Hällstad hämtar barnen på fredag.']

  expect(repeatsProtected('Då hämtar mormor i Hällstad barnen.', under)).toBe(true)
  expect(repeatsProtected('Då hämtar mormor i Hällstad barnen.', [])).toBe(false)
  expect(repeatsProtected('Elsa har en lampa.', under)).toBe(false)
})

test.each([
  ['Läraren på Norra skolan ringde', true],
  ['Hon går på Åsa friskola', true],
  ['Läraren på skolan ringde', false],
  ['Norra skolans lärare', false],
  ['norra skolan', false],
])('“%s” calls a school by its name: %s', (text, expected) => {
  expect(namesSchool(text)).toBe(expected)
})

test('plans to be safe, own troubles and a crime’s investigation are known by how their words begin', () => {
  const tells = (text: string) => [tellsPlans(text), tellsOwnMatters(text), tellsOfInvestigation(text)]

  expect(tells('Hon flyttade i mars.')).toEqual([true, false, false])
  expect(tells('Hon vill lämna (honom).')).toEqual([true, false, false])
  expect(tells('Säkerhetsplanering pågår.')).toEqual([true, false, false])
  expect(tells('Läkaren sjukskrev henne.')).toEqual([false, true, false])
  expect(tells('PSYKIATRIN har kontaktats')).toEqual([false, true, false])
  expect(tells('Åklagaren håller förhör.')).toEqual([false, false, true])
  expect(tells('Hon avflyttar inte och är oskuldsfull mot trafikpolisen.')).toEqual([false, false, false])
  expect(tells('')).toEqual([false, false, false])
})
