import type { aktContract } from '../../../shared/akt/akt.contract'
import type { AktId, PersonId } from '../../../shared/ids'
import { AppError } from '../../../shared/result'
import { requireRole } from '../account/account.rules'
import { listUsers, userName } from '../account/account.store'
import { getCase } from '../case/case.store'
import type { HandlersFor } from '../context'
import { namndName } from '../house/house.store'
import { samradWithoutExtract } from '../note/extract.store'
import { names } from '../person/person.store'
import { barnaktReaders } from './akt.rules'
import { getAkt, hasOpenAkt, noteReading, openAkt } from './akt.store'

export const aktHandlers: HandlersFor<typeof aktContract> = {
  'akt.open': (context, { caseId }) => {
    requireRole(context.me, 'barnhandlaggare')
    const row = getCase(context, caseId)
    if (row.responsible_id !== context.me.id) throw new AppError({ code: 'not-allowed' })
    if (hasOpenAkt(context, row.child_id, 'barnakt', row.namnd_id)) throw new AppError({ code: 'conflict' })
    const aktId = openAkt(context, {
      kind: 'barnakt',
      personId: row.child_id,
      namndId: row.namnd_id,
      responsibleId: context.me.id,
      readers: barnaktReaders(listUsers(context.db), row.namnd_id, context.me.id),
    })
    return { aktId }
  },
  'akt.get': (context, { aktId }) => {
    const row = getAkt(context, aktId)
    noteReading(context, row)
    const person = names(context).get(row.person_id)
    return {
      id: row.id as AktId,
      kind: row.kind,
      personId: row.person_id as PersonId,
      personName: person?.name ?? '',
      personnummer: person?.personnummer ?? '',
      isProtected: person?.isProtected ?? false,
      namnd: namndName(context.db, row.namnd_id),
      responsible: userName(context.db, row.responsible_id),
      openedAt: row.opened_at,
      samradWithoutExtract: samradWithoutExtract(context, row),
    }
  },
}
