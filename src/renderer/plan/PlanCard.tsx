import {
  overallLabels,
  planConsentLabels,
  planGapLabels,
  planStateLabels,
  sipObstacleLabels,
} from '@shared/glossary/labels'
import type { PersonId } from '@shared/ids'
import type { Plan } from '@shared/plan/plan.contract'
import { useState } from 'react'
import { useCommand } from '../lib/api'
import { nearDay, today } from '../lib/dates'
import { Button, ButtonLink } from '../ui/Button'
import { Badge, Callout, Card, Facts, Fault, layout, Row } from '../ui/layout'
import { Term } from '../ui/Term'
import { EndDialog } from './EndDialog'
import { PlanLines } from './PlanLines'
import styles from './plan.module.css'
import { SignDialog } from './SignDialog'
import { Versions } from './Versions'

interface PlanCardProps {
  readonly plan: Plan
  readonly family: readonly { readonly personId: PersonId; readonly name: string }[]
}

/** The child's plan: what the child wants first, then the goals, then each measure with its one owner. */
export function PlanCard({ plan, family }: PlanCardProps) {
  const [open, setOpen] = useState<'sign' | 'end' | null>(null)
  const { head, caseId } = plan
  const isLate = head.followUpOn !== null && head.followUpOn < today() && plan.state === 'faststalld'
  return (
    <>
      <Card
        title={
          <Term code={plan.isSip ? 'sip' : 'plan'}>
            {plan.isSip ? 'Samordnad individuell plan (SIP)' : 'Samordnad plan'}
          </Term>
        }
        actions={
          <>
            <Badge tone={plan.state === 'faststalld' && !plan.isChanged ? 'ok' : 'info'}>
              {plan.state === 'faststalld' && plan.isChanged ? 'Ändrad, inte fastställd' : planStateLabels[plan.state]}
            </Badge>
            {plan.mayWrite ? (
              <ButtonLink to={`/arenden/${caseId}/plan/skriv`} size="small">
                Skriv i planen
              </ButtonLink>
            ) : null}
            <ButtonLink to={`/arenden/${caseId}/plan/familj`} size="small" kind="quiet">
              Familjens planer
            </ButtonLink>
          </>
        }
      >
        {head.text.childWants ? (
          <blockquote className={styles.wants}>
            <span className={layout.small}>Det här vill jag</span>
            <p>{head.text.childWants}</p>
          </blockquote>
        ) : null}
        {head.text.goals ? (
          <>
            <h3>Mål</h3>
            <p className={styles.words}>{head.text.goals}</p>
          </>
        ) : null}
        <Facts
          rows={[
            ['Huvudansvarig', plan.mainName],
            [
              'Följs upp',
              head.followUpOn ? (
                isLate ? (
                  <Badge tone="warn">skulle ha följts upp {nearDay(head.followUpOn)}</Badge>
                ) : (
                  nearDay(head.followUpOn)
                )
              ) : (
                ''
              ),
            ],
            ['Samtycke', `${planConsentLabels[head.consentState]}${head.text.consent ? `. ${head.text.consent}` : ''}`],
            ...(head.overall ? [['Övergripande ansvar', overallLabels[head.overall]] as const] : []),
            ...(head.text.elsewhere ? [['Vad andra gör', head.text.elsewhere] as const] : []),
          ]}
        />
        {plan.clashes.length > 0 ? (
          <Callout tone="warn" title="Insatser som krockar">
            <ul>
              {plan.clashes.map((one) => (
                <li key={`${one.first}${one.second}${one.when}`}>
                  {one.personName}: {one.first} och {one.second} ({one.when})
                </li>
              ))}
            </ul>
          </Callout>
        ) : null}
        <PlanLines plan={plan} family={family} />
        {plan.mayWrite && plan.gaps.length > 0 ? (
          <Callout title="Kvar innan planen kan fastställas">
            <ul>
              {plan.gaps.map((gap) => (
                <li key={gap}>{planGapLabels[gap]}</li>
              ))}
            </ul>
          </Callout>
        ) : null}
        <SipPart plan={plan} />
        <Row>
          {plan.isMain && plan.gaps.length === 0 && (plan.isChanged || plan.versions.length === 0) ? (
            <Button kind="primary" onClick={() => setOpen('sign')}>
              Fastställ planen
            </Button>
          ) : null}
          {plan.mayWrite && plan.versions.length > 0 ? (
            <Button kind="quiet" onClick={() => setOpen('end')}>
              Avsluta planen
            </Button>
          ) : null}
          {!plan.isMain && plan.gaps.length === 0 && plan.isChanged ? (
            <span className={`${layout.small} ${layout.muted}`}>{plan.mainName} fastställer planen.</span>
          ) : null}
        </Row>
      </Card>
      {plan.versions.length > 0 ? <Versions plan={plan} /> : null}
      {open === 'sign' ? <SignDialog plan={plan} onClose={() => setOpen(null)} /> : null}
      {open === 'end' ? <EndDialog planId={plan.id} onClose={() => setOpen(null)} /> : null}
    </>
  )
}

/** Whether the plan may be called a SIP, and what is missing while it may not. */
function SipPart({ plan }: { readonly plan: Plan }) {
  const call = useCommand('plan.callSip')
  if (!plan.mayWrite || plan.lines.length === 0) return null
  const isMet = plan.obstacles.length === 0
  return (
    <details className={styles.sip}>
      <summary>{plan.isSip ? 'Planen är en SIP' : isMet ? 'Planen kan kallas SIP' : 'Planen är inte en SIP'}</summary>
      {isMet ? (
        <p className={layout.small}>
          Villkoren är uppfyllda: insatser från både socialtjänsten och hälso- och sjukvården, samtycke och någon som
          håller ihop det (10 kap. 8 § SoL, 16 kap. 4 § HSL, lästa i början av 2026).
        </p>
      ) : (
        <ul>
          {plan.obstacles.map((one) => (
            <li key={one}>{sipObstacleLabels[one]}</li>
          ))}
        </ul>
      )}
      <Row>
        <Button
          size="small"
          disabled={!isMet || call.isPending}
          onClick={() => call.mutate({ planId: plan.id, isSip: !plan.isSip })}
        >
          {plan.isSip ? 'Kalla den inte längre SIP' : 'Kalla planen SIP'}
        </Button>
      </Row>
      <Fault failure={call.error?.failure} />
    </details>
  )
}
