import type { BackupWaiting } from '@shared/backup/backup.waiting'
import { backupFaultLabels } from '@shared/glossary/labels'
import { ageText } from '../lib/dates'
import type { WaitingLines } from '../lib/waiting'
import { Badge } from '../ui/layout'

const detailOf = ({ hasFolder, ageDays, fault }: BackupWaiting): string => {
  if (!hasFolder) return 'Ingen mapp är vald, så inga säkerhetskopior tas. Välj en mapp i Inställningar.'
  const age = ageDays === null ? 'Ingen kopia har tagits än.' : `Den senaste är ${ageText(ageDays)}.`
  return fault ? `${age} ${backupFaultLabels[fault]}` : age
}

export const backupWaitingLines: WaitingLines<BackupWaiting> = {
  'backup-old': (one) => ({
    key: 'backup-old',
    to: '/installningar/kopior',
    title: one.ageDays === null ? 'Säkerhetskopia saknas' : 'Säkerhetskopian är gammal',
    detail: detailOf(one),
    // The one red that no law has set: what is lost with the only copy is lost for the child (decision 0024).
    mark: <Badge tone="overdue">{one.ageDays === null ? 'Saknas' : 'För gammal'}</Badge>,
  }),
}
