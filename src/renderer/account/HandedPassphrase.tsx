import { invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Form } from '../ui/Form'
import { Card, Fault, Row } from '../ui/layout'
import styles from './gate.module.css'
import { isChosen, NewPassphrase, nothingChosen } from './NewPassphrase'

interface Props {
  readonly login: string
  readonly passphrase: string
  readonly onBack: () => void
  readonly onUnlocked: () => void
}

/** The first log-in with a passphrase that somebody else has chosen: it opens nothing until it has been changed. */
export function HandedPassphrase({ login, passphrase, onBack, onUnlocked }: Props) {
  const form = useForm({
    initial: nothingChosen,
    submit: async (chosen) => {
      await invoke('account.unlock', { login, passphrase, newPassphrase: chosen.passphrase })
      location.hash = '/'
      onUnlocked()
    },
  })
  return (
    <main className={styles.gate}>
      <div className={styles.box}>
        <h1>Välj en egen lösenfras</h1>
        <Card>
          <Form onSubmit={() => form.submit()}>
            <p>Den du skrev har någon annan valt åt dig. Välj en som bara du känner till, så låses huset upp.</p>
            <NewPassphrase
              chosen={form.values}
              set={form.set}
              words={[login]}
              error={form.error('newPassphrase')}
              label="Din egen lösenfras"
            />
            {form.failure?.fields ? null : <Fault failure={form.failure} />}
            <Row between>
              <Button type="submit" kind="primary" disabled={form.isBusy || !isChosen(form.values)}>
                {form.isBusy ? 'Låser upp …' : 'Byt och lås upp'}
              </Button>
              <Button kind="quiet" onClick={onBack}>
                Tillbaka
              </Button>
            </Row>
          </Form>
        </Card>
      </div>
    </main>
  )
}
