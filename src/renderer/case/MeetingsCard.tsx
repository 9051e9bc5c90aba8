import type { CasePage } from '@shared/case/case.contract'
import { samradStateLabels, samradTypeLabels } from '@shared/glossary/labels'
import type { SamradState } from '@shared/samrad/samrad.contract'
import { Link } from 'wouter'
import { nearDay } from '../lib/dates'
import { Badge, Card, Empty, layout } from '../ui/layout'
import { Term } from '../ui/Term'

/** The samråd about this child. */
export const MeetingsCard = ({ page }: { readonly page: CasePage }) => (
  <Card title={<Term code="samrad">Samråd</Term>}>
    {page.samrad.length > 0 ? (
      <ul className={layout.list}>
        {page.samrad.map((one) => (
          <li key={one.id} className={`${layout.row} ${layout.between}`}>
            <div>
              <Link href={`/samrad/${one.id}`} className={`${layout.strong} ${layout.when}`}>
                {nearDay(one.startsAt.slice(0, 10))} kl. {one.startsAt.slice(11)}
              </Link>
              <div className={`${layout.small} ${layout.muted}`}>
                {samradTypeLabels[one.type]}, {one.number}
              </div>
            </div>
            <Badge tone={one.state === 'signerat' ? 'ok' : one.state === 'hallet' ? 'warn' : undefined}>
              {samradStateLabels[one.state as SamradState]}
            </Badge>
          </li>
        ))}
      </ul>
    ) : (
      <Empty>Inget samråd är bokat.</Empty>
    )}
    {page.siblings.length > 0 ? (
      <p className={layout.small}>
        Syskon med egna ärenden:{' '}
        {page.siblings.map((sibling, index) => (
          <span key={sibling.caseId}>
            {index > 0 ? ', ' : ''}
            <Link href={`/arenden/${sibling.caseId}`}>
              {sibling.name} ({sibling.number})
            </Link>
          </span>
        ))}
      </p>
    ) : null}
  </Card>
)
