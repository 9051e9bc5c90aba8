import { type Failure, failureOf } from '@shared/result'
import { useEffect, useState } from 'react'
import { RestoreOffer } from '../backup'
import { askShell, invoke, onProgress } from '../lib/api'
import { Button } from '../ui/Button'
import { FourRooms } from '../ui/FourRooms'
import { Card, Fault, layout, Row } from '../ui/layout'
import styles from './gate.module.css'
import { SetUpSteps } from './SetUpSteps'

/** The first time: make a house in four steps, or look round in the demo house. */
export default function FirstStart({ isDemo, onDone }: { readonly isDemo: boolean; readonly onDone: () => void }) {
  const [isSettingUp, setSettingUp] = useState(false)
  useEffect(() => {
    document.title = 'Välkommen – Fyra rum'
  }, [])
  if (isDemo) return <BuildingDemo onDone={onDone} />
  return (
    <main className={styles.gate}>
      <div className={`${styles.box} ${styles.wide}`}>
        <div className={`${styles.brand} ${styles.noPrint}`}>
          <FourRooms size={52} />
          <div>
            <h1>{isSettingUp ? 'Nytt hus' : 'Välkommen till Fyra rum'}</h1>
            <p>Säkert lokalt ärendearbete för Barnahus och kommunala team</p>
          </div>
        </div>
        {isSettingUp ? (
          <SetUpSteps onCancel={() => setSettingUp(false)} onDone={onDone} />
        ) : (
          <Welcome begin={() => setSettingUp(true)} />
        )}
      </div>
    </main>
  )
}

const Welcome = ({ begin }: { readonly begin: () => void }) => (
  <>
    <Card title="Skapa ert hus">
      <p>
        Fyra steg: huset, den första användaren, en lösenfras och ett återställningsark att skriva ut. Allt stannar i en
        krypterad databas på den här datorn. Programmet använder inget nätverk.
      </p>
      <Row>
        <Button kind="primary" onClick={begin}>
          Börja
        </Button>
      </Row>
    </Card>
    <Card title="Har ni en säkerhetskopia?">
      <p>
        På en ny dator kan ett hus ni redan har komma tillbaka från sin säkerhetskopia. Det behövs en lösenfras eller
        två återställningsark.
      </p>
      <RestoreOffer failure={null} />
    </Card>
    <Card title="Se dig om först">
      <p>
        Demohuset Barnahus Sjöberga är fyllt med påhittade ärenden. Där kan du hålla ett samråd, skriva protokoll och
        prova allt utan att röra något på riktigt.
      </p>
      <Row>
        <Button onClick={() => void askShell('shell.chooseHouse', { demo: true })}>Öppna demohuset</Button>
      </Row>
    </Card>
  </>
)

/** The demo house is being made; it takes some seconds, once. */
function BuildingDemo({ onDone }: { readonly onDone: () => void }) {
  const [share, setShare] = useState(0)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    const stop = onProgress(({ done, total }) => setShare(total > 0 ? done / total : 0))
    void invoke('account.createDemo', {}).then(onDone, (error: unknown) => setFailure(failureOf(error)))
    return stop
    // Begun once, when the view is first shown.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  return (
    <main className={styles.gate}>
      <div className={styles.box}>
        <div className={styles.brand}>
          <FourRooms size={52} />
          <div>
            <h1>Demohuset byggs</h1>
            <p>Barnahus Sjöberga, med påhittade barn, samråd och akter</p>
          </div>
        </div>
        <div className={layout.stack}>
          <progress max={1} value={share} aria-label="Så långt har bygget kommit" className={styles.progress} />
          <span className={layout.muted}>{Math.round(share * 100)} procent</span>
          <Fault failure={failure} />
          {failure ? (
            <Row>
              <Button onClick={() => void askShell('shell.chooseHouse', { demo: false })}>Tillbaka</Button>
            </Row>
          ) : null}
        </div>
      </div>
    </main>
  )
}
