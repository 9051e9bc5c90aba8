import type { DeadlineState } from '@shared/deadline/deadline.contract'
import type { DeadlineKind } from '@shared/deadline/rule'
import { deadlineStateLabels } from '@shared/glossary/labels'
import { Badge } from '../ui/layout'

interface StateBadgeProps {
  readonly kind: DeadlineKind
  readonly state: DeadlineState
}

/** Where a deadline stands. Red is kept for what the law has set and has passed. */
export function StateBadge({ kind, state }: StateBadgeProps) {
  const label = deadlineStateLabels[state]
  switch (state) {
    case 'passerad':
      return <Badge tone={kind === 'lag' ? 'overdue' : kind === 'visa' ? 'info' : 'warn'}>{label}</Badge>
    case 'varning':
      return <Badge tone="warn">{label}</Badge>
    case 'uppfylld':
      return <Badge tone="ok">{label}</Badge>
    case 'uppfylld-sent':
      return <Badge tone="warn">{label}</Badge>
    default:
      return <Badge tone="info">{label}</Badge>
  }
}
