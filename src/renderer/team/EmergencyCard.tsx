import type { AktKind } from '@shared/akt/akt.contract'
import { aktLabels } from '@shared/glossary/labels'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { ask, invoke } from '../lib/api'
import { momentText } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { ColleagueFields } from '../ui/ColleagueFields'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { choicesOf, SegmentField, TextArea, TextField } from '../ui/fields'
import { Callout, Card, Fault, layout, Row } from '../ui/layout'
import { Term } from '../ui/Term'

/** Nödöppning: for those whose role holds the first half of the nämnd's nödnyckel. */
export function EmergencyCard() {
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery(ask('team.emergency', {}))
  if (!data || data.state === 'inte-min') return null
  return (
    <Card title={<Term code="emergency opening">Nödöppning</Term>}>
      {data.open.length > 0 ? (
        <ul className={layout.list}>
          {data.open.map((one) => (
            <li key={one.id}>
              <Link href={`/akt/${one.aktId}`} className={layout.strong}>
                {aktLabels[one.kind]} {one.personName}
              </Link>
              <div className={layout.small}>Öppen till {momentText(one.until)}</div>
            </li>
          ))}
        </ul>
      ) : null}
      {data.state === 'ensam' ? (
        <p className={layout.small}>
          Nödöppning är inte möjlig än. Nödnyckeln har två halvor som två personer måste ha var sin av, och din halva är
          inte överlämnad.
        </p>
      ) : (
        <>
          <p className={layout.small}>
            När en akt måste läsas och den som ansvarar inte går att nå kan du öppna den tillsammans med en kollega.
          </p>
          <Row>
            <Button size="small" onClick={() => setOpen(true)}>
              Nödöppna en akt
            </Button>
          </Row>
        </>
      )}
      {isOpen ? <BreakGlass onClose={() => setOpen(false)} /> : null}
    </Card>
  )
}

interface Values {
  readonly personnummer: string
  readonly kind: AktKind
  readonly reason: string
  readonly login: string
  readonly passphrase: string
}

function BreakGlass({ onClose }: { readonly onClose: () => void }) {
  const [, go] = useLocation()
  const form = useForm<Values>({
    initial: { personnummer: '', kind: 'vuxenakt', reason: '', login: '', passphrase: '' },
    submit: async ({ login, passphrase, ...rest }) => {
      const { aktId } = await invoke('team.breakGlass', { ...rest, colleague: { login, passphrase } })
      onClose()
      go(`/akt/${aktId}`)
    },
  })
  const { values, set, error } = form
  return (
    <Dialog title="Nödöppna en akt" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <Callout tone="warn">
          <span>
            Akten öppnas för dig i ett dygn. Den som ansvarar för akten får besked, och öppningen granskas alltid vid
            loggkontrollen.
          </span>
        </Callout>
        <TextField
          label="Personnummer"
          value={values.personnummer}
          onChange={(personnummer) => set({ personnummer })}
          error={error('personnummer')}
          autoComplete="off"
        />
        <SegmentField
          label="Akt"
          value={values.kind}
          onChange={(kind) => set({ kind })}
          choices={choicesOf(aktLabels)}
          error={error('kind')}
        />
        <TextArea
          label="Varför akten måste läsas nu"
          value={values.reason}
          onChange={(reason) => set({ reason })}
          error={error('reason')}
          lang="sv"
          spellCheck
        />
        <fieldset className={layout.stack}>
          <legend>Kollegan som är med</legend>
          <p className={layout.small}>
            En kollega vid nämnden med den andra halvan skriver sitt användarnamn och sin lösenfras här själv.
          </p>
          <ColleagueFields
            values={values}
            set={set}
            loginError={error('colleague', 'login')}
            passphraseError={error('colleague', 'passphrase')}
          />
        </fieldset>
        {form.failure?.code === 'not-found' ? (
          <Callout tone="fault" title="Ingen akt öppnades." live>
            <span>
              Det finns ingen sådan akt vid nämnden, eller så gick den inte att öppna. Kontrollera personnumret och
              vilken akt det gäller.
            </span>
          </Callout>
        ) : form.failure?.fields ? null : (
          <Fault failure={form.failure} />
        )}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            {form.isBusy ? 'Öppnar …' : 'Öppna tillsammans'}
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
