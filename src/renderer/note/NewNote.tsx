import type { AktId } from '@shared/ids'
import { forms } from '@shared/note/forms'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, useCommand } from '../lib/api'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Fault, layout } from '../ui/layout'

/** Begins a new document in an akt: the forms that belong in it and that my role writes. With only one there is nothing to choose. */
export function NewNote({ aktId }: { readonly aktId: AktId }) {
  const [isChoosing, setChoosing] = useState(false)
  const { data: me } = useQuery(ask('account.me', {}))
  const { data: akt } = useQuery(ask('akt.get', { aktId }))
  const start = useCommand('note.start')
  const mine = forms.filter(
    (form) =>
      form.isListed &&
      akt &&
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
          <ul className={layout.list}>
            {mine.map((form) => (
              <li key={form.id}>
                <Button kind="quiet" onClick={() => begin(form.id)}>
                  {form.title}
                </Button>
                <div className={`${layout.small} ${layout.muted}`}>{form.purpose}</div>
              </li>
            ))}
          </ul>
          <Fault failure={start.error?.failure} />
        </Dialog>
      ) : null}
    </>
  )
}
