import type { Agreement } from '@shared/agreement/agreement.contract'
import { intakeLabels } from '@shared/glossary/labels'
import { useState } from 'react'
import { CooperationFrame } from '../cooperation'
import { ask } from '../lib/api'
import { nearDay } from '../lib/dates'
import { Button } from '../ui/Button'
import { Loaded } from '../ui/Loaded'
import { Badge, Card, Empty, layout, Table } from '../ui/layout'
import { Term } from '../ui/Term'
import { AgreementDialog } from './AgreementDialog'

const standingLabels = { galler: 'Gäller', kommande: 'Kommande', utgangen: 'Har gått ut' } as const

/** The agreements between the bodies, and by which ways the families came. */
export function AgreementsPage() {
  const [isOpen, setOpen] = useState(false)
  return (
    <CooperationFrame>
      <Loaded question={ask('agreement.list', {})}>
        {({ agreements, mayWrite }) => (
          <>
            <Card
              title={<Term code="agreement document">Överenskommelser</Term>}
              actions={
                mayWrite ? (
                  <Button size="small" onClick={() => setOpen(true)}>
                    Ny överenskommelse
                  </Button>
                ) : undefined
              }
            >
              <p className={`${layout.small} ${layout.muted}`}>
                Vem gör vad när vi arbetar tillsammans. Här står inget om något barn.
              </p>
              {agreements.length === 0 ? <Empty>Ingen överenskommelse är införd än.</Empty> : null}
            </Card>
            {agreements.map((one) => (
              <AgreementCard key={one.id} agreement={one} mayWrite={mayWrite} />
            ))}
            {isOpen ? <AgreementDialog agreement={null} onClose={() => setOpen(false)} /> : null}
          </>
        )}
      </Loaded>
      <Intakes />
    </CooperationFrame>
  )
}

function AgreementCard({ agreement, mayWrite }: { readonly agreement: Agreement; readonly mayWrite: boolean }) {
  const [isOpen, setOpen] = useState(false)
  const [newest, ...earlier] = agreement.versions
  if (!newest) return null
  return (
    <Card
      title={newest.text.title}
      actions={
        <>
          <Badge tone={agreement.standing === 'galler' ? 'ok' : 'warn'}>{standingLabels[agreement.standing]}</Badge>
          {mayWrite ? (
            <Button size="small" aria-label={`Ny version: ${newest.text.title}`} onClick={() => setOpen(true)}>
              Ny version
            </Button>
          ) : null}
        </>
      }
    >
      <p className={`${layout.small} ${layout.muted}`}>
        Version {newest.version}. Gäller från {nearDay(newest.validFrom)}
        {newest.validUntil ? ` till ${nearDay(newest.validUntil)}` : ' tills vidare'}. {newest.text.about}
      </p>
      <Table caption={`Parter i ${newest.text.title}`} columns={['Part', 'Roll', 'Har åtagit sig']}>
        {newest.text.parties.map((party) => (
          <tr key={party.name}>
            <td>{party.name}</td>
            <td>{party.role}</td>
            <td style={{ whiteSpace: 'pre-line' }}>{party.duty}</td>
          </tr>
        ))}
      </Table>
      {newest.text.change ? <p className={layout.small}>Ändrat: {newest.text.change}</p> : null}
      {earlier.length > 0 ? (
        <p className={`${layout.small} ${layout.muted}`}>
          Tidigare: {earlier.map((one) => `version ${one.version} från ${nearDay(one.validFrom)}`).join(', ')}
        </p>
      ) : null}
      {isOpen ? <AgreementDialog agreement={agreement} onClose={() => setOpen(false)} /> : null}
    </Card>
  )
}

/** By which ways the year's families came, of the cases my keys open. */
const Intakes = () => (
  <Loaded question={ask('agreement.intakes', {})}>
    {({ year, counts, missing }) => (
      <Card title={`Vägar in ${year}`}>
        {counts.length > 0 ? (
          <Table caption={`Vägar in ${year}`} columns={['Väg in', 'Barn']}>
            {counts.map(({ channel, count }) => (
              <tr key={channel}>
                <td>{intakeLabels[channel]}</td>
                <td>{count}</td>
              </tr>
            ))}
          </Table>
        ) : (
          <Empty>Ingen ingång är noterad i år. Den noteras på barnets sida Möten och plan.</Empty>
        )}
        <p className={`${layout.small} ${layout.muted}`}>
          Ärenden du har nyckel till, öppnade {year}. {missing > 0 ? `För ${missing} är ingången inte noterad.` : ''}
        </p>
      </Card>
    )}
  </Loaded>
)
