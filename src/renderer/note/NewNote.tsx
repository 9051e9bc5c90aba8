import { formGroupLabels } from '@shared/glossary/labels'
import type { AktId } from '@shared/ids'
import { type FormDefinition, formGroups } from '@shared/note/form'
import { forms } from '@shared/note/forms'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, useCommand } from '../lib/api'
import { AlreadyTold } from '../thread'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { TextField } from '../ui/fields'
import { Empty, Fault, layout } from '../ui/layout'
import styles from './note.module.css'

/** So many forms are seen at a glance; of more, the one wanted is typed for. */
const glance = 10

/** Begins a new document in an akt: the forms that belong in it and that my role writes. With only one there is nothing to choose. */
export function NewNote({ aktId }: { readonly aktId: AktId }) {
  const [isChoosing, setChoosing] = useState(false)
  const { data: me } = useQuery(ask('account.me', {}))
  const { data: akt } = useQuery(ask('akt.get', { aktId }))
  const start = useCommand('note.start')
  const mine = forms.filter(
    (form) =>
      form.isListed &&
      akt?.state === 'oppen' &&
      form.akt.includes(akt.kind) &&
      form.signedBy.some((role) => me?.roles.includes(role)) &&
      (!form.needsSocionom || me?.hasSocionom),
  )
  const [only] = mine
  const begin = (form: string) =>
    start.mutate({ aktId, form, samradId: null, aboutId: null }, { onSuccess: () => setChoosing(false) })
  if (!only) return null
  return (
    <>
      <Button kind="primary" onClick={() => (mine.length === 1 ? begin(only.id) : setChoosing(true))}>
        Ny anteckning
      </Button>
      {isChoosing ? (
        <Dialog title="Vad ska skrivas?" onClose={() => setChoosing(false)}>
          <Choice forms={mine} onChoose={begin} />
          {akt?.kind === 'barnakt' ? (
            <details>
              <summary>Redan berättat av barnet</summary>
              <AlreadyTold aktId={aktId} />
            </details>
          ) : null}
          <Fault failure={start.error?.failure} />
        </Dialog>
      ) : null}
    </>
  )
}

interface ChoiceProps {
  readonly forms: readonly FormDefinition[]
  readonly onChoose: (form: string) => void
}

/** The forms under their headings. Typing narrows them; Enter takes the first that is left. */
function Choice({ forms: offered, onChoose }: ChoiceProps) {
  const [typed, setTyped] = useState('')
  const wanted = typed.trim().toLocaleLowerCase('sv')
  const found = offered.filter((form) => `${form.title} ${form.purpose}`.toLocaleLowerCase('sv').includes(wanted))
  const [first] = found
  return (
    <>
      {offered.length > glance ? (
        <Form onSubmit={() => first && onChoose(first.id)}>
          <TextField label="Sök handling" value={typed} onChange={setTyped} autoComplete="off" />
        </Form>
      ) : null}
      {formGroups.map((group) => {
        const inGroup = found.filter((form) => form.group === group)
        if (inGroup.length === 0) return null
        return (
          <section key={group}>
            <h3>{formGroupLabels[group]}</h3>
            <ul className={layout.list}>
              {inGroup.map((form) => (
                <li key={form.id}>
                  <Button kind="quiet" onClick={() => onChoose(form.id)}>
                    {form.title}
                  </Button>
                  <div className={styles.purpose}>{form.purpose}</div>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {found.length === 0 ? <Empty>Ingen handling heter så. Sök på ett annat ord.</Empty> : null}
    </>
  )
}
