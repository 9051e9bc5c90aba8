import { afterEach, beforeEach, expect, test } from 'vitest'
import { aktLock } from '../../src/main/core/akt/akt.store'
import { disclosureHandlers } from '../../src/main/core/disclosure/disclosure.handlers'
import { getDisclosure, insertDisclosure, readDisclosure } from '../../src/main/core/disclosure/disclosure.store'
import { drawDisclosure } from '../../src/main/core/disclosure/document.store'
import { insertNote } from '../../src/main/core/note/note.store'
import type { Asker, Mirror, UnitVerdict } from '../../src/shared/disclosure/disclosure.contract'
import type { DisclosureId, NoteId, PersonId } from '../../src/shared/ids'
import { codeOf, refused } from '../support/failure'
import {
  entryFor,
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

let family: KeyFamily
let house: KeyHouse
beforeEach(async () => {
  family = await keyFamily()
  house = family.house
})
afterEach(() => house.close())

const bare = () => family.bare()
const layered = () => family.layered()
const isBlocking = { path: ['document'], code: 'information-block', value: '2026-03-02' }

const decisionOf = (id: DisclosureId) =>
  family.look((context) => readDisclosure(context, getDisclosure(context, id).row))
const rowOf = (id: DisclosureId) => family.look((context) => getDisclosure(context, id).row)
type Order = Parameters<typeof insertDisclosure>[1]
const lay = (entry: Partial<Order['entry']> = {}, more: Partial<Order> = {}): DisclosureId =>
  family.act((context) =>
    insertDisclosure(context, {
      aktId: family.aktId,
      kind: 'provning',
      entry: entryFor({ askerId: family.fatherId, receiver: 'Björn Prov', relation: 'far' }, entry),
      verdicts: [],
      ...more,
    }),
  )
const documentOf = (disclosureId: DisclosureId) =>
  family.look((context) => disclosureHandlers['disclosure.sheet'](context, { disclosureId }))
const draw = (id: DisclosureId) => family.act((context) => drawDisclosure(context, id))

test('the document says who asked for what and how it was decided, by whom and when, and what was decided to be given', () => {
  const noteId = bare()
  const id = lay({ condition: 'Sprids inte' }, { verdicts: [released(keyOf(noteId, given))] })
  const sheet = documentOf(id)

  expect(sheet).toEqual({
    kind: 'sheet',
    title: 'Handlingar ur akt',
    isDemo: true,
    head: [
      { label: 'Begärt av', value: 'Björn Prov, far' },
      { label: 'Gäller', value: 'Hela akten' },
      { label: 'Beslut', value: 'Lämnas ut till en del' },
    ],
    sections: [expect.anything(), expect.anything()],
    signature: 'Beslut 2026-03-02 av Karin, prov.',
    footer: '',
  })
  expect(textsIn(sheet)).toContain('Elsa sover bra.')
  expect(textsIn(sheet)).toContain('Förbehåll: Sprids inte')
  expect(house.lastDetails()).toMatchObject({ akt: family.aktId })
  expect(documentOf(lay({ relation: '' })).head[0]).toEqual({ label: 'Begärt av', value: 'Björn Prov' })
})

test('what was told without a copy has no document, and a draft at the time of the decision is never in it', () => {
  expect(codeOf(() => documentOf(lay({}, { kind: 'annat' })))).toBe('not-found')
  expect(codeOf(() => draw(lay({}, { kind: 'annat' })))).toBe('not-allowed')
  const noteId = family.draft([given])
  const id = lay({}, { verdicts: [released(keyOf(noteId, given))] })
  house.setNow('2026-03-02T08:01:00.000Z')
  family.sign(noteId)

  expect(textsIn(documentOf(id))).not.toContain('Elsa sover bra.')
})

test('a decided document is taken out under a name that tells nobody, and when is remembered', () => {
  const id = lay({}, { verdicts: [released(keyOf(bare(), given))] })

  expect(draw(id)).toEqual({
    printable: documentOf(id),
    fileName: 'Handlingar ur akt 2026-03-02',
    remembered: { what: 'Handlingar ur akt', lock: aktLock(family.aktId, 'dokument') },
  })
  expect(rowOf(id).produced_at).toBe(startOfTime)
  house.setNow('2026-03-02T08:05:00.000Z')
  expect(codeOf(() => draw(id))).toBe('confirm-needed')
})

test('nothing is taken out before the second person’s own yes, whatever the row says', () => {
  const id = lay({ needsSecond: true })
  expect(codeOf(() => draw(id))).toBe('not-allowed')
  house.tamper("UPDATE disclosure SET state = 'klar'")
  expect(codeOf(() => draw(id))).toBe('not-allowed')
  house.tamper("UPDATE disclosure SET state = 'vantar'")
  house.as(family.sara)

  family.act((context) => disclosureHandlers['disclosure.approve'](context, { disclosureId: id }))

  expect(draw(id).fileName).toContain('Handlingar')
  house.tamper("UPDATE disclosure SET state = 'ater'")
  expect(codeOf(() => draw(id))).toBe('not-allowed')
})

test('a block set after the decision stops the document for those it names, and for nobody else', () => {
  const of = (askerId: PersonId | null, standing: Order['entry']['standing'] = 'vardnadshavare') =>
    lay({ askerId, standing })
  const [toFather, toMother, toNew, toOther] = [
    of(family.fatherId),
    of(family.motherId),
    of(null, 'ny-vardnadshavare'),
    of(null, 'myndighet'),
  ]
  family.block(family.childId, [family.fatherId])

  expect(refused(() => draw(toFather))).toEqual(isBlocking)
  expect(refused(() => draw(toNew))).toEqual(isBlocking)
  expect(rowOf(toFather).produced_at).toBeNull()
  expect(refused(() => draw(toMother))).toBeUndefined()
  expect(refused(() => draw(toOther))).toBeUndefined()
})

const words = {
  receiver: 'Björn Prov',
  relation: 'far',
  what: 'Hela akten',
  ground: null,
  groundText: '',
  assessment: 'Varje stycke är prövat.',
  condition: '',
} as const
/** Takes every proposal. */
const verdictsOf = ({ notes }: Mirror): UnitVerdict[] =>
  notes.flatMap(({ units }) =>
    units.map(({ key, proposal: { release, ground } }) => ({ key, release, ground, reason: '' })),
  )
type Decision = Parameters<(typeof disclosureHandlers)['disclosure.decide']>[1]
function decide(asker: Asker, more: Partial<Decision> = {}) {
  const verdicts = more.verdicts ?? verdictsOf(family.mirrorFor(asker))
  const decision = { aktId: family.aktId, asker, verdicts, ...words, ...more }
  return family.act((context) => disclosureHandlers['disclosure.decide'](context, decision))
}

test('a preview is what would be read today, by whom, and says that nothing is decided', () => {
  const noteId = layered()
  const asker = person(family.fatherId)
  const preview = (verdicts: UnitVerdict[]) =>
    family.look((context) =>
      disclosureHandlers['disclosure.preview'](context, { aktId: family.aktId, asker, verdicts }),
    )

  const seen = preview([...verdictsOf(family.mirrorFor(asker)).slice(0, 2), kept(keyOf(noteId, reporter), 'maskeras')])

  expect(seen).toMatchObject({
    title: 'Så här skulle akten läsas i dag',
    isDemo: true,
    head: [{ label: 'Läses av', value: 'Vårdnadshavare' }],
    signature: 'Förhandsvisning 2026-03-02. Inget är beslutat eller lämnat.',
  })
  expect(textsIn(seen).slice(0, 3)).toEqual(['Uppgifter och källa', 'Elsa sover bra.', 'uppgift har undantagits'])
  expect(textsIn(seen).join()).not.toContain('Förbehåll')
  // What is protected is read when that is what is chosen.
  expect(textsIn(preview([released(keyOf(noteId, hidden))]))).toContain(hidden.text)
  expect(refused(() => preview([{ key: 'x', release: 'lamnas-ut', ground: null, reason: '' }]))).toEqual({
    path: ['verdicts'],
    code: 'wrong-form',
  })
})

test('what is decided is recorded as it was examined, each verdict where its passage lies, and waits for a second person', () => {
  const noteId = layered()

  const { disclosureId, state } = decide(person(family.fatherId))

  expect(state).toBe('vantar')
  const { entry, verdicts } = decisionOf(disclosureId)
  expect({ ...entry, verdicts: [] }).toEqual({
    ...words,
    standing: 'vardnadshavare',
    askerId: family.fatherId,
    channel: null,
    on: '2026-03-02',
    result: 'delvis',
    noteIds: [],
    needsSecond: true,
    verdicts: [],
  })
  expect(rowOf(disclosureId)).toMatchObject({ kind: 'provning', state: 'vantar', akt_id: family.aktId })
  expect(verdicts.map(({ key, release, place }) => [key, release, place])).toEqual([
    [keyOf(noteId, given), 'lamnas-ut', 'bas'],
    [keyOf(noteId, hidden), 'lamnas-inte-ut', 'skydd'],
    [keyOf(noteId, reporter), 'lamnas-inte-ut', 'anmalare'],
  ])
})

test('where nothing is protected the decision stands at once; who asks from outside is nobody of the family', () => {
  bare()

  const { disclosureId, state } = decide({ kind: 'ny-vardnadshavare' })

  expect([state, rowOf(disclosureId).state]).toEqual(['klar', 'klar'])
  expect(decisionOf(disclosureId).entry).toMatchObject({ askerId: null, needsSecond: false, result: 'lamnas-ut' })
})

test('only who decides decides, with a passphrase typed a short while ago, on every passage and on a ground', () => {
  const noteId = bare()
  const authority = { kind: 'myndighet', ground: 'osl-10-28' } as const

  expect(refused(() => decide(person(family.fatherId), { verdicts: [] }))).toEqual({
    path: ['verdicts', keyOf(noteId, given)],
    code: 'verdict-missing',
  })
  expect(refused(() => decide(authority))).toEqual({ path: ['ground'], code: 'required' })
  expect(decide(authority, { ground: 'osl-10-28' }).state).toBe('klar')
  house.setNow('2026-03-02T08:05:00.000Z')
  expect(codeOf(() => decide(person(family.fatherId)))).toBe('confirm-needed')
  family.asRole(house.karin, 'samordnare')
  expect(codeOf(() => decide(person(family.fatherId)))).toBe('not-allowed')
})

test('under a block nothing is decided for those it names', () => {
  bare()
  family.block(family.childId, [family.fatherId])

  expect(refused(() => decide(person(family.fatherId)))).toEqual(isBlocking)
  expect(refused(() => decide({ kind: 'ny-vardnadshavare' }))).toEqual(isBlocking)
  expect(decide(person(family.motherId)).state).toBe('klar')
  expect(decide({ kind: 'annan' }).state).toBe('klar')
})

const approve = (disclosureId: DisclosureId) =>
  family.act((context) => disclosureHandlers['disclosure.approve'](context, { disclosureId }))
const sendBack = (disclosureId: DisclosureId) =>
  family.act((context) =>
    disclosureHandlers['disclosure.sendBack'](context, { disclosureId, answer: 'Gatan står kvar' }),
  )

test('who decided is not the second person, nor is who decides nothing or lacks the key to what is protected', async () => {
  const id = lay({ needsSecond: true })
  const eva = await house.addUser('eva')
  family.act(({ keys }) => keys.grant(aktLock(family.aktId), eva.userId, 'x'))
  const codes = () => [codeOf(() => approve(id)), codeOf(() => sendBack(id))]

  expect(codes()).toEqual(['not-allowed', 'not-allowed'])
  family.asRole(eva, 'enhetschef')
  expect(codes()).toEqual(['no-key', 'no-key'])
  family.asRole(family.sara, 'samordnare')
  expect(codes()).toEqual(['not-allowed', 'not-allowed'])
  expect(rowOf(id)).toMatchObject({ state: 'vantar', approved_by: null, answer: null })
})

test('a decision is approved once, by a passphrase typed a short while ago, and only as it was signed', () => {
  const id = lay({ needsSecond: true })
  const altered = lay({ needsSecond: true })
  house.tamper('DROP TRIGGER disclosure_part_never_update')
  house.tamper('UPDATE disclosure_part SET content = zeroblob(300) WHERE disclosure_id = ?', altered)
  house.as(family.sara)

  expect(codeOf(() => approve(altered))).toBe('corrupt')
  expect(approve(id)).toEqual({})
  expect(rowOf(id)).toMatchObject({ state: 'klar', approved_by: family.sara.userId })
  expect([codeOf(() => approve(id)), codeOf(() => sendBack(id))]).toEqual(['conflict', 'conflict'])
  house.setNow('2026-03-02T08:05:00.000Z')
  expect(codeOf(() => approve(altered))).toBe('confirm-needed')
})

test('what is sent back says why, and is neither approved nor taken out', () => {
  const id = lay({ needsSecond: true })
  house.as(family.sara)

  expect(sendBack(id)).toEqual({})

  expect([rowOf(id).state, decisionOf(id).answer]).toEqual(['ater', 'Gatan står kvar'])
  expect(codeOf(() => approve(id))).toBe('conflict')
  expect(codeOf(() => draw(id))).toBe('not-allowed')
})

const told = {
  receiver: 'Polisen i Sjöberga',
  standing: 'myndighet',
  channel: 'samtal',
  on: '2026-03-02',
  what: 'Att Elsa inte har varit i skolan',
  ground: 'osl-10-21',
  groundText: '',
  assessment: '',
  condition: '',
  noteIds: [] as NoteId[],
} as const
const record = (more: object = {}) =>
  family.act((context) => disclosureHandlers['disclosure.record'](context, { aktId: family.aktId, ...told, ...more }))
    .disclosureId

test('what was told otherwise is recorded with its ground and the notes it was told from, and waits for nobody', () => {
  const noteId = layered()

  const id = record({ noteIds: [noteId] })

  expect(rowOf(id)).toMatchObject({ kind: 'annat', state: 'klar', akt_id: family.aktId })
  expect(decisionOf(id).entry).toEqual({
    ...told,
    askerId: null,
    relation: '',
    result: 'lamnas-ut',
    noteIds: [noteId],
    needsSecond: false,
    verdicts: [],
  })
})

test('what is told is told by who may, no later than today, of this akt’s signed notes, and on a ground that is named', () => {
  const elsewhere = family.sign(family.draft([given], family.layAkt('barnakt', family.addPerson('Hugo'))))

  expect(refused(() => record({ on: '2026-03-03' }))).toEqual({ path: ['on'], code: 'day-ahead' })
  expect(refused(() => record({ ground: 'annan' }))).toEqual({ path: ['groundText'], code: 'required' })
  expect(refused(() => record({ ground: 'annan', groundText: 'Föräldrabalken' }))).toBeUndefined()
  for (const noteId of [family.draft([given]), elsewhere])
    expect(refused(() => record({ noteIds: [bare(), noteId] }))).toEqual({ path: ['noteIds'], code: 'not-a-choice' })
  family.block(family.childId, [family.fatherId])
  expect(refused(() => record({ standing: 'vardnadshavare' }))).toEqual(isBlocking)
  expect(refused(() => record())).toBeUndefined()
  family.asRole(family.sara, 'stodjare')
  expect(refused(() => record())).toBeUndefined()
  family.asRole(family.sara, 'samordnare')
  expect(codeOf(() => record())).toBe('not-allowed')
})

test('the register tells of each note how much was given, masked and kept, and on what grounds how many', () => {
  const first = bare()
  const second = family.sign(family.draft([given], family.aktId, '2026-03-01T08:00:00.000Z'))
  bare()
  const fromTold = bare()
  const id = lay(
    { noteIds: [fromTold], needsSecond: true, condition: 'Sprids inte' },
    {
      verdicts: [
        released(`${first}.a`),
        released(`${first}.b`),
        kept(`${first}.c`, 'maskeras'),
        kept(`${second}.a`, 'maskeras', 'skydd', 'osl-21-3-a'),
        kept(`${second}.b`, 'lamnas-inte-ut', 'anmalare', 'osl-26-5'),
        kept(`${second}.c`, 'lamnas-inte-ut'),
        // A ground that was named and then not needed is none.
        { ...released(`${second}.d`), ground: 'osl-35-1' },
      ],
    },
  )
  house.as(family.sara)
  approve(id)
  house.setNow('2026-03-02T08:01:00.000Z')
  draw(id)
  record()
  const list = () => family.look((context) => disclosureHandlers['disclosure.list'](context, { aktId: family.aktId }))

  const note = (noteId: NoteId, many: readonly number[], eventAt = startOfTime) => {
    const [givenMany, masked, withheld] = many
    return { noteId, title: 'Journalanteckning', eventAt, given: givenMany, masked, withheld }
  }
  expect(list().map(({ kind }) => kind)).toEqual(['annat', 'provning'])
  expect(list()[1]).toEqual({
    id,
    kind: 'provning',
    state: 'klar',
    receiver: 'Björn Prov',
    relation: 'far',
    standing: 'vardnadshavare',
    what: 'Hela akten',
    channel: null,
    on: '2026-03-02',
    result: 'delvis',
    ground: null,
    groundText: '',
    assessment: 'Bedömd',
    condition: 'Sprids inte',
    decidedBy: 'Karin',
    decidedAt: startOfTime,
    approvedBy: 'sara',
    answer: '',
    producedAt: '2026-03-02T08:01:00.000Z',
    notes: [note(fromTold, [0, 0, 0]), note(first, [2, 1, 0]), note(second, [1, 1, 2], '2026-03-01T08:00:00.000Z')],
    withheld: [
      { ground: 'osl-26-1', count: 2 },
      { ground: 'osl-21-3-a', count: 1 },
      { ground: 'osl-26-5', count: 1 },
    ],
    mayApprove: false,
  })
  house.as(house.karin)
  list()
  expect(house.lastDetails()).toMatchObject({ akt: family.aktId })
})

test('a note in a form that nobody knows any longer stands in the register by the form’s name', () => {
  const noteId = family.act((context) =>
    insertNote(context, {
      aktId: family.aktId,
      form: { id: 'avskaffad', version: 1 },
      eventAt: startOfTime,
      content: { participants: [], areas: [], lines: {}, prose: {} },
    }),
  )
  record({ noteIds: [family.sign(noteId)] })

  const [entry] = family.look((context) => disclosureHandlers['disclosure.list'](context, { aktId: family.aktId }))
  expect(entry?.notes).toMatchObject([{ noteId, title: 'avskaffad' }])
})

test('without the akt’s key there is no mirror, no register, no decision and no document', async () => {
  const id = lay()
  const eva = await house.addUser('eva')
  family.asRole(eva, 'enhetschef')
  const asker = { kind: 'annan' } as const

  for (const call of [
    () => family.mirrorFor(asker),
    () => family.look((context) => disclosureHandlers['disclosure.askers'](context, { aktId: family.aktId })),
    () => family.look((context) => disclosureHandlers['disclosure.list'](context, { aktId: family.aktId })),
    () =>
      family.look((context) =>
        disclosureHandlers['disclosure.preview'](context, { aktId: family.aktId, asker, verdicts: [] }),
      ),
    () =>
      family.act((context) =>
        disclosureHandlers['disclosure.decide'](context, { aktId: family.aktId, asker, verdicts: [], ...words }),
      ),
    () => documentOf(id),
    () => record(),
    () => approve(id),
    () => draw(id),
  ])
    expect(codeOf(call)).toBe('not-found')
  house.as(house.karin)
  const { aktId, motherId, fatherId } = family
  const askers = family.look((context) => disclosureHandlers['disclosure.askers'](context, { aktId }))
  expect(askers.map(({ personId }) => personId)).toEqual([motherId, fatherId])
})
