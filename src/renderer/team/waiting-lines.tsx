import { teamRoleLabels } from '@shared/glossary/labels'
import type { TeamWaiting } from '@shared/team/team.waiting'
import { momentText, nearDay } from '../lib/dates'
import type { WaitingLines } from '../lib/waiting'
import { Badge } from '../ui/layout'
import { missingTeam } from './missing-team'
import { SeenButton } from './SeenButton'

export const teamWaitingLines: WaitingLines<TeamWaiting> = {
  'no-team': (one) => ({
    key: `team-${one.caseId}`,
    to: `/arenden/${one.caseId}`,
    title: missingTeam(one.missing),
    detail: `${one.name}, ${one.number}. Uppgift om våld ${nearDay(one.since)}. Utse ${one.missing.map((role) => teamRoleLabels[role].toLowerCase()).join(' och ')}.`,
    mark: <Badge tone="overdue">Utse genast</Badge>,
  }),
  'nod-opened': (one) => ({
    key: `nod-${one.openingId}`,
    to: `/akt/${one.aktId}`,
    title: 'Akt öppnad genom nödöppning',
    detail: `${one.personName}. ${one.asker} tillsammans med ${one.witness} ${momentText(one.openedAt)}: ${one.reason}`,
    mark: <SeenButton openingId={one.openingId} />,
  }),
}
