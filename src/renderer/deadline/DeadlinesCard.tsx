import type { DeadlineLine } from '@shared/deadline/deadline.today'
import { Link } from 'wouter'
import { ButtonLink } from '../ui/Button'
import { FirstRows } from '../ui/FirstRows'
import { Card, layout } from '../ui/layout'
import { DueDay } from './DueDay'
import { StateBadge } from './StateBadge'

/** The deadlines that lie in my hands and ask for something now; nothing when there are none. */
export const DeadlinesCard = ({ deadlines }: { readonly deadlines: readonly DeadlineLine[] }) =>
  deadlines.length > 0 ? (
    <Card title={`Frister (${deadlines.length})`}>
      <FirstRows rows={deadlines}>
        {(shown) => (
          <ul className={layout.list}>
            {shown.map((one) => (
              <li key={one.key}>
                <div className={`${layout.row} ${layout.between}`}>
                  <div>
                    <span className={layout.strong}>{one.name}</span>{' '}
                    <StateBadge kind={one.kind} state={one.isPassed ? 'passerad' : 'varning'} />
                    <div>
                      <Link href={`/arenden/${one.caseId}`}>{one.child}</Link>
                    </div>
                    <DueDay due={one.due} daysLeft={one.daysLeft} dayOff={one.dayOff} isRunning />
                  </div>
                  <ButtonLink to={`/arenden/${one.caseId}/frister`} size="small">
                    Till fristen
                    <span className="visually-hidden">
                      : {one.name}, {one.child}
                    </span>
                  </ButtonLink>
                </div>
              </li>
            ))}
          </ul>
        )}
      </FirstRows>
    </Card>
  ) : null
