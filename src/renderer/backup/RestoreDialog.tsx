import type { BackupSet, Strangers } from '@shared/backup/backup.contract'
import { useState } from 'react'
import { askShell } from '../lib/api'
import { momentText } from '../lib/dates'
import { useKeystore } from '../lib/use-keystore'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Callout, Row, Stack } from '../ui/layout'
import { ChooseSet } from './ChooseSet'
import { ExamineSet } from './ExamineSet'
import { PutBack } from './PutBack'
import { StrangersNote } from './StrangersNote'

type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'examine' | 'open'; readonly set: BackupSet }
  | { readonly at: 'done'; readonly takenAt: string; readonly strangers: Strangers }

interface RestoreDialogProps {
  /** Whether the house stands open and is closed by this. */
  readonly isOpenHouse?: boolean
  readonly onClose: () => void
}

/** Puts a copy back, a step at a time: which, whether it is whole and what is lost, whose keys open it. */
export function RestoreDialog({ isOpenHouse = false, onClose }: RestoreDialogProps) {
  const [step, setStep] = useState<Step>({ at: 'choose' })
  const [ticket, setTicket] = useState<string | null>(null)
  const leave = () => (step.at === 'done' ? void askShell('shell.lock', {}) : onClose())
  return (
    <Dialog title="Återställ från säkerhetskopia" onClose={leave}>
      {step.at === 'choose' ? (
        <ChooseSet ticket={ticket} onFolder={setTicket} onChoose={(set) => setStep({ at: 'examine', set })} />
      ) : null}
      {step.at === 'examine' ? (
        <ExamineSet
          ticket={ticket}
          set={step.set}
          onBack={() => setStep({ at: 'choose' })}
          onForward={() => setStep({ at: 'open', set: step.set })}
        />
      ) : null}
      {step.at === 'open' ? (
        <PutBack
          ticket={ticket}
          set={step.set}
          isOpenHouse={isOpenHouse}
          onBack={() => setStep({ at: 'choose' })}
          onDone={(outcome) => setStep({ at: 'done', ...outcome })}
        />
      ) : null}
      {step.at === 'done' ? (
        <Stack>
          <Callout tone="ok" title="Huset är återställt." live>
            <span>
              Det är nu som det var {momentText(step.takenAt)}. Den databas som låg här är sparad åt sidan tills nästa
              säkerhetskopia har tagits. <HowToUnlock />
            </span>
          </Callout>
          <StrangersNote strangers={step.strangers} />
          <Row>
            <Button kind="primary" onClick={leave}>
              Till låsskärmen
            </Button>
          </Row>
        </Stack>
      ) : null}
    </Dialog>
  )
}

/** How the restored house is opened: its passphrases may be bound to the computer it came from. */
const HowToUnlock = () =>
  useKeystore()?.isElsewhere ? (
    <>
      Lösenfraser är bundna till den dator som kopian kommer från och öppnar inte huset här. Lås upp med två
      återställningsark: välj ”Har du glömt lösenfrasen?” på låsskärmen.
    </>
  ) : (
    <>Lås upp som vanligt.</>
  )
