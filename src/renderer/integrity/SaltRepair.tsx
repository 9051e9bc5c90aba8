import { type Failure, failureOf } from '@shared/result'
import { useState } from 'react'
import { invoke } from '../lib/api'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Callout, Fault, Row, Stack } from '../ui/layout'

interface SaltRepairProps {
  readonly login: string
  readonly passphrase: string
  /** Asked for when the file opens again. */
  readonly onRepaired: () => void
}

/** Puts the file's first signs back from the key file, once it has been said what that does. */
export function SaltRepair({ login, passphrase, onRepaired }: SaltRepairProps) {
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const repair = async () => {
    setBusy(true)
    setFailure(null)
    try {
      await invoke('integrity.repairSalt', { login, passphrase })
      setOpen(false)
      onRepaired()
    } catch (error) {
      setFailure(failureOf(error))
      setBusy(false)
    }
  }
  return (
    <>
      <Callout tone="info" title="Filen kan lagas här.">
        <Row>
          <Button kind="primary" onClick={() => setOpen(true)}>
            Laga filen …
          </Button>
        </Row>
      </Callout>
      {isOpen ? (
        <Dialog title="Laga databasfilen" onClose={() => setOpen(false)}>
          <Stack>
            <p>
              Filens första sexton tecken skrivs tillbaka från nyckelfilen, och inget annat i filen ändras. Stämmer inte
              resten av filens första sida görs ingenting.
            </p>
            <Fault failure={failure} />
            <Row>
              <Button kind="primary" disabled={isBusy} onClick={() => void repair()}>
                {isBusy ? 'Lagar …' : 'Laga och lås upp'}
              </Button>
              <Button disabled={isBusy} onClick={() => setOpen(false)}>
                Avbryt
              </Button>
            </Row>
          </Stack>
        </Dialog>
      ) : null}
    </>
  )
}
