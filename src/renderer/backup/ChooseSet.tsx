import type { BackupSet } from '@shared/backup/backup.contract'
import { backupStateLabels } from '@shared/glossary/labels'
import { type Failure, failureOf } from '@shared/result'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../lib/api'
import { ageText, daysSince, momentText } from '../lib/dates'
import { Button } from '../ui/Button'
import { Form } from '../ui/Form'
import { Badge, Callout, Empty, Fault, layout, Row, Stack } from '../ui/layout'
import styles from './backup.module.css'
import { chooseFolder } from './choose-folder'
import { casesText, megabytes } from './words'

interface ChooseSetProps {
  readonly ticket: string | null
  readonly onFolder: (ticket: string) => void
  readonly onChoose: (set: BackupSet) => void
}

/** The copies of a folder, the newest good one chosen from the start. */
export function ChooseSet({ ticket, onFolder, onChoose }: ChooseSetProps) {
  const { data, error } = useQuery({ ...ask('backup.sets', { ticket }), gcTime: 0 })
  const [name, setName] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const sets = data?.sets ?? []
  const chosen = sets.find((set) => set.name === name) ?? sets.find((set) => set.state === 'whole')
  const choose = async () => {
    try {
      const next = await chooseFolder()
      if (next) onFolder(next)
    } catch (thrown) {
      setFailure(failureOf(thrown))
    }
  }
  return (
    <Form onSubmit={() => chosen && onChoose(chosen)}>
      <p>Välj vilken kopia huset ska gå tillbaka till. Kopian ändras inte.</p>
      {data?.folder ? <p className={`${layout.small} ${layout.muted}`}>Mapp: {data.folder}</p> : null}
      <Found sets={sets} folder={data?.folder ?? null} chosen={chosen?.name} onChoose={setName} isKnown={!!data} />
      {error ? (
        <Callout tone="fault" title="Mappen med säkerhetskopior går inte att nå." live>
          <span>Anslut disken eller nätverksmappen, eller välj mappen där kopiorna ligger.</span>
        </Callout>
      ) : null}
      <Fault failure={failure} />
      <Row between>
        <Button onClick={() => void choose()}>{data?.folder ? 'Välj en annan mapp' : 'Välj mapp'}</Button>
        <Button type="submit" kind="primary" disabled={!chosen}>
          Nästa
        </Button>
      </Row>
    </Form>
  )
}

interface FoundProps {
  readonly sets: readonly BackupSet[]
  readonly folder: string | null
  readonly chosen: string | undefined
  readonly isKnown: boolean
  readonly onChoose: (name: string) => void
}

function Found({ sets, folder, chosen, isKnown, onChoose }: FoundProps) {
  if (!isKnown) return null
  if (sets.length === 0)
    return (
      <Empty>
        {folder
          ? 'Inga säkerhetskopior ligger i mappen. De heter fyrarum-kopia och en tidpunkt; välj mappen som de ligger i.'
          : 'Välj mappen där säkerhetskopiorna ligger, till exempel på servern eller ett USB-minne.'}
      </Empty>
    )
  return (
    <div role="radiogroup" aria-label="Säkerhetskopior" className={styles.sets}>
      {sets.map((set) => (
        <label key={set.name} className={styles.set}>
          <input
            type="radio"
            name="kopia"
            checked={set.name === chosen}
            disabled={set.state !== 'whole'}
            onChange={() => onChoose(set.name)}
          />
          <Stack tight>
            <strong>{momentText(set.takenAt)}</strong>
            <span className={`${layout.small} ${layout.muted}`}>
              {[
                daysSince(set.takenAt) < 1 ? 'i dag' : ageText(daysSince(set.takenAt)),
                megabytes(set.bytes),
                ...(set.cases === null ? [] : [casesText(set.cases)]),
              ].join(' · ')}
            </span>
          </Stack>
          <Badge tone={set.state === 'whole' ? 'ok' : 'fault'}>{backupStateLabels[set.state]}</Badge>
        </label>
      ))}
    </div>
  )
}
