import { AppError } from '../../../shared/result'
import { aktLock } from '../akt/akt.store'
import { getCase } from '../case/case.store'
import type { WriteContext } from '../context'
import { houseName } from '../house/house.store'
import { names } from '../person/person.store'
import type { Drawn } from '../template/produced.store'
import { transferSheet } from './sheet.rules'
import { getTransfer, transfersAt } from './transfer.store'

/** Draws the packet for its receiver. Throws `not-allowed` for one that has been declined or taken back. */
export function drawTransfer(context: WriteContext, transferId: string): Drawn {
  const { site } = getTransfer(context, transferId)
  const transfer = transfersAt(context, site).find((one) => one.id === transferId)
  if (!transfer || (transfer.state !== 'vantar' && transfer.state !== 'mottagen'))
    throw new AppError({ code: 'not-allowed' })
  return {
    printable: transferSheet(transfer, {
      whose: names(context).get(site.personId)?.name ?? '',
      number: site.case_id === null ? '' : getCase(context, site.case_id).number,
      houseName: houseName(context.db),
      isDemo: context.house.isDemo,
    }),
    fileName: `Överlämning ${transfer.givenOn}`,
    remembered: { what: 'Överlämning', lock: site.akt_id === null ? site.lock : aktLock(site.akt_id, 'dokument') },
  }
}
