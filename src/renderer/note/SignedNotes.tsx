import { findForm } from '@shared/note/forms'
import type { Note } from '@shared/note/note.contract'
import { useState } from 'react'
import { monthOf, monthText } from '../lib/dates'
import { SelectField } from '../ui/fields'
import { Grid, layout } from '../ui/layout'
import styles from './note.module.css'
import { SignedNote } from './SignedNote'

/** With so many that they are not seen at a glance, one wants to find among them. */
const many = 6

/** The signed notes of an akt, newest event first, each as it stands; a longer list can be narrowed by kind and by month. */
export function SignedNotes({ notes }: { readonly notes: readonly Note[] }) {
  const [form, setForm] = useState('')
  const [month, setMonth] = useState('')
  const signed = notes.filter((note) => note.signedAt !== null)
  const shown = signed.filter(
    (note) => (form === '' || note.form === form) && (month === '' || monthOf(note.eventAt) === month),
  )
  const choices = <V extends string>(values: readonly V[], label: (value: V) => string) =>
    [...new Set(values)].map((value) => ({ value, label: label(value) }))
  return (
    <>
      {signed.length > many ? (
        <>
          <Grid>
            <SelectField
              label="Slag av anteckning"
              everything="Alla slag"
              value={form}
              choices={choices(
                signed.map((note) => note.form),
                (id) => findForm(id)?.title ?? id,
              )}
              onChange={setForm}
            />
            <SelectField
              label="Månad"
              everything="Alla månader"
              value={month}
              choices={choices(
                signed.map((note) => monthOf(note.eventAt)),
                monthText,
              )}
              onChange={setMonth}
            />
          </Grid>
          <p className={`${layout.small} ${layout.muted}`} aria-live="polite">
            {shown.length === signed.length
              ? `${signed.length} signerade anteckningar, den senaste händelsen först`
              : `${shown.length} av ${signed.length} signerade anteckningar`}
          </p>
        </>
      ) : null}
      {shown.map((note) => (
        <div key={note.id} className={styles.signed}>
          <SignedNote note={note} notes={notes} />
        </div>
      ))}
    </>
  )
}
