import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, invoke } from '../lib/api'
import { passphraseFault } from '../lib/messages'
import { useForm } from '../lib/use-form'
import { SettingsFrame } from '../settings'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { PassphraseField } from '../ui/fields'
import { Callout, Card, Fault, Row } from '../ui/layout'
import { isChosen, NewPassphrase, nothingChosen } from './NewPassphrase'

/** My own log-in. */
export function MyLoginPage() {
  const { data: me } = useQuery(ask('account.me', {}))
  const [isChanging, setChanging] = useState(false)
  const [isDone, setDone] = useState(false)
  return (
    <SettingsFrame title="Min inloggning">
      <Card>
        <p>
          Lösenfrasen är din och öppnar bara dina nycklar. Dela den aldrig: allt som görs med den står i loggen under
          ditt namn. Du behöver bara byta om någon annan kan ha fått veta den.
        </p>
        {isDone ? (
          <Callout tone="ok" title="Lösenfrasen är bytt." live>
            <span>Den gamla öppnar inte längre. Inget annat har ändrats.</span>
          </Callout>
        ) : null}
        <Row>
          <Button size="small" onClick={() => setChanging(true)}>
            Byt lösenfras
          </Button>
        </Row>
        {isChanging ? (
          <ChangePassphrase
            name={me?.displayName ?? ''}
            onDone={() => {
              setChanging(false)
              setDone(true)
            }}
            onClose={() => setChanging(false)}
          />
        ) : null}
      </Card>
    </SettingsFrame>
  )
}

interface Props {
  readonly name: string
  readonly onDone: () => void
  readonly onClose: () => void
}

function ChangePassphrase({ name, onDone, onClose }: Props) {
  const form = useForm({
    initial: { ...nothingChosen, present: '' },
    submit: async ({ present, passphrase }) => {
      await invoke('account.changePassphrase', { present, passphrase })
      onDone()
    },
  })
  const { values, set, error } = form
  const fault = passphraseFault(form.failure)
  return (
    <Dialog title="Byt lösenfras" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <PassphraseField
          label="Nuvarande lösenfras"
          value={values.present}
          onChange={(present) => set({ present })}
          error={fault}
        />
        <NewPassphrase chosen={values} set={set} words={[name]} error={error('passphrase')} />
        {form.failure?.fields || fault ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy || values.present === '' || !isChosen(values)}>
            {form.isBusy ? 'Byter …' : 'Byt lösenfras'}
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
