import type { Consent } from '@shared/consent/consent.contract'
import type { CarePlace } from '@shared/consent/place'
import { useState } from 'react'
import { ask } from '../lib/api'
import { Button } from '../ui/Button'
import { Loaded } from '../ui/Loaded'
import { Card, Empty, layout } from '../ui/layout'
import { Term } from '../ui/Term'
import { AnswerDialog } from './AnswerDialog'
import { ConsentRow } from './ConsentRow'
import { RecordDialog } from './RecordDialog'

type Open = { readonly kind: 'new' } | { readonly kind: 'answer'; readonly consent: Consent; readonly giver: number }

/** The register of consents in one place. */
export function ConsentCard({ place }: { readonly place: CarePlace }) {
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <Loaded question={ask('consent.ofPlace', { place })}>
      {(register) => (
        <Card
          title={<Term code="consent">Samtycken</Term>}
          actions={
            register.mayWrite ? (
              <Button size="small" onClick={() => setOpen({ kind: 'new' })}>
                Nytt samtycke
              </Button>
            ) : null
          }
        >
          {register.consents.length > 0 ? (
            <ul className={layout.list}>
              {register.consents.map((consent) => (
                <li key={consent.id}>
                  <ConsentRow
                    consent={consent}
                    mayWrite={register.mayWrite}
                    onAnswer={(giver) => setOpen({ kind: 'answer', consent, giver })}
                  />
                </li>
              ))}
            </ul>
          ) : (
            <Empty>
              Här står vem som har sagt ja till vad. Ett samtycke gäller en mottagare och en sak, har alltid ett slut
              och kan tas tillbaka. Det behövs inte när en annan grund finns, till exempel 26 kap. 9 § OSL.
            </Empty>
          )}
          {open?.kind === 'new' ? <RecordDialog place={place} register={register} onClose={close} /> : null}
          {open?.kind === 'answer' ? <AnswerDialog consent={open.consent} giver={open.giver} onClose={close} /> : null}
        </Card>
      )}
    </Loaded>
  )
}
