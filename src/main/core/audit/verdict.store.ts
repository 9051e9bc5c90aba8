import type { ChainState } from '../../../shared/audit/audit.contract'
import type { Memo, ReadContext } from '../context'

/** The latest verdict on the chain, kept for the session. */
export const verdict = (context: ReadContext): { state: ChainState } =>
  context.memo(
    'audit.verdict',
    (): Memo<{ state: ChainState }> => ({
      value: { state: { state: 'checking', entries: null, firstBad: null, checkedAt: null } },
      onCommit: () => {},
    }),
  )
