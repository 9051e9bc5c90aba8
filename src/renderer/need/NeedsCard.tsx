import type { CaseId } from '@shared/ids'
import type { NeedView } from '@shared/need/need.contract'
import { useState } from 'react'
import { ask } from '../lib/api'
import { Button } from '../ui/Button'
import { Loaded } from '../ui/Loaded'
import { Card, Empty, layout } from '../ui/layout'
import { NeedCard } from './NeedCard'
import { NewNeed } from './NewNeed'
import styles from './need.module.css'

/** The order they are read in: what is red, what waits for me, what lies in a hand. */
const rank = (need: NeedView): number => (need.red ? 0 : need.may.answer ? 1 : need.phase === 'erbjudet' ? 2 : 3)

/** What the child needs, what is red first, and what has been met beneath. */
export function NeedsCard({ caseId }: { readonly caseId: CaseId }) {
  const [isNew, setNew] = useState(false)
  return (
    <Loaded question={ask('need.ofCase', { caseId })}>
      {({ needs, colleagues, mayCreate }) => {
        const open = needs
          .filter(({ phase }) => phase === 'i-hand' || phase === 'erbjudet')
          .sort((a, b) => rank(a) - rank(b))
        const ended = needs.filter((need) => !open.includes(need))
        return (
          <Card
            title="Vad barnet behöver"
            actions={
              mayCreate ? (
                <Button kind="primary" size="small" onClick={() => setNew(true)}>
                  Nytt behov
                </Button>
              ) : null
            }
          >
            {open.length === 0 ? (
              <Empty>
                {ended.length === 0
                  ? 'Här samlas det barnet behöver efter förhöret: stöd, behandling, skola, boende, information och stöd till en förälder. Varje behov ligger i en namngiven hand.'
                  : 'Inget behov är öppet.'}
              </Empty>
            ) : (
              <div className={styles.needs}>
                {open.map((need) => (
                  <NeedCard key={need.id} need={need} colleagues={colleagues} mayBridge={mayCreate} />
                ))}
              </div>
            )}
            {ended.length > 0 ? (
              <details>
                <summary className={layout.strong}>Uppfyllt eller inte längre aktuellt ({ended.length})</summary>
                <div className={styles.needs}>
                  {ended.map((need) => (
                    <NeedCard key={need.id} need={need} colleagues={colleagues} mayBridge={false} />
                  ))}
                </div>
              </details>
            ) : null}
            {isNew ? <NewNeed caseId={caseId} onClose={() => setNew(false)} /> : null}
          </Card>
        )
      }}
    </Loaded>
  )
}
