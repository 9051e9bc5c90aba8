import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barnahus } from '../profile/barnahus.profile'
import { findAgency, findProfile } from '../profile/profile.rules'
import { composeInvitation, type InvitationParts } from './invitation.rules'

const profile = findProfile('barnahus')
const agency = findAgency(profile, 'polis')

const parts: InvitationParts = {
  agency,
  houseName: 'Barnahus Prov',
  number: 'SR-2026-A0001',
  type: 'planering',
  heldOn: '2026-03-04',
  startsAt: '10:00',
  minutes: 30,
  place: 'Provgatan 1',
  link: '',
  calledAgencies: ['Socialtjänsten', 'Polismyndigheten'],
  answerBy: '2026-03-03',
  coordinator: 'Karin Prov',
}

test('an invitation says when, where, who is called, what to prepare, what only they can answer, and by when', () => {
  const { subject, body, agencyName } = composeInvitation(parts)

  expect(subject).toBe('Kallelse till samråd SR-2026-A0001, 2026-03-04 kl. 10:00')
  expect(agencyName).toBe('Polismyndigheten')
  for (const words of [
    '2026-03-04 klockan 10:00, 30 minuter',
    'Plats: Provgatan 1',
    'Socialtjänsten, Polismyndigheten',
    'Svara senast 2026-03-03',
    'Karin Prov',
    'Barnahus Prov',
  ])
    expect(body).toContain(words)
  for (const line of [...agency.prepares, ...agency.answers]) expect(body).toContain(`– ${line}`)
})

test('the link stands in the invitation only when there is one', () => {
  expect(composeInvitation(parts).body).not.toContain('Länk')
  expect(composeInvitation({ ...parts, link: 'https://example.com/rum' }).body).toContain(
    'Länk: https://example.com/rum',
  )
})

test('a planning samråd says where the identity can be had; a konsulterande one says that there is none to give', () => {
  expect(composeInvitation(parts).body).toContain('Ring samordnaren')
  expect(composeInvitation({ ...parts, type: 'konsulterande' }).body).toContain('Barnet är anonymt')
  expect(composeInvitation({ ...parts, type: 'konsulterande' }).body).not.toContain('Ring samordnaren')
})

const childsOwn = fc.record({
  givenName: fc.constantFrom('Elsa', 'Noor', 'Léa', 'Yusuf', 'Tindra'),
  familyName: fc.constantFrom('Åkesson', 'Kovačević', 'Yılmaz', 'Lindgren-Diaz', 'Al-Khatib'),
  personnummer: fc.constantFrom('20140317-2388', '140317-2388', '20190104-2398', '19850614-2382'),
  summary: fc.constantFrom('Skolan har berättat om blåmärken.', 'Fadern är misstänkt.', 'Barnet bor hos mormor.'),
  caseNumber: fc.constantFrom('FR-2026-A0001', 'FR-2026-A0417'),
})

test('whatever the children, names, numbers and text are, the invitation contains none of them', () => {
  fc.assert(
    fc.property(
      fc.array(childsOwn, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(...profile.agencies),
      (children, called) => {
        // Handed in by force, past the types: what cannot be held cannot leak.
        const forced = { ...parts, agency: called, children, ...children[0], text: children } as InvitationParts
        const { subject, body, agencyName } = composeInvitation(forced)
        const all = [subject, body, agencyName].join('\n')

        for (const word of children.flatMap((child) => Object.values(child))) expect(all).not.toContain(word)
      },
    ),
  )
})

test('control: the same words are found when they stand in a field an invitation does hold', () => {
  const { body } = composeInvitation({ ...parts, place: 'Hemma hos Elsa Åkesson' })

  expect(body).toContain('Elsa Åkesson')
})

test('nothing that the profile lets an agency prepare or answer asks for a name to be written back', () => {
  for (const { prepares, answers } of barnahus.agencies)
    for (const line of [...prepares, ...answers]) expect(line).not.toMatch(/personnummer|barnets namn/i)
})
