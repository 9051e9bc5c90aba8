import type { Failure } from '@shared/result'
import { useState } from 'react'
import { Button } from '../ui/Button'
import { Callout, Row } from '../ui/layout'
import { RestoreDialog } from './RestoreDialog'

/** What a copy helps against, when the house does not open. */
const cured: ReadonlySet<Failure['code']> = new Set(['corrupt', 'no-database', 'foreign-database'] as Failure['code'][])

/** The way to the newest good copy, from where the house could not be opened. */
export function RestoreOffer({ failure }: { readonly failure: Failure | null }) {
  const [isOpen, setOpen] = useState(false)
  const isNeeded = failure !== null && cured.has(failure.code)
  const button = (
    <Row>
      <Button kind={isNeeded ? 'primary' : 'quiet'} onClick={() => setOpen(true)}>
        Återställ från säkerhetskopia
      </Button>
    </Row>
  )
  return (
    <>
      {isNeeded ? (
        <Callout tone="info" title="Huset kan gå tillbaka till den senaste hela säkerhetskopian.">
          <span>Inget tas bort: filen som ligger här sparas åt sidan.</span>
          {button}
        </Callout>
      ) : (
        button
      )}
      {isOpen ? <RestoreDialog onClose={() => setOpen(false)} /> : null}
    </>
  )
}
