import type { RoomView } from '@shared/case/case.contract'
import { roomLabels, roomStateLabels } from '@shared/glossary/labels'
import type { CaseId } from '@shared/ids'
import { IconHeartHandshake, IconScale, IconShieldHalf, IconStethoscope } from '@tabler/icons-react'
import { useState } from 'react'
import { momentText } from '../lib/dates'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Badge } from '../ui/layout'
import { RoomEditor } from './RoomEditor'
import styles from './rooms.module.css'

const icons = {
  brottsutredning: IconScale,
  skydd: IconShieldHalf,
  'fysisk-halsa': IconStethoscope,
  'psykisk-halsa': IconHeartHandshake,
}
const tones = { 'ej-bedomt': 'warn', 'ej-aktuellt': undefined, planerat: 'info', pagar: 'info', klart: 'ok' } as const

/** The four rooms of one child, the first thing seen on the child's page. */
export function FourRoomsCard({ caseId, rooms }: { readonly caseId: CaseId; readonly rooms: readonly RoomView[] }) {
  const [changing, setChanging] = useState<RoomView | null>(null)
  return (
    <section aria-label="De fyra rummen" className={styles.rooms}>
      {rooms.map((view) => {
        const Icon = icons[view.room]
        return (
          <article key={view.room} className={`${styles.room} ${styles[view.room]}`}>
            <h2 className={styles.head}>
              <Icon size={22} aria-hidden />
              {roomLabels[view.room]}
            </h2>
            <div className={styles.state}>
              <Badge tone={tones[view.state]}>{roomStateLabels[view.state]}</Badge>
              <Button
                size="small"
                kind="quiet"
                aria-label={`Ändra rummet ${roomLabels[view.room].toLowerCase()}`}
                onClick={() => setChanging(view)}
              >
                Ändra
              </Button>
            </div>
            {view.reason ? <p className={styles.reason}>{view.reason}</p> : null}
            {view.changedAt ? (
              <p className={styles.when}>
                {momentText(view.changedAt).split(' kl.')[0]}, {view.changedBy}
              </p>
            ) : null}
          </article>
        )
      })}
      {changing ? (
        <Dialog title={roomLabels[changing.room]} onClose={() => setChanging(null)}>
          <RoomEditor caseId={caseId} view={changing} onDone={() => setChanging(null)} />
        </Dialog>
      ) : null}
    </section>
  )
}
