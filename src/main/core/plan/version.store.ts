import type { Selectable } from 'kysely'
import { z } from 'zod'
import { PlanContent, type PlanVersion } from '../../../shared/plan/plan.contract'
import { AppError } from '../../../shared/result'
import { userName } from '../account/account.store'
import { caseLock } from '../case/case.store'
import type { ReadContext, WriteContext } from '../context'
import type { PlanRecord } from './plan.store'
import type { PlanVersionTable } from './plan.tables'

type VersionRecord = Selectable<PlanVersionTable>

const contentPlace = (row: string) => ({ table: 'plan_version', column: 'content', row })
const partyPlace = (row: string) => ({ table: 'plan_acknowledgement', column: 'text', row })
const Party = z.strictObject({ name: z.string(), body: z.string() })

/** What is signed: the content in the order its schema gives it, so that it reads the same each time. */
const bytesOf = (planId: string, number: number, content: PlanContent): Buffer =>
  Buffer.from(JSON.stringify([planId, number, PlanContent.parse(content)]), 'utf8')

/** A plan's versions, newest first. */
export const versionRecords = (context: ReadContext, planId: string): VersionRecord[] =>
  context.db.all((q) =>
    q.selectFrom('plan_version').selectAll().where('plan_id', '=', planId).orderBy('number', 'desc'),
  )

/** One version of a plan. Throws `not-found`. */
export function getVersion(context: ReadContext, planId: string, number: number): VersionRecord {
  const row = versionRecords(context, planId).find((one) => one.number === number)
  if (!row) throw new AppError({ code: 'not-found' })
  return row
}

/** What was signed. Throws `corrupt` when it is not what its signer signed. */
export function versionContent(context: ReadContext, plan: PlanRecord, row: VersionRecord): PlanContent {
  const content = context.open(PlanContent, caseLock(plan.case_id), contentPlace(row.id), row.content)
  if (!context.isSignedBy(row.signed_by, bytesOf(plan.id, row.number, content), row.signature))
    throw new AppError({ code: 'corrupt' })
  return content
}

export const toVersion = (context: ReadContext, plan: PlanRecord, row: VersionRecord): PlanVersion => ({
  number: row.number,
  signedBy: userName(context.db, row.signed_by),
  signedAt: row.signed_at,
  followUpOn: row.follow_up_on,
  isSip: row.is_sip === 1,
  reason: versionContent(context, plan, row).reason,
  acknowledged: context.db
    .all((q) => q.selectFrom('plan_acknowledgement').selectAll().where('version_id', '=', row.id).orderBy('id'))
    .map((one) => ({
      ...context.open(Party, caseLock(plan.case_id), partyPlace(one.id), one.text),
      on: one.acknowledged_on,
    })),
})

/** Signs what stands as the next version. */
export function signVersion(context: WriteContext, plan: PlanRecord, content: PlanContent): number {
  const id = context.newId()
  const number = (versionRecords(context, plan.id)[0]?.number ?? 0) + 1
  const lock = caseLock(plan.case_id)
  context.write.insert(
    'plan_version',
    {
      id,
      plan_id: plan.id,
      number,
      signed_by: context.me.id,
      signed_at: context.now(),
      follow_up_on: content.followUpOn,
      is_sip: content.isSip ? 1 : 0,
      content: context.seal(content, lock, contentPlace(id)),
      signature: context.sign(bytesOf(plan.id, number, content)),
    },
    lock,
  )
  return number
}

/** A party has the version and does its part. */
export function acknowledge(
  context: WriteContext,
  plan: PlanRecord,
  version: VersionRecord,
  party: z.output<typeof Party>,
  on: string,
): void {
  const id = context.newId()
  context.write.insert(
    'plan_acknowledgement',
    {
      id,
      version_id: version.id,
      acknowledged_on: on,
      text: context.seal(party, caseLock(plan.case_id), partyPlace(id)),
      recorded_by: context.me.id,
    },
    caseLock(plan.case_id),
  )
}
