import { afterEach, beforeEach, expect, test } from 'vitest'
import { getAkt } from '../../src/main/core/akt/akt.store'
import { withhold } from '../../src/main/core/block/withholding.store'
import type { Circumstances } from '../../src/main/core/disclosure/disclosure.rules'
import { type PlacedVerdict, sheetFrom } from '../../src/main/core/disclosure/reading.store'
import { circumstancesOf, familyAskers } from '../../src/main/core/disclosure/round.store'
import { changePerson, identityLock } from '../../src/main/core/person/person.store'
import type { Asker } from '../../src/shared/disclosure/disclosure.contract'
import type { PersonId } from '../../src/shared/ids'
import { refused } from '../support/failure'
import { identity } from '../support/house'
import {
  given,
  hidden,
  type KeyFamily,
  kept,
  keyFamily,
  keyOf,
  person,
  released,
  reporter,
  textsIn,
} from '../support/key-family'
import { type KeyHouse, startOfTime } from '../support/key-house'
import { passage } from '../support/notes'

let family: KeyFamily
let house: KeyHouse
beforeEach(async () => {
  family = await keyFamily()
  house = family.house
})
afterEach(() => house.close())

const bare = () => family.bare()
const layered = () => family.layered()
const askers = (of = family.aktId) => family.look((context) => familyAskers(context, getAkt(context, of)))
const roundOf = (asker: Asker, of = family.aktId): Circumstances =>
  family.look((context) => circumstancesOf(context, getAkt(context, of), asker))

const anna = () => ({
  personId: family.motherId,
  givenName: 'Anna',
  familyName: 'Åkesson',
  calledBy: ['mamma', 'mammas', 'modern', 'moderns', 'mor'],
  isProtected: true,
  whereabouts: ['Provgatan 7', '070-174 06 05'],
})
const bjorn = () => ({
  personId: family.fatherId,
  givenName: 'Björn',
  familyName: 'Åkesson',
  calledBy: ['pappa', 'pappas', 'fadern', 'faderns', 'far'],
  isProtected: false,
  whereabouts: [],
})
const elsa = () => ({
  personId: family.childId,
  givenName: 'Elsa',
  familyName: 'Åkesson',
  calledBy: ['barnet', 'barnets'],
  isProtected: false,
  whereabouts: ['Norra skolan'],
})
const bornOn = (birthDate: string | null) => {
  const { revision } = house
    .session()
    .db.first((q) => q.selectFrom('person').select('revision').where('id', '=', family.childId)) ?? { revision: 0 }
  const changed = { ...identity('Elsa', 'Åkesson', ''), birthDate }
  family.act((context) => changePerson(context, family.childId, revision, { identity: changed }))
}

test('who may ask is each grown-up of the family with how that one stands, the child’s siblings not', () => {
  family.relate('syskon', family.addPerson('Hugo'), { custody: 'okand' })
  const stepfatherId = family.relate('styvforalder', family.addPerson('Nils'), { custody: 'ingen' })

  expect(askers()).toEqual([
    {
      personId: family.motherId,
      name: 'Anna Åkesson',
      standing: 'vardnadshavare',
      relation: 'mor',
      custody: 'gemensam',
      isSuspect: false,
      isProtected: true,
    },
    {
      personId: family.fatherId,
      name: 'Björn Åkesson',
      standing: 'vardnadshavare',
      relation: 'far',
      custody: 'gemensam',
      isSuspect: true,
      isProtected: false,
    },
    {
      personId: stepfatherId,
      name: 'Nils Åkesson',
      standing: 'annan',
      relation: 'styvforalder',
      custody: 'ingen',
      isSuspect: false,
      isProtected: false,
    },
  ])
})

test('a child asks for itself from the day it is fifteen, and one whose day of birth is not known does not', () => {
  const self = () => askers().find((one) => one.personId === family.childId)

  bornOn('2011-03-03')
  expect(self()).toBeUndefined()
  bornOn(null)
  expect(self()).toBeUndefined()
  bornOn('2011-03-02')
  expect(askers()[0]).toEqual({
    personId: family.childId,
    name: 'Elsa Åkesson',
    standing: 'barnet',
    relation: null,
    custody: null,
    isSuspect: false,
    isProtected: false,
  })
  expect(askers()).toHaveLength(3)
})

test('an adult’s akt is asked for by that adult alone, whatever age and family are known', () => {
  for (const [personId, isProtected] of [
    [family.motherId, true],
    // A child who has grown up has parents on record still.
    [family.childId, false],
  ] as const) {
    const adultAkt = family.layAkt('vuxenakt', personId)
    expect(askers(adultAkt)).toMatchObject([{ personId, standing: 'den-vuxne', isProtected }])
    expect(roundOf(person(personId), adultAkt).others).toEqual([])
  }
})

test('of whom no key is held nobody asks: a relative is left out, and with the child the whole family', () => {
  const close = (personId: PersonId) => {
    house.as(house.karin)
    family.act(({ keys }) => keys.revoke(identityLock(personId), family.sara.userId, 'x'))
    house.as(family.sara)
  }

  close(family.fatherId)
  expect(askers().map(({ personId }) => personId)).toEqual([family.motherId])
  expect(roundOf({ kind: 'annan' }).others).toMatchObject([{ personId: family.motherId }])
  close(family.childId)
  expect(askers()).toEqual([])
  // Nothing is proposed where it is not known whose words and whereabouts to look for.
  expect(refused(() => roundOf({ kind: 'annan' }))).toBe('no-key')
  const adultAkt = family.layAkt('vuxenakt', family.childId)
  expect(askers(adultAkt)).toEqual([])
  expect(roundOf({ kind: 'annan' }, adultAkt)).toMatchObject({ asker: null, child: null, others: [] })
})

test('what is weighed when a guardian asks is that one, the child with its age, and everybody else of the family', () => {
  layered()
  const sibling = family.relate('syskon', family.addPerson('Hugo'), { custody: 'okand' })

  expect(roundOf(person(family.fatherId))).toEqual({
    aktKind: 'barnakt',
    standing: 'vardnadshavare',
    isSuspect: true,
    asker: bjorn(),
    child: elsa(),
    childAge: 9,
    others: [anna(), { ...bjorn(), personId: sibling, givenName: 'Hugo', calledBy: [] }],
    protectedTexts: ['Mormor i Hällstad hämtar på fredag'],
    isBlocked: false,
    breaking: null,
  })
  expect(roundOf(person(family.motherId))).toMatchObject({ isSuspect: false, asker: anna(), others: [bjorn(), {}] })
})

test('a child of fifteen who asks is the asker, and no other', () => {
  bornOn('2011-03-02')

  expect(roundOf(person(family.childId))).toMatchObject({
    standing: 'barnet',
    asker: elsa(),
    child: elsa(),
    childAge: 15,
  })
  expect(roundOf(person(family.childId)).others).toEqual([anna(), bjorn()])
})

test('somebody outside the family is nobody’s relative, and only an authority names a ground', () => {
  for (const asker of [{ kind: 'annan' }, { kind: 'ny-vardnadshavare' }] as const)
    expect(roundOf(asker)).toMatchObject({
      standing: asker.kind,
      isSuspect: false,
      asker: null,
      breaking: null,
      others: [anna(), bjorn()],
    })
  expect(roundOf({ kind: 'myndighet', ground: 'osl-10-28' })).toMatchObject({
    standing: 'myndighet',
    breaking: 'osl-10-28',
  })
  expect(refused(() => roundOf(person(family.addPerson('Främling'))))).toEqual({
    path: ['asker', 'personId'],
    code: 'not-a-choice',
  })
  // A child under fifteen is spoken for by its guardians.
  expect(refused(() => roundOf(person(family.childId)))).toMatchObject({ code: 'not-a-choice' })
})

test('in an adult’s akt there is no child, no family and no block', () => {
  const adultAkt = family.layAkt('vuxenakt', family.motherId)
  family.block(family.motherId, [family.motherId])

  expect(roundOf(person(family.motherId), adultAkt)).toEqual({
    aktKind: 'vuxenakt',
    standing: 'den-vuxne',
    isSuspect: false,
    asker: { ...anna(), calledBy: [] },
    child: null,
    childAge: null,
    others: [],
    protectedTexts: [],
    isBlocked: false,
    breaking: null,
  })
})

test('where somebody is stays unknown to who lacks that key', () => {
  house.as(family.sara)

  expect(roundOf(person(family.fatherId))).toMatchObject({
    child: { ...elsa(), whereabouts: [] },
    others: [{ ...anna(), whereabouts: [] }],
  })
})

test('a block holds for those it names, and for whoever is not named', () => {
  family.block(family.childId, [family.fatherId])
  const isBlocked = (asker: Asker) => [roundOf(asker).isBlocked, family.mirrorFor(asker).isBlocked]

  expect(isBlocked(person(family.fatherId))).toEqual([true, true])
  expect(isBlocked(person(family.motherId))).toEqual([false, false])
  expect(isBlocked({ kind: 'ny-vardnadshavare' })).toEqual([true, true])
  // Nothing is kept from an authority on account of it.
  expect(isBlocked({ kind: 'annan' })).toEqual([true, false])
})

test('the mirror shows every piece of what is signed with what would become of it, and not a draft', () => {
  const noteId = layered()
  family.draft([passage('Elsa, osignerat')])
  const asker = person(family.fatherId)

  const seen = family.mirrorFor(asker)

  expect(seen).toMatchObject({ standing: 'vardnadshavare', isBlocked: false, needsSecond: true, mayDecide: true })
  const unit = (one: typeof given, proposal: object) => ({
    key: keyOf(noteId, one),
    heading: 'Uppgifter och källa',
    kind: 'stycke',
    text: one.text,
    source: '',
    place: one.place,
    isClosed: false,
    proposal: { isMarked: false, isFixed: false, ...proposal },
  })
  expect(seen.notes).toEqual([
    {
      noteId,
      title: 'Journalanteckning',
      eventAt: startOfTime,
      author: 'Karin',
      units: [
        unit(given, { release: 'lamnas-ut', ground: null, reason: null }),
        unit(hidden, { release: 'lamnas-inte-ut', ground: 'osl-26-1', reason: 'skydd' }),
        unit(reporter, { release: 'lamnas-inte-ut', ground: 'osl-26-5', reason: 'anmalare' }),
      ],
    },
  ])
  expect(house.lastDetails()).toMatchObject({ akt: family.aktId, asker: 'person' })
})

test('nothing protected needs no second person, and who does not decide sees the mirror all the same', () => {
  bare()
  family.asRole(family.sara, 'samordnare')

  expect(family.mirrorFor(person(family.fatherId))).toMatchObject({ needsSecond: false, mayDecide: false, notes: [{}] })
})

test('a note that must not be told to guardians is kept from them', () => {
  const noteId = bare()
  const reason = (): unknown => family.mirrorFor(person(family.motherId)).notes[0]?.units[0]?.proposal.reason
  expect(reason()).toBeNull()

  family.act((context) => withhold(context, family.aktId, noteId, 'x'))

  expect(reason()).toBe('far-inte-rojas')
})

const order = { title: 'T', isDemo: true, head: [], signature: 'S', condition: '' }
const sheetOf = (verdicts: readonly PlacedVerdict[], until = startOfTime) =>
  family.look((context) => sheetFrom(context, getAkt(context, family.aktId), verdicts, { ...order, until }))
/** The locks that a question opened, by compartment. */
const openedBy = (call: () => unknown): string[] => {
  const before = house.session().head().seq
  call()
  return house
    .session()
    .db.all((q) => q.selectFrom('log_entry').select('scope').where('seq', '>', before).where('op', '=', 'read'))
    .flatMap(({ scope }) => scope.split('#')[1] ?? [])
}

test('the document is made with the locks of what is released, and no others are opened for it', () => {
  const noteId = layered()
  const all = (release: (one: typeof given) => PlacedVerdict) => [given, hidden, reporter].map(release)
  const one = (open: typeof given) =>
    all((it) =>
      it === open ? released(keyOf(noteId, it), it.place) : kept(keyOf(noteId, it), 'lamnas-inte-ut', it.place),
    )

  expect(openedBy(() => sheetOf(one(given)))).toEqual(['bas'])
  expect(openedBy(() => sheetOf(one(hidden)))).toEqual(['bas', 'skydd'])
  expect(openedBy(() => sheetOf(one(reporter)))).toEqual(['bas', 'anmalare'])
  expect(openedBy(() => sheetOf(all((it) => kept(keyOf(noteId, it), 'maskeras', it.place))))).toEqual(['bas'])
  for (const open of [given, hidden, reporter])
    expect([given, hidden, reporter].map(({ text }) => textsIn(sheetOf(one(open))).includes(text))).toEqual(
      [given, hidden, reporter].map((it) => it === open),
    )
})

test('in the document is what was judged of what was signed by then: no other note, none signed later, and no draft', () => {
  const noteId = bare()
  bare()
  const unsigned = family.draft([hidden])
  house.setNow('2026-03-03T08:00:00.000Z')
  const later = family.sign(family.draft([passage('Senare')]))
  const verdicts = [released(keyOf(noteId, given)), released(keyOf(unsigned, hidden), 'skydd')]
  const sections = (until: string) =>
    sheetOf([...verdicts, { ...released(`${later}.uppgifter.x`) }], until).sections.map(({ heading }) => heading)

  expect(sections(startOfTime)).toEqual(['Journalanteckning, händelse 2026-03-02'])
  expect(sections('2026-03-02T07:00:00.000Z')).toEqual([])
})
