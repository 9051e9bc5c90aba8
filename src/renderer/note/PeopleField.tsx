import type { Participant } from '@shared/note/note.contract'
import { IconPlus, IconX } from '@tabler/icons-react'
import { Button, IconButton } from '../ui/Button'
import { TextField } from '../ui/fields'
import { FieldsetFault, Row, Stack } from '../ui/layout'
import styles from './note.module.css'

interface PeopleFieldProps {
  readonly people: readonly Participant[]
  readonly onChange: (people: Participant[]) => void
  readonly error: string | undefined
}

const nobody: Participant = { name: '', role: '' }

/** Who took part and in what role, a row each. */
export function PeopleField({ people, onChange, error }: PeopleFieldProps) {
  const rows = people.length === 0 ? [nobody] : people
  const change = (index: number, part: Partial<Participant>) =>
    onChange(rows.map((one, at) => (at === index ? { ...one, ...part } : one)))
  return (
    <fieldset className={styles.people} data-faulty={error ? true : undefined}>
      <legend>Deltagare</legend>
      <Stack tight>
        {rows.map((one, index) => (
          // A row has no name of its own but its place: two people may bear the same name.
          // oxlint-disable-next-line react/no-array-index-key
          <Row key={index}>
            <TextField
              label={index === 0 ? 'Namn' : `Namn, deltagare ${index + 1}`}
              value={one.name}
              onChange={(name) => change(index, { name })}
            />
            <TextField
              label={index === 0 ? 'Roll' : `Roll, deltagare ${index + 1}`}
              value={one.role}
              onChange={(role) => change(index, { role })}
              optional
            />
            {people.length > 1 ? (
              <IconButton
                name={`Ta bort ${one.name || `deltagare ${index + 1}`}`}
                onClick={() => onChange(people.filter((_one, at) => at !== index))}
              >
                <IconX size={18} aria-hidden />
              </IconButton>
            ) : null}
          </Row>
        ))}
      </Stack>
      <Button size="small" kind="quiet" onClick={() => onChange([...people, nobody])} disabled={people.length === 0}>
        <IconPlus size={18} aria-hidden />
        Lägg till deltagare
      </Button>
      <FieldsetFault error={error} />
    </fieldset>
  )
}
