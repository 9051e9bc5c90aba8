import type { Note } from '@shared/note/note.contract'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ask, invoke } from '../lib/api'
import { momentText } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { TextArea } from '../ui/fields'
import { Callout, Fault, Row } from '../ui/layout'
import styles from './block.module.css'
import { NoCopy } from './NoCopy'

/** Round a note: that it may not be revealed to a guardian, where that is decided, and that it is not copied then. */
export function Withholdable({ note, children }: { readonly note: Note; readonly children: ReactNode }) {
  const [isDeciding, setDeciding] = useState(false)
  const { data: akt } = useQuery(ask('akt.get', { aktId: note.aktId }))
  const { data } = useQuery(ask('block.ofAkt', { aktId: note.aktId }))
  const marks = data?.withheld.filter((one) => one.noteId === note.id) ?? []
  const standing = marks.find((one) => one.liftedAt === null)
  const lifted = marks.findLast((one) => one.liftedAt !== null)
  if (akt?.kind !== 'barnakt') return children
  return (
    <NoCopy because={standing ? 'Anteckningen får inte röjas för vårdnadshavare.' : null}>
      {children}
      {standing ? (
        <Callout tone="warn" title="Får inte röjas för vårdnadshavare">
          <span>
            {standing.reason} Satt av {standing.setBy} {momentText(standing.setAt)}.
          </span>
        </Callout>
      ) : null}
      {!standing && lifted ? (
        <p>
          Fick tidigare inte röjas för vårdnadshavare. Hävt {momentText(lifted.liftedAt ?? lifted.setAt)}:{' '}
          {lifted.liftReason}
        </p>
      ) : null}
      <div className={styles.apart}>
        <Button size="small" kind="quiet" onClick={() => setDeciding(true)}>
          {standing ? 'Får röjas igen' : 'Får inte röjas för vårdnadshavare'}
        </Button>
      </div>
      {isDeciding ? <Decide note={note} isOn={standing !== undefined} onClose={() => setDeciding(false)} /> : null}
    </NoCopy>
  )
}

interface DecideProps {
  readonly note: Note
  readonly isOn: boolean
  readonly onClose: () => void
}

function Decide({ note, isOn, onClose }: DecideProps) {
  const form = useForm({
    initial: { reason: '' },
    submit: async ({ reason }) => {
      await invoke(isOn ? 'block.reveal' : 'block.withhold', { noteId: note.id, reason })
      onClose()
    },
  })
  return (
    <Dialog title={isOn ? 'Får röjas för vårdnadshavare igen' : 'Får inte röjas för vårdnadshavare'} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <TextArea
          label="Skäl"
          hint={
            isOn
              ? 'Vad som har ändrats, så att barnet inte längre kan skadas av att det kommer fram'
              : 'Hur barnet kan skadas om det kommer fram. Anteckningen ändras inte; skälet står bredvid.'
          }
          value={form.values.reason}
          onChange={(reason) => form.set({ reason })}
          error={form.error('reason')}
          lang="sv"
          spellCheck
          rows={3}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            {isOn ? 'Får röjas igen' : 'Märk anteckningen'}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Avbryt
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
