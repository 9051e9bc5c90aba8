import { useEffect, useState } from 'react'
import { ask, invoke, onProgress, type Progress, useCommand } from '../lib/api'
import { momentText } from '../lib/dates'
import { Button } from '../ui/Button'
import { Loaded } from '../ui/Loaded'
import { Callout, Fault, layout, Row } from '../ui/layout'
import { AnchorStatus } from './AnchorStatus'
import styles from './audit.module.css'

const faultWords: Readonly<Record<string, string>> = {
  gap: 'en post saknas',
  link: 'posten hänger inte ihop med den förra',
  hash: 'posten är ändrad',
  content: 'postens innehåll är utbytt',
  signature: 'underskriften stämmer inte',
  cut: 'slutet av loggen saknas',
  anchor: 'loggen stämmer inte med sitt ankare utanför datorn',
}

const count = (value: number) => new Intl.NumberFormat('sv-SE').format(value)

/** Whether the log is whole, and the way to find out; the walk tells how far it has come and can be broken off. */
export function ChainStatus() {
  const verify = useCommand('audit.verify')
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(() => onProgress((told) => told.job === 'audit.verify' && setProgress(told)), [])
  const begin = () => {
    setProgress(null)
    verify.mutate({})
  }
  return (
    <>
      <Loaded question={ask('audit.state', {})}>
        {(state) =>
          state.state === 'broken' && state.firstBad ? (
            <Callout tone="fault" title={`Loggen är bruten vid post ${count(state.firstBad.seq)}`} live>
              <span>
                Felet: {faultWords[state.firstBad.why]}. Ändra inget mer. Kontakta IT och den som granskar loggen.
              </span>
            </Callout>
          ) : state.state === 'whole' && state.checkedAt ? (
            <Callout tone="ok" title="Loggen är hel">
              <span>
                {state.entries === null ? 'Kontrollerad' : `${count(state.entries)} poster kontrollerade`}{' '}
                {momentText(state.checkedAt)}.
              </span>
            </Callout>
          ) : (
            <p className={layout.muted}>
              Hela kedjan är inte kontrollerad sedan du låste upp. Det som tillkommit sedan sist kontrollerades då.
            </p>
          )
        }
      </Loaded>
      {verify.isPending ? (
        <Row>
          <progress
            className={styles.progress}
            max={progress?.total ?? 1}
            value={progress?.done ?? 0}
            aria-label="Så långt har kontrollen kommit"
          />
          <span className={layout.muted}>
            {progress ? `${count(progress.done)} av ${count(progress.total)} poster` : 'Börjar'}
          </span>
          <Button size="small" onClick={() => void invoke('audit.stopVerify', {})}>
            Avbryt
          </Button>
        </Row>
      ) : (
        <Row>
          <Button size="small" onClick={begin}>
            Kontrollera hela loggen
          </Button>
        </Row>
      )}
      <Fault failure={verify.error?.failure} />
      <AnchorStatus />
    </>
  )
}
