import type { Selectable } from 'kysely'
import type { AktKind } from '../../../shared/akt/akt.contract'
import type { AktId, PersonId } from '../../../shared/ids'
import { AppError } from '../../../shared/result'
import type { ReadContext, WriteContext } from '../context'
import { question } from '../database/handle'
import { identityLock, names } from '../person/person.store'
import { hasNodKey, nodHolder } from '../vault/nod'
import { type Compartment, type LockName, lockName, scopeOf } from '../vault/sealing'
import { defaultGallring } from './akt.rules'
import type { AktTable } from './akt.tables'
import { wearsHat } from './hat.store'

export const aktLock = (aktId: string, compartment: Compartment = 'bas') => lockName(scopeOf('akt', aktId), compartment)
export const aktCompartments = ['bas', 'skydd', 'anmalare', 'dokument'] as const
/** Every lock of an akt. */
export const aktLocks = (aktId: string): LockName[] => aktCompartments.map((one) => aktLock(aktId, one))

const aktById = question((q, aktId: string) => q.selectFrom('akt').selectAll().where('id', '=', aktId))
const akterByPerson = question((q, personId: string) =>
  q.selectFrom('akt').selectAll().where('person_id', '=', personId).orderBy('id'),
)
const openAkterByOfficer = question((q, userId: string) =>
  q.selectFrom('akt').selectAll().where('responsible_id', '=', userId).where('state', '=', 'oppen').orderBy('id'),
)
const openingRunOut = question((q, aktId: string, userId: string, now: string) =>
  q
    .selectFrom('nod_opening')
    .select('id')
    .where('akt_id', '=', aktId)
    .where('asker_id', '=', userId)
    .where('ended_at', 'is', null)
    .where('until', '<=', now),
)

export type AktRecord = Omit<Selectable<AktTable>, 'kind'> & { readonly kind: AktKind }

/** An akt I hold the key to; asking for it is logged as a reading of it. Throws `not-found`, also when it exists and no key is held: a door without a key shows nothing. */
export function getAkt(context: ReadContext, aktId: string): AktRecord {
  const row = getAktBareheaded(context, aktId)
  if (!wearsHat(context, row)) throw new AppError({ code: 'not-found' })
  context.visit(aktLock(aktId))
  return row
}

/** An akt I hold the key to, whichever hat I wear: for the choice of hat itself. Throws `not-found`. */
export function getAktBareheaded(context: ReadContext, aktId: string): AktRecord {
  const row = context.db.firstOf(aktById, aktId)
  if (!row || !context.holds(aktLock(aktId)) || hasRunOut(context, aktId)) throw new AppError({ code: 'not-found' })
  return toAkt(row)
}

/** True when I have the akt by a nödöppning whose day is over, and its key has not been taken back yet. */
const hasRunOut = (context: ReadContext, aktId: string): boolean =>
  context.db.firstOf(openingRunOut, aktId, context.me.id, context.now()) !== undefined

const toAkt = (row: Selectable<AktTable>): AktRecord => ({ ...row, kind: row.kind as AktKind })

/** An akt I hold the key to, whatever I wear and without a word to the log: for what lists tell of where a thing stands. */
export const findAkt = (context: ReadContext, aktId: string): AktRecord | undefined => {
  const row = context.db.firstOf(aktById, aktId)
  return row && context.holds(aktLock(aktId)) ? toAkt(row) : undefined
}

/** The akter of one person that I hold keys to. */
export const akterOfPerson = (context: ReadContext, personId: string): AktRecord[] =>
  context.db
    .allOf(akterByPerson, personId)
    .filter((row) => context.holds(aktLock(row.id)))
    .map(toAkt)

/** The open akter I answer for and hold keys to. */
export const myOpenAkter = (context: ReadContext): AktRecord[] =>
  context.db
    .allOf(openAkterByOfficer, context.me.id)
    .filter((row) => context.holds(aktLock(row.id)))
    .map(toAkt)

/** The doors I can open among these people. The rest leave no trace. */
export const aktDoors = (context: ReadContext, personIds: readonly string[]) =>
  [...new Set(personIds)]
    .flatMap((personId) => akterOfPerson(context, personId))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((row) => ({
      id: row.id as AktId,
      kind: row.kind,
      personId: row.person_id as PersonId,
      personName: names(context).get(row.person_id)?.listName ?? '',
    }))

/** True when somebody has the person's akt open in the nämnd already, also one I hold no key to: there is never a second. */
export const hasOpenAkt = (context: ReadContext, personId: string, kind: AktKind, namndId: string): boolean =>
  context.db.first((q) =>
    q
      .selectFrom('akt')
      .select('id')
      .where('person_id', '=', personId)
      .where('kind', '=', kind)
      .where('namnd_id', '=', namndId)
      .where('state', '=', 'oppen'),
  ) !== undefined

/** Opens an akt with a lock for each of its compartments. */
export function openAkt(
  context: WriteContext,
  order: {
    readonly kind: AktKind
    readonly personId: string
    readonly namndId: string
    readonly responsibleId: string
    readonly unit: string
    readonly readers: readonly string[]
  },
): AktId {
  const id = context.newId()
  const nod = hasNodKey(context.db, order.namndId) ? [nodHolder(order.namndId)] : []
  context.keys.makeLocks(scopeOf('akt', id), aktCompartments, [...order.readers, ...nod], 'ansvarar för akten')
  // In an emergency an akt is found by the person's number.
  for (const holder of nod) context.keys.grant(identityLock(order.personId), holder, 'har akt')
  context.write.insert(
    'akt',
    {
      id,
      kind: order.kind,
      person_id: order.personId,
      namnd_id: order.namndId,
      responsible_id: order.responsibleId,
      state: 'oppen',
      gallring: defaultGallring(order.kind),
      opened_at: context.now(),
      unit: order.unit,
      closed_on: null,
    },
    aktLock(id),
  )
  return id as AktId
}

export function updateAkt(context: WriteContext, row: AktRecord, changes: Partial<AktTable>): void {
  context.write.update('akt', row.id, changes, aktLock(row.id))
}
