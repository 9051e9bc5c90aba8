import { promiseStateLabels, promiseStepLabels } from '@shared/glossary/labels'
import type { PromiseStep, PromiseStepKind, PromiseView } from '@shared/promise/promise.contract'
import { useState } from 'react'
import { Link } from 'wouter'
import { nearDay } from '../lib/dates'
import { Button } from '../ui/Button'
import { Badge, layout } from '../ui/layout'
import { StepDialog } from './StepDialog'

interface PromiseListProps {
  readonly promises: readonly PromiseView[]
  /** Over several children, each promise says to whom. */
  readonly showsChild?: boolean
}

/** Promises to children, each with what has become of it. */
export const PromiseList = ({ promises, showsChild = false }: PromiseListProps) => (
  <ul className={layout.list}>
    {promises.map((promise) => (
      <li key={promise.id}>
        <PromiseRow promise={promise} showsChild={showsChild} />
      </li>
    ))}
  </ul>
)

function PromiseRow({ promise, showsChild }: { readonly promise: PromiseView; readonly showsChild: boolean }) {
  const [asking, setAsking] = useState<PromiseStepKind | null>(null)
  const { caseId, childName, text, owner, watcher, madeOn, dueOn, state, steps, mayAct, isUntold } = promise
  return (
    <div className={`${layout.row} ${layout.between}`}>
      <div>
        <span className={layout.strong}>”{text}”</span> <Marks promise={promise} />
        <div className={`${layout.small} ${layout.muted}`}>
          {showsChild ? (
            <>
              {caseId ? <Link href={`/arenden/${caseId}/loften`}>{childName}</Link> : childName}
              {' – '}
            </>
          ) : null}
          {owner}
          {owner === watcher ? '' : `, bevakas av ${watcher}`}
          <span className={layout.number}>
            {' – '}lovat {nearDay(madeOn)}, ska hållas senast {nearDay(dueOn)}
          </span>
        </div>
        {steps.map((step, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- what has become of a promise is only added to
          <div key={at} className={layout.small}>
            {stepText(step)}
          </div>
        ))}
      </div>
      {mayAct && state === 'galler' ? (
        <div className={layout.row}>
          <Button size="small" onClick={() => setAsking('hallet')} aria-label={`Hållet: ${text}`}>
            Hållet
          </Button>
          <Button size="small" kind="quiet" onClick={() => setAsking('ny-dag')} aria-label={`Något annat: ${text}`}>
            Något annat
          </Button>
        </div>
      ) : null}
      {mayAct && state !== 'galler' && isUntold ? (
        <Button size="small" onClick={() => setAsking('berattat')} aria-label={`Barnet har fått veta: ${text}`}>
          Barnet har fått veta
        </Button>
      ) : null}
      {asking ? <StepDialog promise={promise} kind={asking} onClose={() => setAsking(null)} /> : null}
    </div>
  )
}

const Marks = ({ promise: { state, isPassed, isUntold, isOwnerless } }: { readonly promise: PromiseView }) => (
  <>
    {state === 'galler' ? null : (
      <Badge {...(state === 'hallet' ? { tone: 'ok' as const } : {})}>{promiseStateLabels[state]}</Badge>
    )}
    {isPassed ? <Badge tone="warn">Dagen har gått</Badge> : null}
    {isUntold ? <Badge tone="warn">Barnet vet inte</Badge> : null}
    {isOwnerless && state === 'galler' ? <Badge tone="warn">Ansvarig har slutat</Badge> : null}
  </>
)

function stepText({ kind, on, dueOn, words, by }: PromiseStep): string {
  const what = kind === 'ny-dag' && dueOn ? `Ny dag ${nearDay(dueOn)}` : promiseStepLabels[kind]
  const why = words.reason === '' ? '' : ` ${words.reason}`
  const how = words.how === '' ? '' : ` Barnet fick veta: ${words.how}`
  return `${what}, ${nearDay(on)} (${by}).${why}${how}`
}
