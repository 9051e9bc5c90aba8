import { sql } from 'kysely'
import type { AnchorState } from '../../../shared/audit/anchor.contract'
import type { Memo, ReadContext } from '../context'
import type { ReadableDb } from '../database/handle'
import { isSignedBy } from '../vault/primitives'
import { signerKeys } from '../vault/signers'
import { type AnchorLine, type AnchorTrace, anchorBytes, isGoneOf, isLate } from './anchor.rules'
import { inUseAt } from './audit.rules'

/** What the log calls the things that happen to its anchor. */
export const anchorActions = {
  written: 'audit.anchored',
  missed: 'audit.anchorMissed',
  gone: 'audit.anchorGone',
  ahead: 'audit.anchorAhead',
  strange: 'audit.anchorStrange',
} as const

/** Said in these words, events are found by their own index; without it every entry there is would be gone through. */
const isEvent = sql<boolean>`op = 'event'`

const latestAt = (db: ReadableDb, action: string): string | undefined =>
  db.first((q) =>
    q.selectFrom('log_entry').select('at').where(isEvent).where('action', '=', action).orderBy('seq', 'desc').limit(1),
  )?.at

/** What the log says of the anchor: when it was last written, missed since, and found to be gone. */
export function anchorTrace(db: ReadableDb): AnchorTrace {
  const written = db.first((q) =>
    q
      .selectFrom('log_entry')
      .select(['seq', 'at'])
      .where(isEvent)
      .where('action', '=', anchorActions.written)
      .orderBy('seq', 'desc')
      .limit(1),
  )
  const missed = db.first((q) =>
    q
      .selectFrom('log_entry')
      .select('at')
      .where(isEvent)
      .where('action', '=', anchorActions.missed)
      .where('seq', '>', written?.seq ?? 0)
      .orderBy('seq')
      .limit(1),
  )
  return { writtenAt: written?.at, missedAt: missed?.at, goneAt: latestAt(db, anchorActions.gone) }
}

/** When the house was last put back to a copy. */
export const restoredAt = (db: ReadableDb): string | undefined => latestAt(db, 'backup.restore')

/** Tells whether a line is signed by somebody of this house, with the key that was in use then. The line does not say by whom. */
export function signedHere(db: ReadableDb, installation: string): (line: AnchorLine) => boolean {
  const signers = [...signerKeys(db).values()]
  return (line) => {
    if (line.installation !== installation) return false
    const [bytes, signature] = [anchorBytes(line), Buffer.from(line.signature, 'base64')]
    return signers.some((keys) => {
      const signer = inUseAt(keys, line.seq)
      return signer !== undefined && isSignedBy(signer.key, bytes, signature)
    })
  }
}

/** What was found when the log was compared with its anchor, kept for the session. */
export interface Compared {
  found: AnchorState['found']
}

/** The session's own finding. */
export const compared = (context: Pick<ReadContext, 'memo'>): Compared =>
  context.memo('audit.anchor', (): Memo<Compared> => ({ value: { found: 'waiting' }, onCommit: () => {} }))

/** How the anchor stands, for whoever has the house open. */
export function anchorState(context: ReadContext): AnchorState {
  const isSet = context.policy.logAnchorFolder !== undefined
  const trace = anchorTrace(context.db)
  return {
    isSet,
    found: compared(context).found,
    writtenAt: trace.writtenAt ?? null,
    isLate: isSet && isLate(trace, context.now()),
    isGone: isSet && isGoneOf(trace, context.now()),
  }
}
