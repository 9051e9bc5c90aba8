import { damageLabels } from '@shared/glossary/labels'
import type { FileStatus } from '@shared/integrity/integrity.contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { RestoreDialog } from '../backup'
import { ask } from '../lib/api'
import { Button } from '../ui/Button'
import { Callout, Row } from '../ui/layout'
import styles from './integrity.module.css'
import { lostText } from './words'

/** Stands on every page while the database file is known to be damaged, and says to each what to do. */
export function DamageNotice() {
  const { data } = useQuery(ask('integrity.status', {}))
  if (!data || (!data.last?.damage && data.torn.length === 0)) return null
  return (
    <section
      className={styles.notice}
      aria-label={data.last?.damage ? 'Databasfilen är skadad' : 'Det senast sparade kan saknas'}
    >
      {data.last?.damage ? <Damaged status={data} /> : <Lost status={data} />}
    </section>
  )
}

function Damaged({ status: { last, mayTend } }: { readonly status: FileStatus }) {
  const [isRestoring, setRestoring] = useState(false)
  if (!last?.damage) return null
  return (
    <Callout tone="fault" title={damageLabels[last.damage.what]} live>
      <span>
        Filen är orörd, och säkerhetskopiorna är egna filer. Skriv inget nytt förrän huset har gått tillbaka till en hel
        kopia{mayTend ? '.' : ': säg till samordnaren eller systemadministratören nu.'}
      </span>
      {mayTend ? (
        <Row>
          <Button kind="primary" onClick={() => setRestoring(true)}>
            Återställ från säkerhetskopia
          </Button>
          <Link href="/installningar/filen">Filens tillstånd</Link>
        </Row>
      ) : null}
      {isRestoring ? <RestoreDialog isOpenHouse onClose={() => setRestoring(false)} /> : null}
    </Callout>
  )
}

const Lost = ({ status: { torn, mayTend } }: { readonly status: FileStatus }) => (
  <Callout tone="fault" title="Det senast sparade kan saknas." live>
    <span>
      {lostText(torn)} Filerna är kvar som de låg, sparade åt sidan. Se efter att det du skrev sist finns här, och skriv
      om det som saknas.
    </span>
    {mayTend ? (
      <Row>
        <Link href="/installningar/filen">Filens tillstånd</Link>
      </Row>
    ) : null}
  </Callout>
)
