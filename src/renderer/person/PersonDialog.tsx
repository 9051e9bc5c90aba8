import type { PersonId } from '@shared/ids'
import type { Person } from '@shared/person/person.contract'
import { useState } from 'react'
import { ask, invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { Loaded } from '../ui/Loaded'
import { Callout, Fault, layout, Row, Stack } from '../ui/layout'
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
      {(person) => (
        <Stack>
          <IdentityForm person={person} isChild={isChild} />
          {person.whereabouts ? <WhereaboutsForm person={person} isChild={isChild} /> : null}
        </Stack>
      )}
    </Loaded>
  </Dialog>
)

const Saved = ({ isShown }: { readonly isShown: boolean }) =>
  isShown ? (
    <span className={layout.saved} role="status">
      Sparat
    </span>
  ) : null

function IdentityForm({ person, isChild }: { readonly person: Person; readonly isChild: boolean }) {
  const [isSaved, setSaved] = useState(false)
  const form = useForm({
    initial: person.identity,
    draft: { form: 'person.change', subject: person.id },
    submit: async (identity) => {
      await invoke('person.change', { personId: person.id, revision: person.revision, identity })
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
      <Fault failure={form.failure} />
      <Row>
        <Button type="submit" kind="primary" disabled={form.isBusy}>
          Spara personuppgifter
        </Button>
        <Saved isShown={isSaved} />
      </Row>
    </Form>
  )
}

function WhereaboutsForm({ person, isChild }: { readonly person: Person; readonly isChild: boolean }) {
  const [isSaved, setSaved] = useState(false)
  const form = useForm({
    initial: person.whereabouts ?? { address: '', phone: '', school: '', contactRule: '' },
    submit: async (whereabouts) => {
      await invoke('person.changeWhereabouts', { personId: person.id, revision: person.revision, whereabouts })
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
      <Fault failure={form.failure} />
      <Row>
        <Button type="submit" disabled={form.isBusy}>
          Spara var personen finns
        </Button>
        <Saved isShown={isSaved} />
      </Row>
    </Form>
  )
}
