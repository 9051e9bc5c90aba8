import { samradTypeLabels } from '@shared/glossary/labels'
import type { Waiting } from '@shared/today/today.contract'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { lateness, nearDay, today } from '../lib/dates'
import { Badge, layout } from '../ui/layout'

interface Line {
  readonly key: string
  readonly to: string
  readonly title: string
  readonly detail: ReactNode
  readonly mark?: ReactNode
}

/** One waiting thing in words, and the place where it is answered. */
function lineOf(one: Waiting): Line {
  switch (one.kind) {
    case 'request':
      return {
        key: `request-${one.requestId}`,
        to: `/samrad/forfragan/${one.requestId}`,
        title: `Samrådsförfrågan, ${samradTypeLabels[one.request.type].toLowerCase()}`,
        detail: `${one.request.children.map((child) => child.name).join(', ') || 'Anonymt'}. Svar senast ${nearDay(one.request.answerBy)}.`,
        mark:
          one.request.urgency === 'akut' ? (
            <Badge tone="warn">Akut</Badge>
          ) : one.request.answerBy < today() ? (
            <Badge tone="warn">Svar dröjer</Badge>
          ) : null,
      }
    case 'answers':
      return {
        key: `answers-${one.samradId}`,
        to: `/samrad/${one.samradId}`,
        title: `Svar på kallelse, ${one.number}`,
        detail: `${one.agencies.join(', ')}. Samrådet är ${nearDay(one.heldOn)}.`,
      }
    case 'unsigned-minutes':
      return {
        key: `minutes-${one.samradId}`,
        to: `/samrad/${one.samradId}/protokoll`,
        title: `Protokoll att signera, ${one.number}`,
        detail: `Hållet ${nearDay(one.heldOn)}`,
      }
    case 'supplement':
      return {
        key: `supplement-${one.samradId}-${one.agency}`,
        to: `/samrad/${one.samradId}`,
        title: `Komplettering från ${one.agency}`,
        detail: `${one.number}, begärd till ${nearDay(one.by)}`,
      }
    case 'unsigned-note':
      return {
        key: `note-${one.aktId}-${one.daysOld}`,
        to: `/akt/${one.aktId}`,
        title: 'Osignerad anteckning',
        detail: `${one.personName}, ${lateness(one.daysOld).replace(' sen', ' gammal')}`,
      }
    case 'no-handlaggare':
      return {
        key: `case-${one.caseId}`,
        to: `/arenden/${one.caseId}`,
        title: 'Barnhandläggare saknas',
        detail: `${one.name}, ${one.number}`,
      }
    case 'no-extract':
      return {
        key: `extract-${one.aktId}-${one.samradNumber}`,
        to: `/akt/${one.aktId}`,
        title: `Utdrag att skriva från ${one.samradNumber}`,
        detail: one.personName,
      }
  }
}

export const WaitingList = ({ waiting }: { readonly waiting: readonly Waiting[] }) => (
  <ul className={layout.list}>
    {waiting.map(lineOf).map((line) => (
      <li key={line.key}>
        <div className={`${layout.row} ${layout.between}`}>
          <div>
            <Link href={line.to} className={layout.strong}>
              {line.title}
            </Link>
            <div className={layout.small}>{line.detail}</div>
          </div>
          {line.mark}
        </div>
      </li>
    ))}
  </ul>
)
