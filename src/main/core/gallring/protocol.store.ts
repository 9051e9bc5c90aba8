import type { Gallring } from '../../../shared/akt/akt.contract'
import type { GallringThing } from '../../../shared/gallring/gallring.contract'
import { AppError } from '../../../shared/result'
import { userName } from '../account/account.store'
import { swedishDay } from '../calendar'
import type { ReadContext } from '../context'
import { houseName, namndName } from '../house/house.store'
import type { Drawn } from '../template/produced.store'
import { itemsOf } from './decision.store'
import { isDecider } from './page.store'
import { protocolSheet } from './protocol.rules'

/** The protocol of a year in my nämnd. Throws `not-allowed`, and `not-found` for a year in which nothing was destroyed. */
export function drawProtocol(context: ReadContext, year: number): Drawn {
  const { namndId } = context.me
  if (!isDecider(context) || namndId === null) throw new AppError({ code: 'not-allowed' })
  const rows = context.db
    .all((q) =>
      q
        .selectFrom('gallring_decision')
        .selectAll()
        .where('namnd_id', '=', namndId)
        .where('state', '=', 'forstort')
        .orderBy('begun_on'),
    )
    .filter((row) => row.begun_on?.startsWith(`${year}-`))
  if (rows.length === 0) throw new AppError({ code: 'not-found' })
  const copies = context.db.first((q) => q.selectFrom('backup_setting').select('generations'))
  return {
    printable: protocolSheet({
      year,
      namnd: namndName(context.db, namndId),
      houseName: houseName(context.db),
      isDemo: context.house.isDemo,
      madeOn: context.today(),
      generations: copies?.generations ?? null,
      destroyed: rows.map((row) => ({
        decidedOn: swedishDay(row.decided_at),
        by: userName(context.db, row.decided_by),
        second: userName(context.db, row.second_by),
        destroyedOn: row.begun_on ?? '',
        destroyedBy: userName(context.db, row.ended_by),
        items: itemsOf(context, row.id).map((item) => ({
          thing: item.thing as GallringThing,
          gallring: item.gallring as Gallring | null,
          lastYear: Number(item.last_on.slice(0, 4)),
        })),
      })),
    }),
    fileName: `Gallringsprotokoll ${year}`,
  }
}
