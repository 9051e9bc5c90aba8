import type { Selectable } from 'kysely'
import { type Agreement, AgreementText } from '../../../shared/agreement/agreement.contract'
import type { AgreementId } from '../../../shared/ids'
import { userName } from '../account/account.store'
import type { ReadContext, WriteContext } from '../context'
import { houseLock } from '../vault/house-locks'
import { standingOn } from './agreement.rules'
import type { AgreementVersionTable } from './agreement.tables'

const place = (row: string) => ({ table: 'agreement_version', column: 'text', row })

type VersionRecord = Selectable<AgreementVersionTable>

/** The versions of an agreement, oldest first. */
export const versionsOf = (context: ReadContext, agreementId: string): VersionRecord[] =>
  context.db.all((q) =>
    q.selectFrom('agreement_version').selectAll().where('agreement_id', '=', agreementId).orderBy('version'),
  )

/** Every agreement with its versions, newest first; what holds now before what no longer does. */
export function listAgreements(context: ReadContext): Agreement[] {
  const byAgreement = Map.groupBy(
    context.db.all((q) => q.selectFrom('agreement_version').selectAll().orderBy('version', 'desc')),
    (row) => row.agreement_id,
  )
  const order = ['galler', 'kommande', 'utgangen']
  return [...byAgreement]
    .map(([id, rows]): Agreement => {
      const versions = rows.map((row) => ({
        version: row.version,
        validFrom: row.valid_from,
        validUntil: row.valid_until,
        text: context.open(AgreementText, houseLock, place(row.id), row.text),
        recordedBy: userName(context.db, row.recorded_by),
        recordedAt: row.recorded_at,
      }))
      const [newest] = versions
      return {
        id: id as AgreementId,
        standing: newest ? standingOn(newest, context.today()) : 'utgangen',
        versions,
      }
    })
    .sort(
      (a, b) =>
        order.indexOf(a.standing) - order.indexOf(b.standing) ||
        (a.versions[0]?.text.title ?? '').localeCompare(b.versions[0]?.text.title ?? '', 'sv'),
    )
}

export function recordAgreement(
  context: WriteContext,
  agreementId: string | null,
  version: number,
  order: { readonly validFrom: string; readonly validUntil: string | null; readonly text: AgreementText },
): AgreementId {
  const id = context.newId()
  const series = agreementId ?? context.newId()
  context.write.insert(
    'agreement_version',
    {
      id,
      agreement_id: series,
      version,
      valid_from: order.validFrom,
      valid_until: order.validUntil,
      text: context.seal(order.text, houseLock, place(id)),
      recorded_by: context.me.id,
      recorded_at: context.now(),
    },
    houseLock,
  )
  return series as AgreementId
}
