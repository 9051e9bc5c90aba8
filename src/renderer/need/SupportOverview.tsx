import type { FollowUpOverview } from '@shared/followup/followup.contract'
import { needKindLabels, redReasonLabels } from '@shared/glossary/labels'
import type { NeedOverview } from '@shared/need/need.contract'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { FollowUpFrame } from '../followup'
import { ask } from '../lib/api'
import { nearDay } from '../lib/dates'
import { Loaded } from '../ui/Loaded'
import { Badge, Card, Columns, Empty, layout, Stack } from '../ui/layout'
import { WaitsCard } from './WaitsCard'

/** Over all children: what lies in nobody's hand first, then what waits, and how long services let children wait. */
export const SupportOverview = () => (
  <FollowUpFrame>
    <Loaded question={ask('need.overview', {})}>
      {(needs) => (
        <Loaded question={ask('followup.overview', {})}>
          {(follow) => (
            <Stack>
              <Columns>
                <Stack>
                  <Needs title="Behov att ta vidare" needs={needs.red} empty="Alla öppna behov ligger i en hand." />
                  <Needs title="Väntar på ditt svar" needs={needs.offeredToMe} empty="" />
                  <Needs title="Väntar på svar" needs={needs.waiting} empty="Inget behov väntar på svar." />
                </Stack>
                <Stack>
                  <LeadMissing missing={follow.leadMissing} />
                  <Due due={follow.due} />
                </Stack>
              </Columns>
              <WaitsCard waits={needs.waits} mayMark={needs.mayMark} />
            </Stack>
          )}
        </Loaded>
      )}
    </Loaded>
  </FollowUpFrame>
)

const Line = ({
  to,
  name,
  detail,
  mark,
}: {
  readonly to: string
  readonly name: string
  readonly detail: string
  readonly mark?: ReactNode
}) => (
  <li>
    <div className={`${layout.row} ${layout.between}`}>
      <div>
        <Link href={`/arenden/${to}/stod`} className={layout.strong}>
          {name}
        </Link>
        <div className={layout.small}>{detail}</div>
      </div>
      {mark}
    </div>
  </li>
)

interface NeedsProps {
  readonly title: string
  readonly needs: NeedOverview['red']
  /** What is said when there are none; nothing is shown at all when it is left empty. */
  readonly empty: string
}

const Needs = ({ title, needs, empty }: NeedsProps) =>
  needs.length === 0 && empty === '' ? null : (
    <Card title={needs.length > 0 ? `${title} (${needs.length})` : title}>
      {needs.length === 0 ? (
        <Empty>{empty}</Empty>
      ) : (
        <ul className={layout.list}>
          {needs.map((need) => (
            <Line
              key={need.needId}
              to={need.caseId}
              name={need.childName}
              detail={[
                needKindLabels[need.kind],
                need.hand ? `hos ${need.hand}` : '',
                need.offeredTo ? `erbjudet till ${need.offeredTo}` : '',
                `sedan ${nearDay(need.since)}`,
              ]
                .filter(Boolean)
                .join(' · ')}
              mark={need.red ? <Badge tone="overdue">{redReasonLabels[need.red]}</Badge> : null}
            />
          ))}
        </ul>
      )}
    </Card>
  )

const LeadMissing = ({ missing }: { readonly missing: FollowUpOverview['leadMissing'] }) =>
  missing.length === 0 ? null : (
    <Card title={`Ingen rehabiliteringsansvarig (${missing.length})`}>
      <ul className={layout.list}>
        {missing.map(({ caseId, childName, since }) => (
          <Line
            key={caseId}
            to={caseId}
            name={childName}
            detail={`Skulle ha varit utsedd ${nearDay(since)}`}
            mark={<Badge tone="warn">Saknas</Badge>}
          />
        ))}
      </ul>
    </Card>
  )

const Due = ({ due }: { readonly due: FollowUpOverview['due'] }) => (
  <Card title="Uppföljningar den närmaste månaden">
    {due.length === 0 ? (
      <Empty>Ingen uppföljning är sen eller ska göras den närmaste månaden.</Empty>
    ) : (
      <ul className={layout.list}>
        {due.map((one) => (
          <Line
            key={one.caseId}
            to={one.caseId}
            name={one.childName}
            detail={`${one.name} · ${nearDay(one.dueOn)}${one.lead ? ` · ${one.lead}` : ''}`}
            mark={one.isLate ? <Badge tone="warn">Sen</Badge> : null}
          />
        ))}
      </ul>
    )}
  </Card>
)
