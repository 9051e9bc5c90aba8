import type { TransferId } from '../../../shared/ids'
import type { TransferWaiting } from '../../../shared/transfer/transfer.waiting'
import { hasLeft, userName } from '../account/account.store'
import { daysBetween } from '../calendar'
import { placedLock, sightOf } from '../consent/site.store'
import type { ReadContext } from '../context'
import { names } from '../person/person.store'
import { receiverName, type TransferRecord, transferText } from './transfer.store'

const unsettled = (context: ReadContext): TransferRecord[] =>
  context.db
    .all((q) => q.selectFrom('transfer').selectAll().where('state', 'in', ['vantar', 'avbojd']).orderBy('id'))
    .filter((row) => context.holds(placedLock(row)))

/** Överlämningar for me to answer, and those of mine that nobody has taken: late, declined, or left behind by somebody who has left. */
export const transfersWaiting = (context: ReadContext): TransferWaiting[] =>
  unsettled(context).flatMap((row): TransferWaiting[] => {
    const sight = sightOf(context, row)
    if (!sight) return []
    const about = {
      transferId: row.id as TransferId,
      personName: names(context).get(sight.personId)?.listName ?? '',
      place: sight.to,
    }
    const isLeft = hasLeft(context.db, row.from_id)
    const coordinates = row.case_id !== null && context.me.roles.includes('samordnare')
    const isForMe = row.to_id === context.me.id
    if (isLeft)
      return !isForMe && (coordinates || sight.responsibleId === context.me.id)
        ? [{ kind: 'transfer-giver-left', ...about, from: userName(context.db, row.from_id) }]
        : []
    if (row.state === 'vantar' && isForMe)
      return [{ kind: 'transfer-to-me', ...about, from: userName(context.db, row.from_id), answerBy: row.answer_by }]
    if (row.from_id !== context.me.id && !coordinates) return []
    const to = receiverName(context, row, transferText(context, row).unit)
    if (row.state === 'avbojd') return [{ kind: 'transfer-declined', ...about, to }]
    const daysLate = daysBetween(row.answer_by, context.today())
    return daysLate > 0 ? [{ kind: 'transfer-unanswered', ...about, to, daysLate }] : []
  })
