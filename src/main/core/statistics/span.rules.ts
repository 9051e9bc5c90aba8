import type { User } from '../../../shared/account/account.contract'
import { AppError, refuse } from '../../../shared/result'
import type { Reach, Span } from '../../../shared/statistics/statistics.contract'

/** Whose figures a person may see; null for who has no part in the statistics. A unit's leader without a nämnd has none. */
export function reachOf(me: User): Reach | null {
  if (me.roles.includes('samordnare')) return 'alla'
  const leads = me.roles.includes('forste-socialsekreterare') || me.roles.includes('enhetschef')
  if (leads && me.namndId !== null) return 'namnd'
  return me.roles.includes('lasgast') ? 'hela-ar' : null
}

const isWholeYear = ({ from, until }: Span): boolean => from.endsWith('-01-01') && until === `${from.slice(0, 4)}-12-31`

/**
 * Lets through what a person may ask for. Who only reads the figures gets whole years that have ended, all of the house at
 * once: two periods or selections that overlap could be taken from each other. Throws `not-allowed`, `invalid-input`.
 */
export function requireSpan(
  me: User,
  span: Span,
  today: string,
  namnder: readonly { readonly id: string; readonly municipalities: readonly string[] }[],
): void {
  const reach = reachOf(me)
  if (reach === null) throw new AppError({ code: 'not-allowed' })
  if (span.until < span.from) refuse(['until'], 'ends-before-start')
  if (reach === 'namnd' && span.namndId !== me.namndId) throw new AppError({ code: 'not-allowed' })
  if (reach === 'hela-ar') {
    const isWhole = isWholeYear(span) && span.until < today && span.namndId === null && span.municipality === null
    if (!isWhole) throw new AppError({ code: 'not-allowed' })
  }
  const chosen = namnder.filter(({ id }) => span.namndId === null || id === span.namndId)
  if (chosen.length === 0) throw new AppError({ code: 'not-found' })
  if (
    span.municipality !== null &&
    !chosen.some(({ municipalities }) => municipalities.includes(span.municipality ?? ''))
  )
    throw new AppError({ code: 'not-found' })
}
