import type { BackupSet } from '@shared/backup/backup.contract'
import { failureOf } from '@shared/result'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../lib/api'
import { momentText } from '../lib/dates'
import { Button } from '../ui/Button'
import { Callout, Fault, Row, Stack } from '../ui/layout'
import { UnderWay } from './UnderWay'
import { entriesText } from './words'

interface ExamineSetProps {
  readonly ticket: string | null
  readonly set: BackupSet
  readonly onBack: () => void
  readonly onForward: () => void
}

/** Reads the copy through, and says what is lost by going back to it. */
export function ExamineSet({ ticket, set, onBack, onForward }: ExamineSetProps) {
  const { data, error } = useQuery({ ...ask('backup.examine', { ticket, name: set.name }), gcTime: 0 })
  const isGood = data?.set.state === 'whole'
  return (
    <Stack>
      {data || error ? null : <UnderWay job="examine" label="Kopian läses igenom" />}
      {error ? <Fault failure={failureOf(error)} /> : null}
      {data && !isGood ? (
        <Callout tone="fault" title="Kopian är skadad." live>
          <span>Den är inte längre som den var när den togs, och används inte. Inget har ändrats. Välj en annan.</span>
        </Callout>
      ) : null}
      {data && isGood ? (
        <>
          <Callout tone="ok" title="Kopian är hel." live>
            <span>Varje byte är den som verifierades när kopian togs {momentText(set.takenAt)}.</span>
          </Callout>
          <Callout tone="warn" title="Det som har skrivits efter det försvinner ur huset.">
            <span>
              {data.lostEntries === null
                ? 'Det går inte att se härifrån hur mycket det är. '
                : data.lostEntries === 0
                  ? 'Såvitt loggen visar är det ingenting. '
                  : `Loggen har ${entriesText(data.lostEntries)} som kopian inte har. `}
              {data.keepsKeyFile
                ? 'Databasen som ligger här sparas åt sidan tills nästa säkerhetskopia. Nycklarna står kvar: den som har slutat kommer inte in igen.'
                : 'Här finns inget hus sedan tidigare; kopians nycklar följer med.'}
            </span>
          </Callout>
        </>
      ) : null}
      <Row between>
        <Button kind="quiet" onClick={onBack}>
          Tillbaka
        </Button>
        <Button kind="primary" disabled={!isGood} onClick={onForward}>
          Nästa
        </Button>
      </Row>
    </Stack>
  )
}
