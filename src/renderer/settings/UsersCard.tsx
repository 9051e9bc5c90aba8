import type { Role, User } from '@shared/account/account.contract'
import { roleLabels } from '@shared/glossary/labels'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { StrengthMeter } from '../account'
import { ask, invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { Checkbox, CheckboxGroup, choicesOf, PassphraseField, SelectField, TextField } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Card, Fault, Grid, layout, Row, Table } from '../ui/layout'

/** Those who work here, each with a log-in and keys of their own. */
export function UsersCard({ canAdd }: { readonly canAdd: boolean }) {
  const [isAdding, setAdding] = useState(false)
  const { data: house } = useQuery(ask('house.current', {}))
  const namnd = (user: User) => house?.namnder.find((one) => one.id === user.namndId)?.name ?? '–'
  return (
    <Card
      title="Användare"
      actions={
        canAdd ? (
          <Button size="small" onClick={() => setAdding(true)}>
            Ny användare
          </Button>
        ) : null
      }
    >
      <Loaded question={ask('account.list', {})}>
        {(users) => (
          <Table caption="Användare" columns={['Namn', 'Roller', 'Nämnd']}>
            {users.map((user) => (
              <tr key={user.id}>
                <td>
                  <span className={layout.strong}>{user.displayName}</span>
                  <div className={`${layout.small} ${layout.muted}`}>{user.title}</div>
                </td>
                <td>{user.roles.map((role) => roleLabels[role]).join(', ')}</td>
                <td>{namnd(user)}</td>
              </tr>
            ))}
          </Table>
        )}
      </Loaded>
      {isAdding ? <AddUser onClose={() => setAdding(false)} /> : null}
    </Card>
  )
}

interface Values {
  readonly displayName: string
  readonly title: string
  readonly login: string
  readonly roles: readonly Role[]
  readonly namndIndex: string
  readonly hasSocionom: boolean
  readonly passphrase: string
}

const blank: Values = {
  displayName: '',
  title: '',
  login: '',
  roles: [],
  namndIndex: '',
  hasSocionom: false,
  passphrase: '',
}

function AddUser({ onClose }: { readonly onClose: () => void }) {
  const { data: house } = useQuery(ask('house.current', {}))
  const form = useForm<Values>({
    initial: blank,
    submit: async ({ passphrase, namndIndex, roles, ...user }) => {
      await invoke('account.add', {
        user: { ...user, roles: [...roles], namndIndex: namndIndex === '' ? null : Number(namndIndex) },
        passphrase,
      })
      onClose()
    },
  })
  const { values, set, error } = form
  return (
    <Dialog title="Ny användare" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <Grid>
          <TextField
            label="Namn"
            value={values.displayName}
            onChange={(displayName) => set({ displayName })}
            error={error('user', 'displayName')}
          />
          <TextField
            label="Titel"
            value={values.title}
            onChange={(title) => set({ title })}
            error={error('user', 'title')}
          />
          <TextField
            label="Användarnamn"
            value={values.login}
            onChange={(login) => set({ login })}
            error={error('user', 'login')}
            autoComplete="off"
          />
          <SelectField
            label="Nämnd"
            optional
            placeholder="Ingen särskild"
            value={values.namndIndex}
            onChange={(namndIndex) => set({ namndIndex })}
            choices={(house?.namnder ?? []).map((namnd, index) => ({ value: String(index), label: namnd.name }))}
          />
        </Grid>
        <CheckboxGroup
          label="Roller"
          hint="Rollen öppnar menyer. Akter öppnas en och en, med nycklar."
          values={values.roles}
          onChange={(roles) => set({ roles })}
          choices={choicesOf(roleLabels)}
          error={error('user', 'roles')}
        />
        <Checkbox
          label="Har socionomexamen eller motsvarande (25 kap. 1 § socialtjänstlagen)"
          checked={values.hasSocionom}
          onChange={(hasSocionom) => set({ hasSocionom })}
        />
        <PassphraseField
          label="Första lösenfras"
          hint="Lämna den muntligt. Personen byter till en egen."
          value={values.passphrase}
          onChange={(passphrase) => set({ passphrase })}
          error={error('passphrase')}
        />
        <StrengthMeter passphrase={values.passphrase} words={[values.displayName, values.login]} onWeighed={() => {}} />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            {form.isBusy ? 'Skapar nycklar …' : 'Lägg till'}
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
