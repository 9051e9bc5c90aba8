import type { ProtectionContent } from '../../../shared/protection/protection.contract'
import { refuse } from '../../../shared/result'

/** Refuses a measure out of order, and what is dated ahead. Throws `invalid-input`. */
export function requireInOrder(content: ProtectionContent, today: string): void {
  const at = (...path: string[]) => ['content', ...path]
  const day = content.kind === 'freda' ? content.doneOn : content.on
  if (day > today) refuse(at(content.kind === 'freda' ? 'doneOn' : 'on'), 'day-ahead')
  if (content.kind === 'kontakt') {
    if (content.note.trim() === '') refuse(at('note'), 'required')
    if (content.nextTryOn && content.nextTryOn < content.on) refuse(at('nextTryOn'), 'day-past')
  }
  if (content.kind === 'skyddsatgard') {
    // First: can the one who uses violence leave? Only when not, and it is said why, may the child and the exposed adult be the ones to move (NYB-8).
    if (content.canLeave !== 'ja' && content.why.trim() === '') refuse(at('why'), 'reason-missing')
    if (content.canLeave === 'ja' && content.move) refuse(at('move'), 'others-leave-first')
  }
}
