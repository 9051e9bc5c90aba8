import { expect, test } from 'vitest'
import {
  type AgencyId,
  type ItemKey,
  offences,
  Profile,
  rooms,
  samradTypes,
} from '../../../shared/profile/profile.contract'
import { barnahus } from './barnahus.profile'
import { agendaFor, chairsFor, findAgency, findProfile, standardProfile } from './profile.rules'

const profile = findProfile('barnahus')
const chairs = (...suspected: Parameters<typeof chairsFor>[2]) =>
  chairsFor(profile, 'planering', suspected).map(({ agency }) => agency.id)

test('a new house starts with a profile that exists', () => {
  expect(findProfile(standardProfile).id).toBe('barnahus')
})

test('a profile this program does not have is a damaged house, not an empty one', () => {
  expect(() => findProfile('socialjour')).toThrow('corrupt')
})

test('socialtjänst, polis and åklagare are called to every samråd', () => {
  expect(chairs('misshandel')).toEqual(['socialtjanst', 'polis', 'aklagare'])
  expect(chairs()).toEqual(['socialtjanst', 'polis', 'aklagare'])
})

test('kvinnokliniken is called when the suspicion asks for it, and only then', () => {
  const asked = offences.filter((offence) => chairs(offence).includes('kvinnoklinik' as AgencyId))

  expect(asked).toEqual(['valdtakt-mot-barn', 'sexuellt-overgrepp', 'konsstympning'])
})

test('an agency called for two suspicions has one chair', () => {
  const called = chairs('valdtakt-mot-barn', 'konsstympning', 'misshandel')

  expect(called).toEqual([...new Set(called)])
})

test('an empty chair is missing at every samråd but a konsulterande one', () => {
  const required = samradTypes.map((type) => chairsFor(profile, type, []).every((one) => one.isRequired))

  expect(required).toEqual(samradTypes.map((type) => type !== 'konsulterande'))
})

test('a konsulterande samråd has no item that needs to know which child it is', () => {
  const keys = agendaFor(profile, 'konsulterande').map((item) => item.key)

  for (const key of [
    'barnet-nu',
    'foretradare',
    'hamtning',
    'medhorning',
    'informationssparr',
    'eftermote',
    'formote-hembesok',
  ])
    expect(keys).not.toContain(key)
  expect(agendaFor(profile, 'planering')).toHaveLength(17)
})

test('item 13 is förmöte och hembesök, and it alone must be decided', () => {
  const agenda = agendaFor(profile, 'planering')

  expect(agenda.filter((item) => item.mustBeDecided).map((item) => [item.key, agenda.indexOf(item) + 1])).toEqual([
    ['formote-hembesok', 13],
  ])
})

test('each of the four rooms is spoken of at every planning samråd', () => {
  const spokenOf = new Set(agendaFor(profile, 'planering').map((item) => item.room))

  for (const room of rooms) expect(spokenOf).toContain(room)
})

test('no key of a profile stands twice', () => {
  const keys: ItemKey[] = profile.agenda.map((item) => item.key)
  const ids = profile.agencies.map((agency) => agency.id)

  expect([new Set(keys).size, new Set(ids).size]).toEqual([keys.length, ids.length])
})

test('every agency has something to prepare and something only it can answer', () => {
  for (const { prepares, answers } of profile.agencies)
    expect(Math.min(prepares.length, answers.length)).toBeGreaterThan(0)
})

test('an agency that is not in the profile is not found', () => {
  expect(findAgency(profile, 'polis').name).toBe('Polismyndigheten')
  expect(() => findAgency(profile, 'skola')).toThrow('not-found')
})

test('a profile with a field of its own, or a key that is not one, is refused', () => {
  expect(Profile.safeParse({ ...barnahus, extra: 1 }).success).toBe(false)
  expect(Profile.safeParse({ ...barnahus, id: 'Barna hus' }).success).toBe(false)
  expect(Profile.safeParse(barnahus).success).toBe(true)
})
