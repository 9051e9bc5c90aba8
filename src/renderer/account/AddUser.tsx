import type { Role } from '@shared/account/account.contract'
import { looksShared } from '@shared/account/shared-login'
import { roleLabels } from '@shared/glossary/labels'
import { useQuery } from '@tanstack/react-query'
import { ask, invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { Checkbox, CheckboxGroup, choicesOf, SegmentField, SelectField, TextField } from '../ui/fields'
import { Callout, Fault, Grid, Row } from '../ui/layout'
import { isChosen, NewPassphrase, nothingChosen } from './NewPassphrase'

const blank = {
  ...nothingChosen,
  displayName: '',
  title: '',
  login: '',
  roles: [] as readonly Role[],
  namndIndex: '',
  hasSocionom: false,
  who: 'muntligt' as 'muntligt' | 'sjalv',
}

/** Lets somebody in, with a log-in of that person's own. */
export function AddUser({ onClose }: { readonly onClose: () => void }) {
  const { data: house } = useQuery(ask('house.current', {}))
  const form = useForm({
    initial: blank,
    submit: async ({ displayName, title, login, hasSocionom, passphrase, namndIndex, roles, who }) => {
      await invoke('account.add', {
        user: {
          displayName,
          title,
          login,
          hasSocionom,
          roles: [...roles],
          namndIndex: namndIndex === '' ? null : Number(namndIndex),
        },
        passphrase,
        isHanded: who === 'muntligt',
      })
      onClose()
    },
  })
  const { values, set, error } = form
  return (
    <Dialog title="Ny användare" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>
          Varje person har sin egen inloggning. En delad gör loggen värdelös och ger alla samma nycklar; den finns inte.
        </p>
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
        {looksShared(values.displayName, values.login) ? (
          <Callout tone="warn" title="Det ser ut som en inloggning för flera." live>
            <span>
              Lägg in en person i taget, med personens eget namn. Annars går det inte att se vem som har läst.
            </span>
          </Callout>
        ) : null}
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
        <SegmentField
          label="Vem väljer lösenfrasen?"
          hint="Väljer du den lämnas den muntligt, och byts vid första inloggningen."
          value={values.who}
          onChange={(who) => set({ who })}
          choices={[
            { value: 'muntligt', label: 'Jag, tills vidare' },
            { value: 'sjalv', label: 'Personen, här och nu' },
          ]}
        />
        <NewPassphrase
          chosen={values}
          set={set}
          words={[values.displayName, values.login]}
          error={error('passphrase')}
          label="Första lösenfras"
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy || !isChosen(values)}>
            {form.isBusy ? 'Skapar nycklar …' : 'Lägg till'}
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
