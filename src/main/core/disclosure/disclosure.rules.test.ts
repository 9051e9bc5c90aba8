import { expect, test } from 'vitest'
import type { Proposal, Standing } from '../../../shared/disclosure/disclosure.contract'
import type { BreakingGround } from '../../../shared/disclosure/ground'
import { AppError } from '../../../shared/result'
import {
  type Circumstances,
  isParent,
  type Judged,
  ownVoiceAge,
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

test('who has custody is a guardian, whatever the relation; a parent without it is a parent; anybody else is another', () => {
  const standing = (...[relation, custody]: Parameters<typeof standingOf>) => standingOf(relation, custody)

  expect([standing('mor', 'gemensam'), standing('styvforalder', 'ensam')]).toEqual(['vardnadshavare', 'vardnadshavare'])
  expect((['mor', 'far', 'foralder'] as const).map((relation) => standing(relation, 'ingen'))).toEqual([
    'foralder-utan-vardnad',
    'foralder-utan-vardnad',
    'foralder-utan-vardnad',
  ])
  expect((['vardnadshavare', 'ny-vardnadshavare', 'foralder-utan-vardnad'] as const).map(isParent)).toEqual([
    true,
    true,
    true,
  ])
  expect((['barnet', 'den-vuxne', 'annan', 'myndighet'] as const).map(isParent)).toEqual([false, false, false, false])
})

test('what the reader has no key to is kept on the ground of its place, and nobody can change that', () => {
  const closed = (place: Judged['place']) => propose(unit('', { isClosed: true, place }), round())

  expect(closed('anmalare')).toEqual({
    release: 'lamnas-inte-ut',
    ground: 'osl-26-5',
    reason: 'stangd',
    isMarked: false,
    isFixed: true,
  })
  for (const place of ['bas', 'skydd'] as const)
    expect(closed(place)).toMatchObject({ ground: 'osl-26-1', reason: 'stangd', isFixed: true })
})

test('what lies under skydd or anmalare can be given after all, when somebody has judged it', () => {
  for (const place of ['skydd', 'anmalare'] as const)
    expect(propose(unit('x', { place }), round())).toMatchObject({ isFixed: false, isMarked: false })
  expect(propose(unit('x', { isHiddenFromGuardians: true }), round())).toMatchObject({ isFixed: true })
  expect(propose(unit('x'), round({ isBlocked: true }))).toMatchObject({ reason: 'informationssparr', isFixed: true })
})

test('whoever is not a party is told why nothing is given: no standing, or no ground for an authority', () => {
  const fact = unit('Elsa går i tredje klass')
  const reasonFor = (more: Partial<Circumstances>) => said(fact, { asker: null, ...more })

  for (const standing of ['annan', 'foralder-utan-vardnad'] as const)
    expect(reasonFor({ standing, breaking: 'osl-10-28' })).toEqual(['lamnas-inte-ut', 'osl-26-1', 'inte-part'])
  expect(reasonFor({ standing: 'myndighet' })).toEqual(['lamnas-inte-ut', 'osl-26-1', 'behover-grund'])
  expect(reasonFor({ standing: 'myndighet', breaking: 'osl-10-28' })).toEqual([
    'lamnas-ut',
    null,
    'bara-det-som-behovs',
  ])
})

test('an adult’s akt is given to that adult, to an authority with a ground, and to nobody else; its decisions too', () => {
  const adult = { aktKind: 'vuxenakt', child: null, others: [], asker: null } as const
  const decision = unit('Bistånd beviljas', { isDecision: true })
  const toOther = { ...adult, standing: 'vardnadshavare' } as const

  expect(said(unit('x'), toOther)).toEqual(['lamnas-inte-ut', 'osl-26-1', 'annans-akt'])
  expect(said(decision, toOther)[2]).toBe('annans-akt')
  expect(said(decision, { ...adult, standing: 'den-vuxne' })).toEqual(['lamnas-ut', null, 'beslut'])
  expect(said(unit('x'), { ...adult, standing: 'myndighet', breaking: 'osl-10-28' })[0]).toBe('lamnas-ut')
  expect(said(decision, { ...adult, standing: 'myndighet', breaking: 'osl-10-28' })[2]).toBe('bara-det-som-behovs')
})

const school = unit('Läraren på Norra skolan ringde.')
const safe = { others: [{ ...mother, isProtected: false }] }

test.each([
  ['a guardian where nobody is in danger', {}, 'lamnas-ut'],
  ['a guardian who is suspected', { isSuspect: true }, 'maskeras'],
  ['a guardian of a child with protected identity', { child: { ...child, isProtected: true } }, 'maskeras'],
  ['a guardian, when the other has protected identity', { others: [mother] }, 'maskeras'],
  ['the child itself', { standing: 'barnet', asker: child, isSuspect: true }, 'lamnas-ut'],
  ['an authority', { standing: 'myndighet', asker: null, breaking: 'osl-10-28' }, 'maskeras'],
] as const)('where the child goes to school, told to %s: %s', (_who, more, release) => {
  expect(said(school, { ...safe, ...more })[0]).toBe(release)
})

test('where the child is stored to be is masked like the others’ whereabouts, on the ordinary ground where nobody is protected', () => {
  const stored = { ...child, whereabouts: ['Fotbollsplanen Sjövallen'] }
  const told = unit('Hon tränar på Fotbollsplanen Sjövallen.')

  expect(said(told, { ...safe, child: stored, isSuspect: true })).toEqual(['maskeras', 'osl-26-1', 'var-nagon-finns'])
  expect(said(told, { ...safe, child: stored })[0]).toBe('lamnas-ut')
  expect(said(told, { ...safe, child: null })[0]).toBe('lamnas-ut')
})

test('what looks like an address is masked for a parent and not for the adult whose akt it is', () => {
  const told = unit('De ska flytta till Storgatan 12 B.')

  expect(said(told, safe)).toEqual(['maskeras', 'osl-26-1', 'var-nagon-finns'])
  expect(said(told, { aktKind: 'vuxenakt', standing: 'den-vuxne', child: null, others: [], asker: mother })[0]).toBe(
    'lamnas-ut',
  )
})

test('whereabouts told in who said it are masked as those in what was said', () => {
  expect(said(unit('Elsa mår bra.', { source: 'grannen på Provgatan 7' }))[2]).toBe('var-nagon-finns')
})

test('the child’s own words are not an authority’s by themselves, and an age that is not known is no fifteen years', () => {
  const words = unit('”Jag vill bo hos mormor.”', { isChildsVoice: true })

  expect(ownVoiceAge).toBe(15)
  expect(said(words, { standing: 'myndighet', asker: null, breaking: 'osl-10-28', childAge: 15 })).toEqual([
    'maskeras',
    'osl-26-1',
    'barnets-ord',
  ])
  expect(propose(words, round({ childAge: null }))).toEqual({
    release: 'lamnas-ut',
    ground: null,
    reason: 'barnets-ord',
    isMarked: true,
    isFixed: false,
  })
})

test('what somebody else has told, or nobody is said to have told, is not the asker’s own', () => {
  const plans = 'Anna planerar att flytta'

  expect(said(unit(plans, { source: 'läraren' }))[2]).toBe('annans-planer')
  expect(said(unit(`${plans}, sade pappa`))[2]).toBe('annans-planer')
  expect(said(unit(plans, { source: 'pappa' }), { asker: null })[2]).toBe('annans-planer')
  expect(propose(unit(plans, { source: 'pappa' }), round())).toMatchObject({
    reason: 'egna-uppgifter',
    isMarked: false,
  })
})

test('an adult reads of own plans and own troubles in the own akt', () => {
  const own = { aktKind: 'vuxenakt', standing: 'den-vuxne', child: null, others: [], asker: mother } as const

  for (const text of ['Hon planerar att separera', 'Hon dricker'])
    expect(propose(unit(text), round(own))).toEqual({
      release: 'lamnas-ut',
      ground: null,
      reason: null,
      isMarked: false,
      isFixed: false,
    })
})

test('troubles are told for the child’s sake only where the text speaks of the child', () => {
  expect(said(unit('Elsa är ensam när mamma dricker.'))).toEqual(['lamnas-ut', null, 'annans-forhallanden'])
  expect(said(unit('Mamma dricker.'), { child: null })).toEqual(['maskeras', 'osl-26-1', 'annans-forhallanden'])
})

test('what belongs to an investigation is given to who is not suspected, once somebody has looked', () => {
  expect(propose(unit('Polisen håller förhör på fredag'), round())).toMatchObject({
    release: 'lamnas-ut',
    reason: 'brottsutredning',
    isMarked: true,
  })
})

test('a passage with the other adult’s name is looked at; one with the child’s, the asker’s or nobody’s is not', () => {
  const looked = (text: string, more: Partial<Circumstances> = {}) => {
    const { reason, isMarked } = propose(unit(text), round(more))
    return [reason, isMarked]
  }

  expect(looked('Anna kom till mötet.')).toEqual(['annans-namn', true])
  expect(looked('Elsa kom till mötet.')).toEqual([null, false])
  expect(looked('Björn kom till mötet.')).toEqual([null, false])
  expect(looked('Anna kom till mötet.', { child: member('Anna') })).toEqual([null, false])
  expect(looked('Anna kom till mötet.', { asker: member('Anna') })).toEqual([null, false])
  expect(looked('Anna kom till mötet.', { asker: null, child: null })).toEqual(['annans-namn', true])
})

/** Where and why something is refused. */
const fieldOf = (call: () => void) => {
  try {
    call()
  } catch (error) {
    return error instanceof AppError ? error.failure.fields?.[0] : error
  }
  return undefined
}

test('each fault of a decision is told at the passage it stands in', () => {
  const proposal = (release: Proposal['release'], isFixed = false): Proposal => ({
    release,
    ground: null,
    reason: null,
    isMarked: false,
    isFixed,
  })
  const asked = [
    { key: 'a', proposal: proposal('lamnas-ut') },
    { key: 'b', proposal: proposal('maskeras', true) },
  ]
  const a = { key: 'a', release: 'lamnas-ut', ground: null, reason: '' } as const
  const b = { key: 'b', release: 'maskeras', ground: 'osl-26-1', reason: '' } as const
  const judge = (...verdicts: Parameters<typeof requireJudged>[1]) => fieldOf(() => requireJudged(asked, verdicts))

  expect(judge(a, b)).toBeUndefined()
  expect(judge(a)).toEqual({ path: ['verdicts', 'b'], code: 'verdict-missing' })
  expect(judge(a, a, b)).toEqual({ path: ['verdicts'], code: 'wrong-form' })
  expect(judge(a, b, { ...a, key: 'c' })).toEqual({ path: ['verdicts'], code: 'wrong-form' })
  expect(judge(a, { ...b, release: 'lamnas-ut', reason: 'x' })).toEqual({
    path: ['verdicts', 'b'],
    code: 'verdict-fixed',
  })
  expect(judge(a, { ...b, ground: null })).toEqual({ path: ['verdicts', 'b', 'ground'], code: 'required' })
  expect(judge({ ...a, release: 'lamnas-inte-ut', reason: 'x' }, b)).toEqual({
    path: ['verdicts', 'a', 'ground'],
    code: 'required',
  })
  expect(judge({ ...a, release: 'lamnas-inte-ut', ground: 'osl-26-1' }, b)).toEqual({
    path: ['verdicts', 'a', 'reason'],
    code: 'reason-missing',
  })
  expect(judge({ ...a, release: 'lamnas-inte-ut', ground: 'osl-26-1', reason: 'x' }, b)).toBeUndefined()
})

test('a ground that is missing or cannot hold is told at the ground, its words at the words', () => {
  const at = (...[standing, ground]: readonly [Standing, BreakingGround | null]) =>
    fieldOf(() => requireGround(standing, 'lamnas-ut', { ground, groundText: '' }))

  for (const standing of ['annan', 'foralder-utan-vardnad', 'myndighet'] as const)
    expect(at(standing, null)).toEqual({ path: ['ground'], code: 'required' })
  expect(at('annan', 'osl-10-21')).toEqual({ path: ['ground'], code: 'not-a-choice' })
  for (const standing of ['myndighet', 'barnet', 'annan'] as const)
    expect(at(standing, 'annan')).toEqual({ path: ['groundText'], code: 'required' })
  for (const standing of ['barnet', 'den-vuxne', 'vardnadshavare', 'ny-vardnadshavare'] as const)
    expect(at(standing, null)).toBeUndefined()
})

test('nothing to judge is nothing given', () => {
  expect(resultOf([])).toBe('avslag')
  expect(resultOf(['maskeras', 'lamnas-ut', 'lamnas-inte-ut'])).toBe('delvis')
})

test('what is masked is marked for whoever judges, and may be judged otherwise', () => {
  expect(propose(unit('Anna bor på Provgatan 7.'), round())).toEqual({
    release: 'maskeras',
    ground: 'osl-21-3-a',
    reason: 'var-nagon-finns',
    isMarked: true,
    isFixed: false,
  })
})

test('a decision is a party’s to have; another authority is given it only as it is given the rest', () => {
  const decision = unit('Utredning inleds.', { isDecision: true })

  expect(propose(decision, round())).toEqual({
    release: 'lamnas-ut',
    ground: null,
    reason: 'beslut',
    isMarked: false,
    isFixed: true,
  })
  expect(propose(decision, round({ standing: 'myndighet', asker: null, breaking: 'osl-10-2' }))).toMatchObject({
    reason: 'bara-det-som-behovs',
    isFixed: false,
  })
})

test('one protected person in the family is enough for nobody’s whereabouts to be told, the child’s among them', () => {
  const sister = member('Maja')
  const kept = { ...child, whereabouts: ['Solrosen'] }
  const family = { child: kept, others: [mother, sister] }

  expect(said(unit('Elsa är på Solrosen om dagarna.'), family)).toEqual(['maskeras', 'osl-21-3-a', 'var-nagon-finns'])
  expect(said(unit('Elsa är på Solrosen om dagarna.'), { child: kept, others: [sister] })[0]).toBe('lamnas-ut')
})

test('whoever is named is told of also where neither a child nor anybody who asks is known', () => {
  const nobody = { standing: 'myndighet', asker: null, child: null, breaking: 'osl-10-2' } as const

  expect(said(unit('Anna ringde i går.'), nobody)).toEqual(['lamnas-ut', null, 'annans-namn'])
  expect(said(unit('Någon ringde i går.'), nobody)).toEqual(['lamnas-ut', null, 'bara-det-som-behovs'])
})
