import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { HandoverId } from '../../../shared/ids'
import { userName } from '../account/account.store'
import type { ReadContext, WriteContext } from '../context'
import { lockName, scopeOf } from '../vault/sealing'
import { talkLock } from './talk.store'
import type { HandoverTable } from './talk.tables'

const handoverLock = (id: string) => lockName(scopeOf('handover', id))
const textPlace = (row: string) => ({ table: 'handover', column: 'text', row })
const Words = z.string()

/** What colleagues have handed over to me from a talk, oldest first. */
const rowsFor = (context: ReadContext, talkId: string): Selectable<HandoverTable>[] =>
  context.db
    .all((q) =>
      q
        .selectFrom('handover')
        .selectAll()
        .where('talk_id', '=', talkId)
        .where('to_id', '=', context.me.id)
        .orderBy('id'),
    )
    .filter((row) => context.holds(handoverLock(row.id)))

export const receivedIn = (context: ReadContext, talkId: string) =>
  rowsFor(context, talkId).map((row) => ({
    id: row.id as HandoverId,
    from: userName(context.db, row.from_id),
    text: context.open(Words, handoverLock(row.id), textPlace(row.id), row.text),
  }))

/** Who has handed something over to me in a talk, without opening it. */
export const giversIn = (context: ReadContext, talkId: string): string[] => [
  ...new Set(rowsFor(context, talkId).map((row) => userName(context.db, row.from_id))),
]

/** Hands a sentence over to the colleague on whose side it belongs: under a lock of its own that the giver does not keep. */
export function handOver(context: WriteContext, talkId: string, toId: string, text: string): void {
  const id = context.newId()
  const lock = handoverLock(id)
  context.keys.makeLocks(lock.scope, ['bas'], [toId], 'överlämnat ur ett samtal')
  const row = {
    id,
    talk_id: talkId,
    from_id: context.me.id,
    to_id: toId,
    text: context.seal(text, lock, textPlace(id)),
    given_at: context.now(),
  }
  context.write.insert('handover', row, lock)
}

/** Takes away what was handed over to me, and every key to it: what the log recorded of it can no longer be opened either. */
export function destroyReceived(context: WriteContext, talkId: string): void {
  for (const row of rowsFor(context, talkId)) {
    context.write.remove('handover', row.id, talkLock(talkId))
    context.keys.destroy(handoverLock(row.id), talkLock(talkId))
  }
}
