import type { ClosingNote } from '@shared/closing/closing.contract'
import { Link } from 'wouter'
import { nearDay } from '../lib/dates'
import { DateField, FieldError, TextField } from '../ui/fields'
import { Callout, Grid } from '../ui/layout'

interface NotePartProps {
  readonly note: ClosingNote
  readonly noteBy: string
  readonly noteOn: string
  readonly set: (change: { noteBy?: string; noteOn?: string }) => void
  readonly error: (field: 'note' | 'noteBy' | 'noteOn') => string | undefined
}

/** The avslutsanteckning of the barnakt: seen by who holds the akt, confirmed by hand by who does not. */
export function NotePart({ note, noteBy, noteOn, set, error }: NotePartProps) {
  switch (note.state) {
    case 'signerad':
      return (
        <Callout tone="ok" title="Avslutsanteckningen är signerad">
          <span>
            {note.by}, {nearDay(note.on)}. <Link href={note.to}>Till barnakten</Link>
          </span>
        </Callout>
      )
    case 'saknas':
      return (
        <>
          <Callout tone="warn" title="Avslutsanteckningen är inte signerad">
            <Link href={note.to}>Skriv den i barnakten</Link>
          </Callout>
          <FieldError error={error('note')} />
        </>
      )
    case 'utan-nyckel':
      return (
        <Grid>
          <TextField
            label="Avslutsanteckningen i barnakten är signerad av"
            hint="Du har ingen nyckel till akten. Fråga barnhandläggaren."
            value={noteBy}
            onChange={(text) => set({ noteBy: text })}
            error={error('noteBy')}
          />
          <DateField
            label="Signerad den"
            value={noteOn}
            onChange={(text) => set({ noteOn: text })}
            error={error('noteOn')}
          />
        </Grid>
      )
  }
}
