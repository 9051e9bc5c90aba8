import { serviceLabels } from '@shared/glossary/labels'
import type { NeedOverview, ServiceWait } from '@shared/need/need.contract'
import { useState } from 'react'
import { invoke } from '../lib/api'
import { Button } from '../ui/Button'
import { Badge, Card, Empty, layout, Table } from '../ui/layout'
import { StepDialog } from './StepDialog'
import { WaitChart } from './WaitChart'

const days = (count: number | null): string => (count === null ? '–' : `${count} d`)

/** How long each service lets children wait: counts, never names. */
export function WaitsCard({ waits, mayMark }: Pick<NeedOverview, 'waits' | 'mayMark'>) {
  const [isAll, setAll] = useState(false)
  const [marking, setMarking] = useState<ServiceWait | null>(null)
  const asked = waits.filter(({ offered, isClosed }) => offered > 0 || isClosed)
  const shown = isAll ? waits : asked
  return (
    <Card
      title="Väntetid hos verksamheterna"
      actions={
        mayMark ? (
          <Button size="small" kind="quiet" onClick={() => setAll(!isAll)}>
            {isAll ? 'Visa bara de tillfrågade' : 'Visa alla verksamheter'}
          </Button>
        ) : null
      }
    >
      {shown.length === 0 ? (
        <Empty>Här visas hur länge barn får vänta hos varje verksamhet, när någon har fått frågan.</Empty>
      ) : (
        <>
          {asked.some(({ medianToVisit, longestNow }) => medianToVisit !== null || longestNow !== null) ? (
            <>
              <p className={layout.small}>
                Dagar från erbjudande till första besök: medianen (fylld) och den som nu har väntat längst (ram).
              </p>
              <WaitChart waits={asked} />
            </>
          ) : null}
          <Table
            caption="Väntetid per verksamhet"
            columns={['Verksamhet', 'Frågor', 'Ja', 'Nej', 'Till ja', 'Till besök', 'Längst', 'Väntar nu', '']}
          >
            {shown.map((one) => (
              <tr key={one.service}>
                <td>
                  {serviceLabels[one.service]} {one.isClosed ? <Badge tone="warn">Upphörd</Badge> : null}
                </td>
                <td className={layout.number}>{one.offered}</td>
                <td className={layout.number}>{one.accepted}</td>
                <td className={layout.number}>{one.declined}</td>
                <td className={layout.number}>{days(one.medianToYes)}</td>
                <td className={layout.number}>{days(one.medianToVisit)}</td>
                <td className={layout.number}>{days(one.longest)}</td>
                <td className={layout.number}>
                  {one.waitingNow === 0 ? '–' : `${one.waitingNow} (${days(one.longestNow)})`}
                </td>
                <td>
                  {mayMark ? (
                    <Button
                      size="small"
                      kind="quiet"
                      aria-label={`${one.isClosed ? 'Öppen igen' : 'Har upphört'}: ${serviceLabels[one.service]}`}
                      onClick={() => setMarking(one)}
                    >
                      {one.isClosed ? 'Öppen igen' : 'Har upphört'}
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
          </Table>
        </>
      )}
      {marking ? (
        <StepDialog
          title={`${serviceLabels[marking.service]}: ${marking.isClosed ? 'öppen igen' : 'har upphört'}`}
          lead={
            marking.isClosed
              ? 'Verksamheten kan få frågan igen. Behov som låg där står åter i dess hand.'
              : 'Alla behov som ligger där, och alla frågor som väntar på svar därifrån, blir röda hos samordnaren.'
          }
          reason="Hur vet du det"
          done="Spara"
          onSubmit={(_on, reason) =>
            invoke('need.markService', { service: marking.service, isClosed: !marking.isClosed, reason })
          }
          onClose={() => setMarking(null)}
        />
      ) : null}
    </Card>
  )
}
