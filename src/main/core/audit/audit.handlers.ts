import type { z } from 'zod'
import type { auditContract, ChainState as ChainStateSchema } from '../../../shared/audit/audit.contract'
import type { HandlersFor, Memo, ReadContext } from '../context'
import type { DoorContext } from '../core'
import { emptyHead } from '../database/chain'
import type { Session } from '../session'
import { readKeyFile, type SeenHead } from '../vault/key-file'
import { brokenSince, latestEntries, walk } from './audit.store'

type ChainState = z.output<typeof ChainStateSchema>

/** The latest verdict on the chain, kept for the session. */
const verdict = (context: ReadContext): { state: ChainState } =>
  context.memo(
    'audit.verdict',
    (): Memo<{ state: ChainState }> => ({
      value: { state: { state: 'checking', entries: 0, firstBad: null, checkedAt: null } },
      onCommit: () => {},
    }),
  )

/** Walks the whole chain, letting other requests in between the slices. */
async function verify(session: Session, heads: readonly SeenHead[], now: () => string): Promise<ChainState> {
  const steps = walk(session.db, emptyHead)
  while (true) {
    const step = steps.next()
    if (step.done) {
      const bad = step.value ?? brokenSince(session.db, heads)
      return {
        state: bad ? 'broken' : 'whole',
        entries: session.head().seq,
        firstBad: bad ?? null,
        checkedAt: now(),
      }
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
}

export const auditHandlers: HandlersFor<typeof auditContract, DoorContext> = {
  'audit.state': (context) => verdict(context).state,
  'audit.verify': async (door) => {
    const session = door.session()
    const state = await verify(session, readKeyFile(door.folder).heads, door.now)
    session.read('audit.verify', (context) => {
      verdict(context).state = state
    })
    if (state.firstBad) session.logEvent('audit.broken', { ...state.firstBad })
    return state
  },
  'audit.mine': ({ db, me }, { limit }) =>
    latestEntries(db, me.id, limit).map((row) => ({ ...row, user: me.displayName })),
}
