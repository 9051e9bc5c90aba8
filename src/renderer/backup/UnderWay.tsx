import { invoke } from '../lib/api'
import { Button } from '../ui/Button'
import { layout, Row } from '../ui/layout'
import styles from './backup.module.css'
import { useProgress } from './use-progress'

/** Long work: how far it has come, and the way to stop it. */
export function UnderWay({
  job,
  label,
  stop = 'backup.cancel',
}: {
  readonly job: string
  readonly label: string
  /** What is asked to stop it. */
  readonly stop?: 'backup.cancel' | 'integrity.cancel'
}) {
  const share = useProgress(job, true) ?? 0
  return (
    <div className={layout.stack}>
      <Row between>
        <span role="status">{label}</span>
        <span className={layout.muted}>{Math.round(share * 100)} procent</span>
      </Row>
      <progress max={1} value={share} aria-label={label} className={styles.progress} />
      <Row>
        <Button size="small" onClick={() => void invoke(stop, {})}>
          Avbryt
        </Button>
      </Row>
    </div>
  )
}
