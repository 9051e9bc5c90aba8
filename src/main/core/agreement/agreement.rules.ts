import { refuse } from '../../../shared/result'

/** Whether an agreement holds on a day. */
export const standingOn = (
  { validFrom, validUntil }: { readonly validFrom: string; readonly validUntil: string | null },
  today: string,
): 'kommande' | 'galler' | 'utgangen' =>
  validFrom > today ? 'kommande' : validUntil !== null && validUntil < today ? 'utgangen' : 'galler'

/** An agreement ends after it has begun, and a later version says what was changed. Throws `invalid-input`. */
export function requireAgreement(
  order: { readonly validFrom: string; readonly validUntil: string | null; readonly change: string },
  isFirst: boolean,
): void {
  if (order.validUntil !== null && order.validUntil < order.validFrom) refuse(['validUntil'], 'ends-before-start')
  if (!isFirst && order.change === '') refuse(['text', 'change'], 'required')
}
