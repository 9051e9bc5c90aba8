import type { LaneView } from '@shared/case/course.contract'
import { laneLabels, laneStepLabels, stepLabels } from '@shared/glossary/labels'
import { nearDay } from '../lib/dates'
import { layout } from '../ui/layout'
import styles from './course.module.css'

/** One lane of the case: its steps in order, what is done, what is now and what is to come. */
export const LaneBar = ({ lane }: { readonly lane: LaneView }) => (
  <div className={styles.lane}>
    <div>
      <div className={styles.name}>{laneLabels[lane.lane]}</div>
      <div className={`${layout.small} ${layout.muted}`}>{lane.principal}</div>
    </div>
    <ol className={styles.steps} aria-label={`Stegen för ${laneLabels[lane.lane]}`}>
      {lane.steps.map(({ code, state, day }) => (
        <li key={code} className={styles.step} data-state={state} aria-current={state === 'nu' ? 'step' : undefined}>
          <span className={styles.word}>{stepLabels[code]}</span>
          <span>
            {day && state !== 'nu' ? `${state === 'klart' ? '' : 'planerat '}${nearDay(day)}` : laneStepLabels[state]}
          </span>
        </li>
      ))}
    </ol>
  </div>
)
