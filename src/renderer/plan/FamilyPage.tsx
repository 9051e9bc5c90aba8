import { lineStateLabels, planStateLabels } from '@shared/glossary/labels'
import type { CaseId } from '@shared/ids'
import type { FamilyPlan } from '@shared/plan/plan.contract'
import { Link } from 'wouter'
import { CaseFrame } from '../case'
import { ask } from '../lib/api'
import { nearDay } from '../lib/dates'
import { Loaded } from '../ui/Loaded'
import { Badge, Callout, Card, Empty, layout, Table } from '../ui/layout'

/** The plans of a family's children side by side. Each stands in its own child's case; an adult's own matters are never here. */
export const FamilyPage = ({ caseId }: { readonly caseId: CaseId }) => (
  <CaseFrame caseId={caseId}>
    {() => (
      <Loaded question={ask('plan.family', { caseId })}>
        {({ children, bookings, clashes }) => (
          <>
            <Callout>
              <span>
                Varje barn har sin egen plan i sitt eget ärende. Här ligger de bredvid varandra, så att stödet blir ett.
                De vuxnas egna insatser visas aldrig här.
              </span>
            </Callout>
            {clashes.length > 0 ? (
              <Callout tone="warn" title="Insatser som krockar">
                <ul>
                  {clashes.map((one) => (
                    <li key={`${one.personName}${one.first}${one.second}${one.when}`}>
                      {one.personName}: {one.first} och {one.second} ({one.when})
                    </li>
                  ))}
                </ul>
              </Callout>
            ) : null}
            {children.map((child) => (
              <ChildPlan key={child.caseId} child={child} />
            ))}
            <Card title="Vem är var när">
              {bookings.length > 0 ? (
                <Table caption="Planerat för var och en" columns={['Vem', 'Vad', 'När']}>
                  {[...bookings]
                    .sort(
                      (a, b) => a.personName.localeCompare(b.personName, 'sv') || a.when.localeCompare(b.when, 'sv'),
                    )
                    .map((one) => (
                      <tr key={one.key}>
                        <td>{one.personName}</td>
                        <td>{one.what}</td>
                        <td>{one.when}</td>
                      </tr>
                    ))}
                </Table>
              ) : (
                <Empty>Inget med fast tid är planerat.</Empty>
              )}
            </Card>
          </>
        )}
      </Loaded>
    )}
  </CaseFrame>
)

const ChildPlan = ({ child: { caseId, number, name, plan } }: { readonly child: FamilyPlan }) => (
  <Card
    title={<Link href={`/arenden/${caseId}/plan`}>{name}</Link>}
    actions={plan ? <Badge>{plan.isSip ? 'SIP' : planStateLabels[plan.state]}</Badge> : undefined}
  >
    <p className={`${layout.small} ${layout.muted}`}>
      {number}
      {plan?.mainName ? ` · huvudansvarig ${plan.mainName}` : ''}
      {plan?.followUpOn ? ` · följs upp ${nearDay(plan.followUpOn)}` : ''}
    </p>
    {plan && plan.lines.length > 0 ? (
      <Table caption={`Insatser för ${name}`} columns={['Insats', 'Ansvarig', 'För', 'När', 'Klart', 'Läge']}>
        {plan.lines.map((line) => (
          <tr key={line.id}>
            <td>{line.intervention}</td>
            <td>{line.ownerName}</td>
            <td>{line.personName}</td>
            <td>{line.when || '–'}</td>
            <td>{nearDay(line.dueOn)}</td>
            <td>{lineStateLabels[line.state]}</td>
          </tr>
        ))}
      </Table>
    ) : (
      <Empty>{plan ? 'Planen har ingen insats än.' : 'Ingen plan än.'}</Empty>
    )}
  </Card>
)
