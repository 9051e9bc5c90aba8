import { useState } from 'react'
import { askShell, invoke } from '../lib/api'
import { passphraseFault } from '../lib/messages'
import { useForm } from '../lib/use-form'
import { usePolicy } from '../lib/use-policy'
import { Button } from '../ui/Button'
import { ColleagueFields } from '../ui/ColleagueFields'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { SegmentField } from '../ui/fields'
import { Callout, Fault, layout, Row, Stack } from '../ui/layout'
import styles from './gate.module.css'
import { TwoSheets, type Typed } from './TwoSheets'

const empty: Typed = ['', '']
const blank = {
  typed: empty,
  earlier: empty,
  way: 'ark' as 'ark' | 'kollega',
  login: '',
  passphrase: '',
}

/** Makes three new sheets hold in the place of the earlier ones, once two of them have been typed back. */
export function NewSheets({ onClose }: { readonly onClose: () => void }) {
  const [shares, setShares] = useState<readonly string[]>([])
  const { recoveryHolders } = usePolicy()
  const form = useForm({
    initial: blank,
    submit: async ({ typed, earlier, way, login, passphrase }) => {
      await invoke('account.newSheets', {
        typedShares: [typed[0], typed[1]],
        earlierShares: way === 'ark' ? [earlier[0], earlier[1]] : null,
        colleague: way === 'kollega' ? { login, passphrase } : null,
      })
      onClose()
    },
  })
  const { values, set, error } = form
  const fault = passphraseFault(form.failure)
  if (shares.length === 0)
    return (
      <Dialog title="Gör nya återställningsark" onClose={onClose}>
        <Stack>
          <p>
            Nya ark görs när ett av de gamla har kommit bort eller kan ha lästs av någon annan. Först skrivs tre nya ut.
            De gäller först när två av dem har skrivits tillbaka; till dess gäller de gamla.
          </p>
          <Row>
            <Button
              kind="primary"
              onClick={() => void invoke('account.prepareRecovery', {}).then((made) => setShares(made.shares))}
            >
              Visa tre nya ark
            </Button>
          </Row>
        </Stack>
      </Dialog>
    )
  return (
    <Dialog title="Gör nya återställningsark" onClose={onClose}>
      <div className={styles.sheets}>
        {shares.map((share, index) => (
          <div key={share} className={styles.sheet}>
            <h3>Återställningsark {index + 1} av 3</h3>
            <p className={styles.share}>{share}</p>
            <p className={layout.muted}>
              {recoveryHolders ? `Förvaras av ${recoveryHolders[index]}, enligt IT. ` : ''}Två av tre ark öppnar allt i
              huset; behandla arket som en nyckel.
            </p>
          </div>
        ))}
      </div>
      <Form onSubmit={() => form.submit()}>
        <Row>
          <Button onClick={() => void askShell('shell.print', {})}>Skriv ut arken</Button>
        </Row>
        <h3>Skriv tillbaka två av de nya från papperet</h3>
        <TwoSheets typed={values.typed} onChange={(typed) => set({ typed })} error={error} />
        <SegmentField
          label="Bekräfta med"
          hint="Med två av de gamla arken byts alla lås genast. Med en kollega byts de som ni har nycklar till, och resten när andra låser upp."
          value={values.way}
          onChange={(way) => set({ way })}
          choices={[
            { value: 'ark', label: 'Två av de gamla arken' },
            { value: 'kollega', label: 'En kollega' },
          ]}
        />
        {values.way === 'ark' ? (
          <TwoSheets
            typed={values.earlier}
            onChange={(earlier) => set({ earlier })}
            error={error}
            path="earlierShares"
            labels={['Ett gammalt ark', 'Ett annat gammalt ark']}
          />
        ) : (
          <ColleagueFields values={values} set={set} loginError={error('colleague', 'login')} passphraseError={fault} />
        )}
        <Callout tone="warn" title="Förstör de gamla arken när det här är klart.">
          <span>Om raden om gamla ark står kvar på kortet ska de sparas tills den är borta.</span>
        </Callout>
        {form.failure?.fields || fault ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy || values.typed.includes('')}>
            {form.isBusy ? 'Byter lås …' : 'Låt de nya arken gälla'}
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
