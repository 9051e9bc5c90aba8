import { createHash } from 'node:crypto'
import type { Session } from '../session'
import type { SeenHead } from '../vault/key-file'
import { signBytes } from '../vault/primitives'
import { signKeys } from '../vault/signers'

/** Named in docs/log.md and read by build/verify-log.mjs, which shares no code with this. */
const format = 'fyrarum-log/2'

/**
 * The chain as a file that can be verified without the program: a line that says who signs and how far users have seen,
 * a line for each entry, and a line with the exporter's signature over all before it. Sealed parts stand as their hashes.
 */
export function* chainLines(session: Session, heads: readonly SeenHead[]): Generator<string> {
  const hash = createHash('sha256')
  const line = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`
    hash.update(text)
    return text
  }
  const signers = [...signKeys(session.db)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([userId, keys]) =>
      keys.map(({ publicKey, lastSeq }) => ({ userId, publicKey: publicKey.toString('base64'), lastSeq })),
    )
  const { seq, hash: last } = session.head()
  yield line({
    format,
    exportedBy: session.me.id,
    entries: seq,
    head: last.toString('hex'),
    signers,
    heads,
  })
  let next = 1
  while (next <= seq) {
    const from = next
    const rows = session.db.all((q) =>
      q.selectFrom('log_entry').selectAll().where('seq', '>=', from).where('seq', '<=', seq).orderBy('seq').limit(500),
    )
    for (const row of rows) {
      yield line({
        seq: row.seq,
        id: row.id,
        clock: row.clock,
        at: row.at,
        device: row.device,
        session: row.session,
        user: row.user_id,
        action: row.action,
        scope: row.scope,
        entity: row.entity,
        row: row.row_id,
        op: row.op,
        fields: row.fields_hash.toString('hex'),
        details: row.details_hash.toString('hex'),
        prev: row.prev.toString('hex'),
        hash: row.hash.toString('hex'),
        signature: row.signature.toString('base64'),
      })
    }
    const end = rows.at(-1)
    if (!end) break
    next = end.seq + 1
  }
  const digest = hash.digest()
  yield `${JSON.stringify({ sha256: digest.toString('hex'), signature: signBytes(session.keys.signKey, digest).toString('base64') })}\n`
}
