import type { AuditWaiting } from '@shared/audit/audit.waiting'
import { anchorLabels } from '@shared/glossary/labels'
import type { WaitingLines } from '../lib/waiting'
import { Badge } from '../ui/layout'

export const auditWaitingLines: WaitingLines<AuditWaiting> = {
  'log-anchor': ({ what }) => ({
    key: 'log-anchor',
    to: '/installningar/loggen',
    ...anchorLabels[what],
    mark: <Badge tone="warn">{what === 'late' ? 'Nås inte' : 'Stämmer inte'}</Badge>,
  }),
}
