import { needKindLabels, needPhaseLabels, needStepLabels, redReasonLabels } from '@shared/glossary/labels'
import type { CaseNeeds, NeedView } from '@shared/need/need.contract'
import { longDay, nearDay } from '../lib/dates'
import { Badge, layout } from '../ui/layout'
import { NeedActions } from './NeedActions'
import styles from './need.module.css'

interface NeedCardProps {
  readonly need: NeedView
  readonly colleagues: CaseNeeds['colleagues']
  readonly mayBridge: boolean
}

const isOpen = ({ phase }: NeedView) => phase === 'i-hand' || phase === 'erbjudet'

/** One need: in whose hand it lies, what it waits for, and what can be done. */
export const NeedCard = ({ need, colleagues, mayBridge }: NeedCardProps) => (
  <article className={`${styles.need} ${need.red ? styles.red : isOpen(need) ? styles.held : styles.ended}`}>
    <div className={styles.head}>
      <h3>{needKindLabels[need.kind]}</h3>
      {need.red ? (
        <Badge tone="overdue">{redReasonLabels[need.red]}</Badge>
      ) : (
        <Badge tone={need.phase === 'uppfyllt' ? 'ok' : need.phase === 'erbjudet' ? 'warn' : 'info'}>
          {needPhaseLabels[need.phase]}
        </Badge>
      )}
    </div>
    <p className={styles.what}>{need.what}</p>
    {need.wish ? <p className={styles.wish}>Barnet vill: {need.wish}</p> : null}
    {isOpen(need) ? (
      <p className={styles.hand}>
        <span>
          Ligger hos <strong>{need.hand?.name ?? 'ingen – samordnaren tar det vidare'}</strong>
        </span>
        {need.offer ? (
          <span>
            Erbjudet till <strong>{need.offer.to.name}</strong> {nearDay(need.offer.on)}
          </span>
        ) : null}
        {need.firstVisitOn ? <span>Första besöket {nearDay(need.firstVisitOn)}</span> : null}
      </p>
    ) : null}
    {need.bridges.map((bridge) => (
      <p key={`${bridge.from}-${bridge.giver}-${bridge.what}`} className={layout.small}>
        Under väntan: {bridge.what} – {bridge.giver}, {nearDay(bridge.from)}–{nearDay(bridge.to)}
      </p>
    ))}
    <NeedActions need={need} colleagues={colleagues} mayBridge={mayBridge} />
    <details className={layout.small}>
      <summary>Vad som har hänt ({need.steps.length})</summary>
      <ol>
        {need.steps.map((step, index) => (
          // A need's steps are never moved.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            {longDay(step.on)}: {needStepLabels[step.kind]}
            {step.to && step.kind !== 'skapat' ? ` ${step.to}` : ''} ({step.by}){step.reason ? ` – ${step.reason}` : ''}
            {step.isUndone ? ' – ångrat' : ''}
          </li>
        ))}
      </ol>
    </details>
  </article>
)
