import type { PersonId } from '@shared/ids'
import type { Person } from '@shared/person/person.contract'
import { useState } from 'react'
import { ask, invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { type Reading, useReading } from '../lib/use-reading'
import { Button } from '../ui/Button'
import { ConflictChoice } from '../ui/ConflictChoice'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { Loaded } from '../ui/Loaded'
import { Callout, layout, Row, Stack } from '../ui/layout'
import { IdentityFields, WhereaboutsFields } from './IdentityFields'

interface PersonDialogProps {
  readonly personId: PersonId
  readonly isChild: boolean
  readonly onClose: () => void
}

/** Who a person is and, with the right key, where. */
export const PersonDialog = ({ personId, isChild, onClose }: PersonDialogProps) => (
  <Dialog title="Personuppgifter" onClose={onClose}>
    <Loaded question={ask('person.get', { personId })}>
      {(person) => <Forms person={person} isChild={isChild} />}
    </Loaded>
  </Dialog>
)

function Forms({ person, isChild }: { readonly person: Person; readonly isChild: boolean }) {
  const reading = useReading(person.revision)
  return (
    <Stack>
      <IdentityForm person={person} isChild={isChild} reading={reading} />
      {person.whereabouts ? <WhereaboutsForm person={person} isChild={isChild} reading={reading} /> : null}
    </Stack>
  )
}

interface PersonFormProps {
  readonly person: Person
  readonly isChild: boolean
  /** Shared by the two forms: what the one has stored the other goes on from. */
  readonly reading: Reading
}

const Saved = ({ isShown }: { readonly isShown: boolean }) =>
  isShown ? (
    <span className={layout.saved} role="status">
      Sparat
    </span>
  ) : null

function IdentityForm({ person, isChild, reading }: PersonFormProps) {
  const [isSaved, setSaved] = useState(false)
  const form = useForm({
    initial: person.identity,
    draft: { form: 'person.change', subject: person.id },
    submit: async (identity) => {
      const { revision } = await invoke('person.change', { personId: person.id, revision: reading.at(), identity })
      reading.goOn(revision)
      setSaved(true)
    },
  })
  return (
    <Form onSubmit={() => form.submit()}>
      <IdentityFields
        values={form.values}
        set={(change) => {
          setSaved(false)
          form.set(change)
        }}
        error={(field) => form.error('identity', field)}
        isChild={isChild}
      />
      <ConflictChoice
        failure={form.failure}
        keepMine={() => {
          reading.goOn()
          return form.submit()
        }}
        takeTheirs={() => {
          reading.goOn()
          return form.reset()
        }}
      />
      <Row>
        <Button type="submit" kind="primary" disabled={form.isBusy}>
          Spara personuppgifter
        </Button>
        <Saved isShown={isSaved} />
      </Row>
    </Form>
  )
}

function WhereaboutsForm({ person, isChild, reading }: PersonFormProps) {
  const [isSaved, setSaved] = useState(false)
  const form = useForm({
    initial: person.whereabouts ?? { address: '', phone: '', school: '', contactRule: '' },
    submit: async (whereabouts) => {
      const { revision } = await invoke('person.changeWhereabouts', {
        personId: person.id,
        revision: reading.at(),
        whereabouts,
      })
      reading.goOn(revision)
      setSaved(true)
    },
  })
  return (
    <Form onSubmit={() => form.submit()}>
      <h3>Var personen finns</h3>
      <Callout tone="info">
        <span>
          De här uppgifterna ligger under en egen nyckel. De följer inte med till ärendet, till andra akter eller till
          någon kallelse.
        </span>
      </Callout>
      <WhereaboutsFields
        values={form.values}
        set={(change) => {
          setSaved(false)
          form.set(change)
        }}
        error={(field) => form.error('whereabouts', field)}
        protection={person.identity.protection}
        isChild={isChild}
      />
      <ConflictChoice
        failure={form.failure}
        keepMine={() => {
          reading.goOn()
          return form.submit()
        }}
        takeTheirs={() => {
          reading.goOn()
          return form.reset()
        }}
      />
      <Row>
        <Button type="submit" disabled={form.isBusy}>
          Spara var personen finns
        </Button>
        <Saved isShown={isSaved} />
      </Row>
    </Form>
  )
}
