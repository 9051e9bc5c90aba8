import type { User } from '@shared/account/account.contract'
import { useState } from 'react'
import { invoke } from '../lib/api'
import { passphraseFault } from '../lib/messages'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { PassphraseField, TextField } from '../ui/fields'
import { Callout, Fault, Row, Stack } from '../ui/layout'
import { isChosen, NewPassphrase, nothingChosen } from './NewPassphrase'

const blank = { ...nothingChosen, login: '', colleagueLogin: '', colleaguePassphrase: '' }

/** New keys for somebody who has lost the passphrase, by two colleagues. */
export function RenewUser({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const [waiting, setWaiting] = useState<number | null>(null)
  const form = useForm({
    initial: blank,
    submit: async ({ login, passphrase, colleagueLogin, colleaguePassphrase }) => {
      const colleague = { login: colleagueLogin, passphrase: colleaguePassphrase }
      const done = await invoke('account.renew', { userId: user.id, login, passphrase, colleague })
      setWaiting(done.waiting)
    },
  })
  const { values, set, error } = form
  const fault = passphraseFault(form.failure)
  if (waiting !== null)
    return (
      <Dialog title={`${user.displayName} har nya nycklar`} onClose={onClose}>
        <Stack>
          <Callout tone="ok" title="Klart. Lämna lösenfrasen muntligt; den byts vid första inloggningen.">
            <span>
              {waiting === 0
                ? 'Allt som personen kunde läsa är öppet igen.'
                : 'En del öppnas först när andra som har nycklarna låser upp. Det sker av sig självt.'}
            </span>
          </Callout>
          <Row>
            <Button kind="primary" onClick={onClose}>
              Stäng
            </Button>
          </Row>
        </Stack>
      </Dialog>
    )
  return (
    <Dialog title={`Nya nycklar till ${user.displayName}`} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>
          För den som har glömt sin lösenfras. Det som personen har signerat gäller som förut, och loggen visar vilka ni
          var. Är du säker på vem som ber? Ring upp eller träffas.
        </p>
        <Callout tone="warn" title="Det personen har börjat skriva men inte sparat försvinner.">
          <span>Utkasten låg under de gamla nycklarna, och dem kan ingen öppna längre.</span>
        </Callout>
        <TextField
          label="Personens användarnamn"
          value={values.login}
          onChange={(login) => set({ login })}
          error={error('login')}
          autoComplete="off"
        />
        <NewPassphrase
          chosen={values}
          set={set}
          words={[user.displayName, values.login]}
          error={error('passphrase')}
          label="Tillfällig lösenfras"
        />
        <h3>En kollega till</h3>
        <p>Den som svarar för verksamheten, när det finns någon. Kollegan skriver själv.</p>
        <TextField
          label="Kollegans användarnamn"
          value={values.colleagueLogin}
          onChange={(colleagueLogin) => set({ colleagueLogin })}
          error={error('colleague', 'login')}
          autoComplete="off"
        />
        <PassphraseField
          label="Kollegans lösenfras"
          value={values.colleaguePassphrase}
          onChange={(colleaguePassphrase) => set({ colleaguePassphrase })}
          error={fault}
        />
        {form.failure?.fields || fault ? null : <Fault failure={form.failure} />}
        <Row>
          <Button
            type="submit"
            kind="primary"
            disabled={form.isBusy || !isChosen(values) || values.colleaguePassphrase === ''}
          >
            {form.isBusy ? 'Skapar nya nycklar …' : 'Ge nya nycklar'}
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
