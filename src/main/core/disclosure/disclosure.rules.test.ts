import { expect, test } from 'vitest'
import type { Proposal, Standing } from '../../../shared/disclosure/disclosure.contract'
import type { BreakingGround } from '../../../shared/disclosure/ground'
import { AppError } from '../../../shared/result'
import {
  type Circumstances,
  type Judged,
  propose,
  requireGround,
  requireJudged,
  resultOf,
  standingOf,
} from './disclosure.rules'
import type { Member } from './traces.rules'

const member = (givenName: string, more: Partial<Member> = {}): Member => ({
  personId: givenName,
  givenName,
  familyName: 'Åkesson',
  calledBy: [],
  isProtected: false,
  whereabouts: [],
  ...more,
})
const mother = member('Anna', { calledBy: ['mamma'], isProtected: true, whereabouts: ['Provgatan 7', '070-174 06 05'] })
const father = member('Björn', { calledBy: ['pappa'] })
const child = member('Elsa', { calledBy: ['barnet'] })

const unit = (text: string, more: Partial<Judged> = {}): Judged => ({
  key: 'k',
  heading: 'Uppgifter',
  kind: 'stycke',
  text,
  source: '',
  place: 'bas',
  isClosed: false,
  isDecision: false,
  isChildsVoice: false,
  isHiddenFromGuardians: false,
  ...more,
})
const round = (more: Partial<Circumstances> = {}): Circumstances => ({
  aktKind: 'barnakt',
  standing: 'vardnadshavare',
  isSuspect: false,
  asker: father,
  child,
  childAge: 8,
  others: [mother],
  protectedTexts: [],
  isBlocked: false,
  breaking: null,
  ...more,
})
const said = (one: Judged, more: Partial<Circumstances> = {}) => {
  const { release, ground, reason } = propose(one, round(more))
  return [release, ground, reason]
}

test('what is said of the child is given to a guardian (FL 10 §, OSL 10:3)', () => {
  expect(propose(unit('Elsa vill ha lampan tänd om natten.'), round())).toEqual({
    release: 'lamnas-ut',
    ground: null,
    reason: null,
    isMarked: false,
    isFixed: false,
  })
})

test.each(['barnet', 'vardnadshavare', 'ny-vardnadshavare'] as const)(
  'skydd and anmalare never leave without a decision about just that passage: %s',
  (standing) => {
    expect(said(unit('x', { place: 'skydd' }), { standing })).toEqual(['lamnas-inte-ut', 'osl-26-1', 'skydd'])
    expect(said(unit('x', { place: 'anmalare' }), { standing })).toEqual(['lamnas-inte-ut', 'osl-26-5', 'anmalare'])
  },
)

test('what I have no key to I cannot give', () => {
  expect(propose(unit('', { isClosed: true, place: 'skydd' }), round())).toMatchObject({
    release: 'lamnas-inte-ut',
    isFixed: true,
  })
})

test('while an informationsspärr is on nothing is given to a parent, and nobody can change that', () => {
  for (const standing of ['vardnadshavare', 'ny-vardnadshavare', 'foralder-utan-vardnad'] as const)
    expect(propose(unit('Elsa mår bra'), round({ isBlocked: true, standing }))).toMatchObject({
      release: 'lamnas-inte-ut',
      ground: 'informationssparr',
      isFixed: true,
    })
  expect(said(unit('Elsa mår bra'), { isBlocked: true, standing: 'barnet' })[0]).toBe('lamnas-ut')
})

test('a note that must not be told to guardians is kept from them and not from the child', () => {
  const hidden = unit('Besök på ungdomsmottagningen', { isHiddenFromGuardians: true })

  expect(said(hidden)).toEqual(['lamnas-inte-ut', 'osl-12-3', 'far-inte-rojas'])
  expect(said(hidden, { standing: 'barnet', asker: child })[0]).toBe('lamnas-ut')
})

test('a decision is never kept from a party (OSL 10:3, second paragraph)', () => {
  const decision = unit('Utredning inleds. Anna och Björn har underrättats.', { isDecision: true })

  expect(propose(decision, round())).toMatchObject({ release: 'lamnas-ut', reason: 'beslut', isFixed: true })
  expect(said(decision, { standing: 'annan', asker: null })[0]).toBe('lamnas-inte-ut')
})

test.each([
  ['Hon bor på Provgatan 7.', 'a stored address'],
  ['Ring 0701740605 efter fem.', 'a stored number written otherwise'],
  ['De har flyttat till Storgatan 12 B', 'an address that is not stored'],
  ['Nås på 08-465 00 12', 'a number that is not stored'],
  ['Anna finns på skyddat boende', 'a shelter'],
])('where the other adult can be found is masked, by who has protected identity (OSL 21:3 a): %s', (text) => {
  expect(said(unit(text))).toEqual(['maskeras', 'osl-21-3-a', 'var-nagon-finns'])
})

test('a school called by its name is masked where somebody has to be kept hidden, and told where nobody has', () => {
  const school = unit('Läraren på Norra skolan ringde om Elsa.')
  const open = { others: [{ ...mother, isProtected: false }] }

  expect(said(school)).toEqual(['maskeras', 'osl-21-3-a', 'var-nagon-finns'])
  expect(said(school, { ...open, isSuspect: true })[0]).toBe('maskeras')
  expect(said(school, open)[0]).toBe('lamnas-ut')
  expect(said(unit('Elsa trivs i skolan.'))[0]).toBe('lamnas-ut')
})

test('what says the same as something under skydd is masked, whoever told it', () => {
  const known = { protectedTexts: ['Mormor i Hällstad hämtar barnen på fredag.'] }

  expect(said(unit('Då hämtar mormor i Hällstad barnen.'), known)).toEqual(['maskeras', 'osl-26-1', 'skydd'])
  expect(said(unit('Då hämtar mormor i Hällstad barnen.'))[0]).toBe('lamnas-ut')
})

test.each(['Anna vill lämna honom i mars.', 'Säkerhetsplanering görs med Anna.', 'Hon ska ansöka om kontaktförbud.'])(
  'what the other adult plans to be safe is masked: %s',
  (text) => {
    expect(said(unit(text))).toEqual(['maskeras', 'osl-26-1', 'annans-planer'])
  },
)

test('the other adult’s own troubles are masked unless they are told for the child’s sake; then somebody judges', () => {
  expect(said(unit('Anna dricker när hon är rädd.'))).toEqual(['maskeras', 'osl-26-1', 'annans-forhallanden'])
  expect(propose(unit('Elsa är ensam när mamma dricker.'), round())).toMatchObject({
    release: 'lamnas-ut',
    isMarked: true,
  })
})

test('the child’s own words are masked for a suspected guardian (OSL 12:3), and the child of fifteen decides over its own', () => {
  const words = unit('”Jag är rädd för pappa.”', { isChildsVoice: true })

  expect(said(words, { isSuspect: true })).toEqual(['maskeras', 'osl-12-3', 'barnets-ord-misstankt'])
  expect(said(words, { childAge: 15 })).toEqual(['maskeras', 'osl-12-3', 'barnets-ord-femton'])
  expect(propose(words, round({ childAge: 14 }))).toMatchObject({ release: 'lamnas-ut', isMarked: true })
  expect(said(words, { standing: 'barnet', asker: child, childAge: 15 })[0]).toBe('lamnas-ut')
})

test('what whoever asks has told is that person’s own, but not where somebody else is', () => {
  expect(said(unit('Anna planerar att flytta', { source: 'pappa' }))).toEqual(['lamnas-ut', null, 'egna-uppgifter'])
  expect(said(unit('Hon bor på Provgatan 7', { source: 'Björn' }))[0]).toBe('maskeras')
})

test('what belongs to the investigation of a crime is masked for who is suspected', () => {
  expect(said(unit('Polisen håller förhör på fredag'), { isSuspect: true })).toEqual([
    'maskeras',
    'osl-35-1',
    'brottsutredning',
  ])
  expect(propose(unit('Polisen håller förhör på fredag'), round())).toMatchObject({ isMarked: true })
})

test('who is not a party is given nothing without a ground; another authority only what somebody has judged', () => {
  const fact = unit('Elsa går i tredje klass')

  for (const standing of ['annan', 'foralder-utan-vardnad', 'myndighet'] as const)
    expect(said(fact, { standing, asker: null })[0]).toBe('lamnas-inte-ut')
  expect(propose(fact, round({ standing: 'myndighet', asker: null, breaking: 'osl-10-28' }))).toMatchObject({
    release: 'lamnas-ut',
    isMarked: true,
  })
})

test('an adult’s akt is read by that adult and not by another parent', () => {
  const own = unit('Hon önskar samtalsstöd')

  expect(said(own, { aktKind: 'vuxenakt', standing: 'den-vuxne', child: null, others: [], asker: mother })[0]).toBe(
    'lamnas-ut',
  )
  expect(said(own, { aktKind: 'vuxenakt', standing: 'ny-vardnadshavare', child: null, others: [] })[0]).toBe(
    'lamnas-inte-ut',
  )
})

test('custody that is not known makes nobody a party', () => {
  expect(standingOf('far', 'gemensam')).toBe('vardnadshavare')
  expect(standingOf('far', 'okand')).toBe('foralder-utan-vardnad')
  expect(standingOf('styvforalder', 'ingen')).toBe('annan')
})

const refused = (call: () => void): string | undefined => {
  try {
    call()
  } catch (error) {
    return error instanceof AppError ? error.failure.fields?.[0]?.code : 'other'
  }
  return undefined
}

test('a decision answers for every passage: none left out, a ground for what is kept, a reason for what is changed', () => {
  const proposal: Proposal = { release: 'lamnas-ut', ground: null, reason: null, isMarked: false, isFixed: false }
  const asked = [{ key: 'a', proposal }]
  const verdict = { key: 'a', release: 'maskeras', ground: 'osl-26-1', reason: 'Rör mamman' } as const
  const judge = (...verdicts: Parameters<typeof requireJudged>[1]) => refused(() => requireJudged(asked, verdicts))

  expect(judge()).toBe('verdict-missing')
  expect(judge({ ...verdict, ground: null })).toBe('required')
  expect(judge({ ...verdict, reason: '' })).toBe('reason-missing')
  expect(judge(verdict)).toBeUndefined()
  expect(judge(verdict, verdict)).toBe('wrong-form')
  const fixed = [{ key: 'a', proposal: { ...proposal, isFixed: true } }]
  expect(refused(() => requireJudged(fixed, [verdict]))).toBe('verdict-fixed')
})

test('a private person who is not a party is told only on a ground that can hold for one, and a party on none', () => {
  const give = (...[standing, ground, groundText = '']: readonly [Standing, BreakingGround | null, string?]) =>
    refused(() => requireGround(standing, 'delvis', { ground, groundText }))

  for (const standing of ['annan', 'foralder-utan-vardnad'] as const) {
    expect(give(standing, null)).toBe('required')
    expect(give(standing, 'osl-10-21')).toBe('not-a-choice')
    expect(give(standing, 'annan')).toBe('required')
    expect(give(standing, 'annan', 'Föräldrabalken')).toBeUndefined()
    expect(give(standing, 'samtycke')).toBeUndefined()
    expect(refused(() => requireGround(standing, 'avslag', { ground: null, groundText: '' }))).toBeUndefined()
  }
  expect(give('myndighet', 'osl-10-21')).toBeUndefined()
  expect(give('vardnadshavare', null)).toBeUndefined()
})

test('all given, some given, none given', () => {
  expect(resultOf(['lamnas-ut', 'lamnas-ut'])).toBe('lamnas-ut')
  expect(resultOf(['lamnas-ut', 'maskeras'])).toBe('delvis')
  expect(resultOf(['maskeras', 'lamnas-inte-ut'])).toBe('avslag')
})
