import type { User } from '@shared/account/account.contract'
import { roleLabels } from '@shared/glossary/labels'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { Checkbox, CheckboxGroup, choicesOf, SelectField, TextField } from '../ui/fields'
import { Callout, Fault, Grid, Row } from '../ui/layout'

/** Changes what somebody is called and does here; keys follow the roles. */
export function ChangeUser({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const { data: house } = useQuery(ask('house.current', {}))
  const [initial] = useState(user)
  const form = useForm<User>({
    initial,
    submit: async ({ id, roles, ...change }) => {
      await invoke('account.change', { ...change, roles: [...roles], userId: id })
      onClose()
    },
  })
  const { values, set, error } = form
  return (
    <Dialog title={`Ändra ${user.displayName}`} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <Grid>
          <TextField
            label="Namn"
            value={values.displayName}
            onChange={(displayName) => set({ displayName })}
            error={error('displayName')}
          />
          <TextField label="Titel" value={values.title} onChange={(title) => set({ title })} error={error('title')} />
          <SelectField
            label="Nämnd"
            optional
            placeholder="Ingen särskild"
            value={values.namndId ?? ''}
            onChange={(namndId) => set({ namndId: namndId === '' ? null : namndId })}
            choices={(house?.namnder ?? []).map((namnd) => ({ value: namnd.id, label: namnd.name }))}
          />
        </Grid>
        <CheckboxGroup
          label="Roller"
          values={values.roles}
          onChange={(roles) => set({ roles: [...roles] })}
          choices={choicesOf(roleLabels)}
          error={error('roles')}
        />
        <Checkbox
          label="Har socionomexamen eller motsvarande (25 kap. 1 § socialtjänstlagen)"
          checked={values.hasSocionom}
          onChange={(hasSocionom) => set({ hasSocionom })}
        />
        <Callout title="Nycklarna följer rollen.">
          <span>
            En roll som tas bort stänger det som bara den öppnade. En ny roll öppnar det som dina egna nycklar räcker
            till; resten öppnar en kollega som har dem. Akter som personen svarar för rörs inte.
          </span>
        </Callout>
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            {form.isBusy ? 'Ändrar …' : 'Spara'}
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
