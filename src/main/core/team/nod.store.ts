import { randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { AktKind } from '../../../shared/akt/akt.contract'
import type { AktId, NodOpeningId } from '../../../shared/ids'
import { AppError, refuse } from '../../../shared/result'
import { listUsers, userName } from '../account/account.store'
import { aktLock, aktLocks } from '../akt/akt.store'
import type { ReadContext, WriteContext } from '../context'
import { listNamnder } from '../house/house.store'
import { identityLock, identityUnlogged, names } from '../person/person.store'
import type { Session } from '../session'
import { houseLock } from '../vault/house-locks'
import { halfLock, halfOf, hasNodKey, nodBox, nodHolder } from '../vault/nod'
import { keyBytes } from '../vault/primitives'
import type { RingOwner } from '../vault/ring'
import type { LockName } from '../vault/sealing'
import type { UserKeys } from '../vault/slots'
import { halfOfRole, nodHours } from './team.rules'
import type { NodOpeningTable } from './team.tables'

type OpeningRecord = Selectable<NodOpeningTable>
const reasonPlace = (row: string) => ({ table: 'nod_opening', column: 'reason', row })
const Words = z.string()
type Errand = (context: WriteContext) => void

/** Makes a nämnd's nödnyckel on the first day there are two people to hold a half each. Before that there is none. */
export const makeMissingNodKeys = (context: ReadContext): Errand[] =>
  listNamnder(context.db).flatMap(({ id }): Errand[] => {
    if (hasNodKey(context.db, id)) return []
    const holders = (half: 'a' | 'b') =>
      listUsers(context.db)
        .filter((user) => halfOfRole(user, id) === half)
        .map((user) => user.id)
    const [first, second] = [holders('a'), holders('b')]
    return first.length === 0 || second.length === 0 ? [] : [(write) => makeNodKey(write, id, first, second)]
  })

function makeNodKey(context: WriteContext, namndId: string, first: readonly string[], second: readonly string[]): void {
  const [a, b] = [randomBytes(keyBytes), randomBytes(keyBytes)]
  const box = nodBox(namndId, a, b)
  context.keys.makeLocks(halfLock(namndId, 'a').scope, ['bas'], first, 'halva av nödnyckeln', a)
  context.keys.makeLocks(halfLock(namndId, 'b').scope, ['bas'], second, 'halva av nödnyckeln', b)
  context.write.insert('nod_key', { id: namndId, public_key: box.publicKey, made_at: context.now() }, houseLock)
  for (const secret of [a, b, box.privateKey]) secret.fill(0)
}

/** Everyone who has ever been given a half, also one who has it no longer. */
const everHeld = (context: ReadContext, lock: LockName): Set<string> =>
  new Set(
    context.db
      .all((q) =>
        q
          .selectFrom('lock_grant')
          .innerJoin('lock', 'lock.id', 'lock_grant.lock_id')
          .select('lock_grant.user_id')
          .where('lock.scope', '=', lock.scope)
          .where('lock.compartment', '=', lock.compartment),
      )
      .map((row) => row.user_id),
  )

/** Gives my half on to those whose role carries the same one; never to anybody who has had the other. */
export const handOutHalves = (context: ReadContext): Errand[] =>
  listNamnder(context.db).flatMap(({ id }) =>
    (['a', 'b'] as const).flatMap((half): Errand[] => {
      const mine = halfLock(id, half)
      if (!context.holds(mine)) return []
      const [have, other] = [everHeld(context, mine), everHeld(context, halfLock(id, half === 'a' ? 'b' : 'a'))]
      return listUsers(context.db)
        .filter((user) => halfOfRole(user, id) === half && !have.has(user.id) && !other.has(user.id))
        .map((user) => (write) => write.keys.grant(mine, user.id, 'halva av nödnyckeln'))
    }),
  )

/** Takes back the keys of openings whose day is over. */
export const endRunOutOpenings = (context: ReadContext, standing: (userId: string) => Set<string>): Errand[] =>
  context.db
    .all((q) =>
      q
        .selectFrom('nod_opening')
        .innerJoin('akt', 'akt.id', 'nod_opening.akt_id')
        .select(['nod_opening.id', 'nod_opening.akt_id', 'nod_opening.asker_id', 'akt.person_id'])
        .where('nod_opening.ended_at', 'is', null)
        .where('nod_opening.until', '<=', context.now()),
    )
    .map((row) => (write) => {
      const kept = standing(row.asker_id)
      const lost = [...aktLocks(row.akt_id), identityLock(row.person_id)]
      // The record of the ending is sealed before the key is gone.
      const lock = write.holds(aktLock(row.akt_id)) ? aktLock(row.akt_id) : houseLock
      write.write.update('nod_opening', row.id, { ended_at: write.now() }, lock)
      for (const one of lost) {
        if (!kept.has(`${one.scope}#${one.compartment}`)) write.keys.revoke(one, row.asker_id, 'nödöppningen är slut')
      }
    })

export interface EmergencyOrder {
  readonly personnummer: string
  readonly kind: AktKind
  readonly reason: string
}

/** Lays my half and a colleague's together and opens an akt. Throws `not-allowed` when I have no first half, `invalid-input` when the colleague has no second. */
export function openTogether(
  session: Session,
  colleague: UserKeys,
  order: EmergencyOrder,
): { aktId: AktId; until: string } {
  const { db, me, keys } = session
  const first = me.namndId && halfOf(db, keys, me.namndId, 'a')
  if (!me.namndId || !first) throw new AppError({ code: 'not-allowed' })
  if (colleague.userId === me.id) refuse(['colleague', 'login'], 'same-person-twice')
  const second = halfOf(db, colleague, me.namndId, 'b')
  if (!second) return refuse(['colleague', 'login'], 'no-other-half')
  const holder = {
    userId: nodHolder(me.namndId),
    box: nodBox(me.namndId, first, second),
    ringKey: randomBytes(keyBytes),
  }
  try {
    return session.change('team.breakGlass', (context) =>
      openInEmergency(context, me.namndId ?? '', holder, { ...order, witnessId: colleague.userId }),
    )
  } finally {
    holder.box.privateKey.fill(0)
  }
}

/**
 * Opens an akt with the nämnd's nödnyckel and seals its keys to me for a day. Throws `not-found`, in the same words
 * whether there is no such akt or it could not be opened.
 */
function openInEmergency(
  context: WriteContext,
  namndId: string,
  holder: RingOwner,
  order: EmergencyOrder & { readonly witnessId: string },
): { aktId: AktId; until: string } {
  const akt = findInEmergency(context, namndId, holder, order)
  if (!akt) throw new AppError({ code: 'not-found' })
  for (const lock of [...aktLocks(akt.id), identityLock(akt.person_id)]) {
    context.keys.borrow(lock, holder)
    context.keys.grant(lock, context.me.id, 'nödöppning')
  }
  const id = context.newId()
  const until = new Date(Date.parse(context.now()) + nodHours * 3_600_000).toISOString()
  context.write.insert(
    'nod_opening',
    {
      id,
      akt_id: akt.id,
      asker_id: context.me.id,
      witness_id: order.witnessId,
      opened_at: context.now(),
      until,
      reason: context.seal(order.reason, aktLock(akt.id), reasonPlace(id)),
      ended_at: null,
      seen_at: null,
    },
    aktLock(akt.id),
  )
  context.note({ nodoppning: akt.id, witness: order.witnessId, reason: order.reason })
  return { aktId: akt.id as AktId, until }
}

/** Looks through the nämnd's akter of a kind for a person's number, with the nödnyckel for every one. */
function findInEmergency(
  context: WriteContext,
  namndId: string,
  holder: RingOwner,
  order: { readonly personnummer: string; readonly kind: AktKind },
) {
  const akter = context.db.all((q) =>
    q
      .selectFrom('akt')
      .select(['id', 'person_id'])
      .where('kind', '=', order.kind)
      .where('namnd_id', '=', namndId)
      .orderBy('state', 'desc')
      .orderBy('id', 'desc'),
  )
  return akter.find((akt) => {
    const isMine = context.holds(aktLock(akt.id))
    context.keys.borrow(identityLock(akt.person_id), holder)
    if (!context.holds(identityLock(akt.person_id))) return false
    if (identityUnlogged(context, akt.person_id)?.personnummer !== order.personnummer) return false
    if (isMine) refuse(['personnummer'], 'key-held')
    return true
  })
}

/** True when there is a second half for somebody else to lay beside mine. */
export const holdsFirstHalf = (context: ReadContext, namndId: string): boolean => context.holds(halfLock(namndId, 'a'))

const openings = (context: ReadContext, column: 'asker_id' | 'responsible_id') =>
  context.db
    .all((q) =>
      q
        .selectFrom('nod_opening')
        .innerJoin('akt', 'akt.id', 'nod_opening.akt_id')
        .selectAll('nod_opening')
        .select(['akt.person_id', 'akt.kind'])
        .where(column === 'asker_id' ? 'nod_opening.asker_id' : 'akt.responsible_id', '=', context.me.id)
        .orderBy('nod_opening.id'),
    )
    .filter((row) => context.holds(aktLock(row.akt_id)))

/** Akter I have opened in an emergency and still have. */
export const myOpenings = (context: ReadContext) =>
  openings(context, 'asker_id')
    .filter((row) => row.ended_at === null && row.until > context.now())
    .map((row) => ({
      id: row.id as NodOpeningId,
      aktId: row.akt_id as AktId,
      kind: row.kind as AktKind,
      personName: names(context).get(row.person_id)?.listName ?? '',
      until: row.until,
    }))

/** Akter I answer for that somebody has opened in an emergency, until I have read of it. */
export const unseenOpenings = (context: ReadContext) =>
  openings(context, 'responsible_id')
    .filter((row) => row.seen_at === null)
    .map((row) => ({
      kind: 'nod-opened' as const,
      openingId: row.id as NodOpeningId,
      aktId: row.akt_id as AktId,
      personName: names(context).get(row.person_id)?.listName ?? '',
      asker: userName(context.db, row.asker_id),
      witness: userName(context.db, row.witness_id),
      openedAt: row.opened_at,
      reason: context.open(Words, aktLock(row.akt_id), reasonPlace(row.id), row.reason),
    }))

/** Notes that I have read of an opening of an akt I answer for. Throws `not-found`. */
export function seeOpening(context: WriteContext, openingId: string): void {
  const row: OpeningRecord | undefined = openings(context, 'responsible_id').find((one) => one.id === openingId)
  if (!row) throw new AppError({ code: 'not-found' })
  if (row.seen_at === null) context.write.update('nod_opening', row.id, { seen_at: context.now() }, aktLock(row.akt_id))
}
