import { z } from 'zod'
import type { MinutesId, SamradId } from '../../../shared/ids'
import { AppError } from '../../../shared/result'
import { Minutes } from '../../../shared/samrad/samrad.contract'
import type { ReadContext, WriteContext } from '../context'
import { getSamrad, samradLock } from './samrad.store'

const contentPlace = (row: string) => ({ table: 'samrad_minutes', column: 'content', row })

/** Minutes, or a correction in words beside them. */
const Content = z.strictObject({ minutes: Minutes, correction: z.string() })
type Content = z.output<typeof Content>

/** What the signer signs: these minutes, of this samråd, at this moment. */
const signedBytes = (id: string, samradId: string, kind: string, signedAt: string, content: Content): Buffer =>
  Buffer.from(JSON.stringify([id, samradId, kind, signedAt, content]), 'utf8')

/** Stores signed minutes or a correction; the signature covers exactly these bytes. */
export function insertMinutes(
  context: WriteContext,
  samradId: string,
  kind: 'protokoll' | 'rattelse',
  content: Content,
): MinutesId {
  const id = context.newId()
  const lock = samradLock(samradId)
  const signedAt = context.now()
  context.write.insert(
    'samrad_minutes',
    {
      id,
      samrad_id: samradId,
      kind,
      content: context.seal(content, lock, contentPlace(id)),
      template_version: content.minutes.templateVersion,
      signed_at: signedAt,
      signed_by: context.me.id,
      signature: context.sign(signedBytes(id, samradId, kind, signedAt, content)),
    },
    lock,
  )
  return id as MinutesId
}

/** Signed minutes or a correction, and the samråd they belong to. Throws `not-found`; `corrupt` when they are not what was signed. */
export function getMinutes(context: ReadContext, minutesId: string): Content & { readonly samradId: SamradId } {
  const row = context.db.first((q) => q.selectFrom('samrad_minutes').selectAll().where('id', '=', minutesId))
  if (!row) throw new AppError({ code: 'not-found' })
  getSamrad(context, row.samrad_id)
  const content = context.open(Content, samradLock(row.samrad_id), contentPlace(minutesId), row.content)
  const signed = signedBytes(minutesId, row.samrad_id, row.kind, row.signed_at, content)
  if (!context.isSignedBy(row.signed_by, signed, row.signature)) throw new AppError({ code: 'corrupt' })
  return { ...content, samradId: row.samrad_id as SamradId }
}

/** The signed minutes and the corrections beside them. */
export const signedMinutes = (context: ReadContext, samradId: string) =>
  context.db
    .all((q) =>
      q
        .selectFrom('samrad_minutes')
        .innerJoin('user', 'user.id', 'samrad_minutes.signed_by')
        .select(['samrad_minutes.id', 'samrad_minutes.kind', 'samrad_minutes.signed_at', 'user.display_name'])
        .where('samrad_id', '=', samradId)
        .orderBy('samrad_minutes.id'),
    )
    .map((row) => ({
      id: row.id as MinutesId,
      kind: row.kind as 'protokoll' | 'rattelse',
      signedAt: row.signed_at,
      signedBy: row.display_name,
    }))
