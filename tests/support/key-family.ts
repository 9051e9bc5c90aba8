import { openAkt } from '../../src/main/core/akt/akt.store'
import { insertBlock } from '../../src/main/core/block/block.store'
import { caseLock } from '../../src/main/core/case/case.store'
import type { ReadContext, WriteContext } from '../../src/main/core/context'
import { disclosureHandlers } from '../../src/main/core/disclosure/disclosure.handlers'
import type { insertDisclosure } from '../../src/main/core/disclosure/disclosure.store'
import type { PlacedVerdict } from '../../src/main/core/disclosure/reading.store'
import { getNote, insertNote, lockNote } from '../../src/main/core/note/note.store'
import { addPerson, setKinship } from '../../src/main/core/person/person.store'
import type { UserKeys } from '../../src/main/core/vault/slots'
import type { Asker, Mirror } from '../../src/shared/disclosure/disclosure.contract'
import type { AktId, NoteId, PersonId } from '../../src/shared/ids'
import type { Passage } from '../../src/shared/note/passage'
import type { Identity, Kinship, Whereabouts } from '../../src/shared/person/person.contract'
import { emptyWhereabouts, identity } from './house'
import { type KeyHouse, keyHouse, startOfTime } from './key-house'
import { passage } from './notes'

/** A child with both guardians and an akt, in a house that is only its keys. Karin decides, Sara approves. */
export interface KeyFamily {
  readonly house: KeyHouse
  readonly sara: UserKeys
  readonly aktId: AktId
  readonly childId: PersonId
  /** Has protected identity, and whereabouts that Karin alone opens. */
  readonly motherId: PersonId
  /** Is suspected. */
  readonly fatherId: PersonId
  /** Goes on as somebody with these roles. */
  asRole(keys: UserKeys, ...roles: string[]): void
  addPerson(givenName: string, who?: Partial<Identity>, where?: Partial<Whereabouts>): PersonId
  relate(relation: Kinship['relation'], personId: PersonId, more?: Partial<Kinship>): PersonId
  layAkt(kind: 'barnakt' | 'vuxenakt', personId: PersonId): AktId
  /** A journal note of these passages, not yet signed. */
  draft(passages: readonly Passage[], of?: AktId, eventAt?: string): NoteId
  sign(noteId: NoteId): NoteId
  /** A signed note of one passage that may be given. */
  bare(): NoteId
  /** A signed note with a passage in each layer. */
  layered(): NoteId
  /** An informationsspärr against telling these people of somebody. */
  block(of: PersonId, receivers: readonly PersonId[]): void
  look<T>(call: (context: ReadContext) => T): T
  act<T>(call: (context: WriteContext) => T): T
  mirrorFor(asker: Asker): Mirror
}

export async function keyFamily(): Promise<KeyFamily> {
  const house = await keyHouse()
  const { karin } = house
  const sara = await house.addUser('sara')
  const everybody = [karin.userId, sara.userId]
  const act: KeyFamily['act'] = (call) => house.change(call)
  const look: KeyFamily['look'] = (call) => house.session().read('test', call)
  const asRole = (keys: UserKeys, ...roles: string[]) => {
    house.tamper('UPDATE user SET roles = ? WHERE id = ?', JSON.stringify(roles), keys.userId)
    house.as(keys)
  }
  const add: KeyFamily['addPerson'] = (givenName, who = {}, where = {}) => {
    const readers = { identity: everybody, whereabouts: [karin.userId] }
    const whoAndWhere = {
      identity: { ...identity(givenName, 'Åkesson', ''), ...who },
      whereabouts: { ...emptyWhereabouts, ...where },
    }
    return act((context) => addPerson(context, whoAndWhere, readers, []))
  }
  const layAkt: KeyFamily['layAkt'] = (kind, personId) =>
    act((context) =>
      openAkt(context, { kind, personId, namndId: 'n', responsibleId: karin.userId, unit: '', readers: everybody }),
    )
  const relate: KeyFamily['relate'] = (relation, personId, more = {}) => {
    const kinship = { relation, custody: 'gemensam', livesWithChild: 'ja', isSuspect: false, ...more } as const
    act((context) => setKinship(context, childId, personId, kinship))
    return personId
  }
  asRole(sara, 'enhetschef')
  asRole(karin, 'barnhandlaggare')
  // No nämnd has the akt here, and no ärende the block.
  house.session().connection.pragma('foreign_keys = OFF')
  const childId = add('Elsa', { birthDate: '2016-05-01' }, { school: 'Norra skolan' })
  const protection = 'sekretessmarkering'
  const motherId = relate('mor', add('Anna', { protection }, { address: 'Provgatan 7', phone: '070-174 06 05' }))
  const fatherId = relate('far', add('Björn'), { isSuspect: true })
  const aktId = layAkt('barnakt', childId)
  const draft: KeyFamily['draft'] = (uppgifter, of = aktId, eventAt = startOfTime) => {
    const content = { participants: [], areas: [], lines: {}, prose: { uppgifter: [...uppgifter] } }
    const form = { id: 'journal-barn', version: 1 }
    return act((context) => insertNote(context, { aktId: of, form, eventAt, content }))
  }
  const sign: KeyFamily['sign'] = (noteId) => {
    act((context) => lockNote(context, getNote(context, noteId).note))
    return noteId
  }
  return {
    house,
    sara,
    aktId,
    childId,
    motherId,
    fatherId,
    asRole,
    addPerson: add,
    relate,
    layAkt,
    draft,
    sign,
    bare: () => sign(draft([given])),
    layered: () => sign(draft([given, hidden, reporter])),
    block(of, receivers) {
      const caseId = house.newId()
      house.makeLock(caseLock(caseId))
      const words = { what: 'x', decidedBy: 'aklagare', deciderName: 'x', untilEvent: 'x' } as const
      const order = { childId: of, caseId, samradId: null, coversAll: false, receivers, untilDay: null, words }
      act((context) => insertBlock(context, order))
    },
    look,
    act,
    mirrorFor: (asker) => look((context) => disclosureHandlers['disclosure.mirror'](context, { aktId, asker })),
  }
}

/** Somebody of the family who asks. */
export const person = (personId: PersonId): Asker => ({ kind: 'person', personId })

export const given = passage('Elsa sover bra.')
export const hidden = passage('Mormor i Hällstad hämtar på fredag', 'skydd')
export const reporter = passage('Grannen ringde', 'anmalare')

/** The key of a passage of a note, as it is judged. */
export const keyOf = (noteId: NoteId, { id }: { readonly id: string }) => `${noteId}.uppgifter.${id}`

type Entry = Parameters<typeof insertDisclosure>[1]['entry']

/** A decision on the whole akt, partly given; who asked is said by whoever lays it. */
export const entryFor = (who: Pick<Entry, 'askerId' | 'receiver' | 'relation'>, more: Partial<Entry> = {}): Entry => ({
  standing: 'vardnadshavare',
  ...who,
  what: 'Hela akten',
  channel: null,
  on: '2026-03-02',
  result: 'delvis',
  ground: null,
  groundText: '',
  assessment: 'Bedömd',
  condition: '',
  noteIds: [],
  needsSecond: false,
  ...more,
})

/** A verdict that lets a piece out. */
export const released = (key: string, place: PlacedVerdict['place'] = 'bas'): PlacedVerdict => ({
  key,
  release: 'lamnas-ut',
  ground: null,
  reason: '',
  place,
})

/** A verdict that does not. */
export const kept = (
  key: string,
  release: 'maskeras' | 'lamnas-inte-ut',
  place: PlacedVerdict['place'] = 'bas',
  ground: PlacedVerdict['ground'] = 'osl-26-1',
): PlacedVerdict => ({ key, release, ground, reason: 'x', place })

/** Every text of a document, in order. */
export const textsIn = (sheet: {
  readonly sections: readonly { readonly blocks: readonly { readonly text: string }[] }[]
}): string[] => sheet.sections.flatMap(({ blocks }) => blocks.map(({ text }) => text))
