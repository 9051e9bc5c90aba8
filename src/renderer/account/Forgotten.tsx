import { useEffect } from 'react'
import { invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Form } from '../ui/Form'
import { TextField } from '../ui/fields'
import { Callout, Card, Fault, Row } from '../ui/layout'
import styles from './gate.module.css'
import { isChosen, NewPassphrase, nothingChosen } from './NewPassphrase'
import { TwoSheets, type Typed } from './TwoSheets'

interface Props {
  /** The login name as far as it has been written. */
  readonly login: string
  /** The passphrase is not lost: it is bound to another computer's account. */
  readonly isBoundElsewhere: boolean
  readonly onBack: () => void
  readonly onUnlocked: () => void
}

/** The ways back for somebody whose passphrase is lost, or bound elsewhere: a colleague, or two of the three recovery sheets. */
export function Forgotten({ login: written, isBoundElsewhere, onBack, onUnlocked }: Props) {
  const heading = isBoundElsewhere ? 'Lås upp med två återställningsark' : 'Har du glömt lösenfrasen?'
  const form = useForm({
    initial: { ...nothingChosen, login: written, typed: ['', ''] as Typed },
    submit: async ({ login, typed: [one, other], passphrase }) => {
      await invoke('account.recover', { login, typedShares: [one, other], passphrase })
      location.hash = '/'
      onUnlocked()
    },
  })
  const { values, set, error } = form

  useEffect(() => {
    document.title = `${isBoundElsewhere ? 'Återställningsark' : 'Glömd lösenfras'} – Fyra rum`
  }, [isBoundElsewhere])

  return (
    <main className={styles.gate}>
      <div className={`${styles.box} ${styles.wide}`}>
        <h1>{heading}</h1>
        {isBoundElsewhere ? (
          <Callout title="Lösenfrasen du hade gäller bara på det andra datorkontot.">
            <span>
              Här väljer du en ny. Om IT kräver det binds den till det här datorkontot när du låser upp nästa gång.
              Kollegor vars lösenfraser är bundna på samma sätt gör likadant, eller får nya nycklar av en
              systemadministratör som har kommit in.
            </span>
          </Callout>
        ) : (
          <Callout title="Lättast är att be en kollega.">
            <span>
              Systemadministratören och en kollega till kan ge dig nya nycklar under Inställningar → Användare. Du får
              tillbaka det som de själva kan läsa genast, och resten när andra som har nycklarna låser upp.
            </span>
          </Callout>
        )}
        <Card title="Med två återställningsark">
          <Form onSubmit={() => form.submit()}>
            <p>
              Två av de tre arken ger dig nya nycklar till allt du kunde läsa. Det du har signerat gäller som förut. Att
              arken har använts syns i loggen.
            </p>
            <Callout tone="warn" title="Det du har börjat skriva men inte sparat försvinner.">
              <span>Utkasten låg under dina gamla nycklar, och dem kan ingen öppna längre.</span>
            </Callout>
            <TextField
              label="Användarnamn"
              value={values.login}
              onChange={(login) => set({ login })}
              error={error('login')}
              autoComplete="off"
              spellCheck={false}
            />
            <TwoSheets typed={values.typed} onChange={(typed) => set({ typed })} error={error} />
            <NewPassphrase chosen={values} set={set} words={[values.login]} error={error('passphrase')} />
            {form.failure?.fields ? null : <Fault failure={form.failure} />}
            <Row between>
              <Button
                type="submit"
                kind="primary"
                disabled={form.isBusy || values.login === '' || values.typed.includes('') || !isChosen(values)}
              >
                {form.isBusy ? 'Skapar nya nycklar …' : 'Skapa nya nycklar och lås upp'}
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
