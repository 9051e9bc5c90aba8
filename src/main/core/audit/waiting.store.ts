import type { AuditWaiting } from '../../../shared/audit/audit.waiting'
import type { ReadContext } from '../context'
import { anchorState } from './anchor.store'

/** Those who answer for the log or for the house's files. */
const told = ['loggranskare', 'samordnare', 'systemadmin'] as const

/** A log that does not go with its anchor, to those who can do something about it. */
export function auditsWaiting(context: ReadContext): AuditWaiting[] {
  if (!told.some((role) => context.me.roles.includes(role))) return []
  const { isSet, found, isLate, isGone } = anchorState(context)
  if (!isSet) return []
  if (found === 'ahead' || found === 'strange') return [{ kind: 'log-anchor', what: found }]
  if (found === 'gone' || isGone) return [{ kind: 'log-anchor', what: 'gone' }]
  return isLate ? [{ kind: 'log-anchor', what: 'late' }] : []
}
