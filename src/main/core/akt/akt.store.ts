import type { Selectable } from 'kysely'
import type { AktKind } from '../../../shared/akt/akt.contract'
import type { AktId } from '../../../shared/ids'
import { AppError } from '../../../shared/result'
import type { ReadContext, WriteContext } from '../context'
import { names, noteWhose } from '../person/person.store'
import { type Compartment, lockName, scopeOf } from '../vault/sealing'
import type { AktTable } from './akt.tables'

export const aktLock = (aktId: string, compartment: Compartment = 'bas') => lockName(scopeOf('akt', aktId), compartment)

export type AktRecord = Omit<Selectable<AktTable>, 'kind'> & { readonly kind: AktKind }

/** An akt I hold the key to; asking for it is logged as a reading of it. Throws `not-found`, also when it exists and no key is held: a door without a key shows nothing. */
export function getAkt(context: ReadContext, aktId: string): AktRecord {
  const row = context.db.first((q) => q.selectFrom('akt').selectAll().where('id', '=', aktId))
  if (!row || !context.holds(aktLock(aktId))) throw new AppError({ code: 'not-found' })
  context.visit(aktLock(aktId))
  return toAkt(row)
}

const toAkt = (row: Selectable<AktTable>): AktRecord => ({ ...row, kind: row.kind as AktKind })

/** Tells the log review what is worth a look when an akt is read. */
export function noteReading(context: ReadContext, row: AktRecord): void {
  noteWhose(context, row.person_id)
  if (row.responsible_id !== context.me.id) context.note({ outsideTeam: true })
}

/** The akter I hold keys to. */
export const listAkter = (context: ReadContext): AktRecord[] =>
  context.db
    .all((q) => q.selectFrom('akt').selectAll().orderBy('id'))
    .filter((row) => context.holds(aktLock(row.id)))
    .map(toAkt)

/** The doors I can open among these people. The rest leave no trace. */
export const aktDoors = (context: ReadContext, personIds: readonly string[]) =>
  listAkter(context)
    .filter((row) => personIds.includes(row.person_id))
    .map((row) => ({
      id: row.id as AktId,
      kind: row.kind,
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

const akt = ['bas', 'skydd', 'anmalare', 'dokument'] as const

/** Opens an akt with a lock for each of its compartments. */
export function openAkt(
  context: WriteContext,
  order: {
    readonly kind: AktKind
    readonly personId: string
    readonly namndId: string
    readonly responsibleId: string
    readonly readers: readonly string[]
  },
): AktId {
  const id = context.newId()
  context.keys.makeLocks(scopeOf('akt', id), akt, order.readers, 'ansvarar för akten')
  context.write.insert(
    'akt',
    {
      id,
      kind: order.kind,
      person_id: order.personId,
      namnd_id: order.namndId,
      responsible_id: order.responsibleId,
      state: 'oppen',
      gallring: 'skyddsutredning-barn',
      opened_at: context.now(),
    },
    aktLock(id),
  )
  return id as AktId
}
