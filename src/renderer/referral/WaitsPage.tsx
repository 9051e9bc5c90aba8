import { serviceLabels } from '@shared/glossary/labels'
import type { ServiceWait } from '@shared/referral/referral.contract'
import { FollowUpFrame } from '../followup'
import { ask } from '../lib/api'
import { Loaded } from '../ui/Loaded'
import { Card, Empty, layout, Table } from '../ui/layout'
import styles from './waits.module.css'

const number = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 })
const text = (value: number | null): string => (value === null ? '–' : number.format(value))

/** How long people wait at each service that is asked for help. */
export const WaitsPage = () => (
  <FollowUpFrame>
    <Loaded question={ask('referral.waits', {})}>
      {(waits) =>
        waits.length > 0 ? (
          <>
            <Card title="Dagar till det första besöket">
              <Bars waits={waits} />
            </Card>
            <Card title="Väntetider för remisser">
              <WaitsTable waits={waits} />
              <p className={layout.small}>
                Räknat på de remisser du har nyckel till. Mediantiden är den mittersta: hälften har väntat kortare och
                hälften längre.
              </p>
            </Card>
          </>
        ) : (
          <Empty>
            Här syns hur länge barn och vuxna väntar hos varje verksamhet. Siffrorna kommer när den första remissen har
            skickats.
          </Empty>
        )
      }
    </Loaded>
  </FollowUpFrame>
)

/** Two bars for each service: how long it has taken, and how long the one who has waited longest is waiting now. The table says the same. */
function Bars({ waits }: { readonly waits: readonly ServiceWait[] }) {
  const most = Math.max(1, ...waits.flatMap((one) => [one.toVisit ?? 0, one.longestWaiting ?? 0]))
  const bar = (value: number | null, kind: 'done' | 'now', what: string) =>
    value === null ? null : (
      <div className={styles.line}>
        <span className={`${styles.bar} ${styles[kind]}`} style={{ inlineSize: `${(value / most) * 70}%` }} />
        <span className={layout.small}>
          {number.format(value)} {value === 1 ? 'dag' : 'dagar'}, {what}
        </span>
      </div>
    )
  return (
    <div className={styles.bars} aria-hidden>
      {waits.map((one) => (
        <div key={one.service} className={styles.row}>
          <span>{serviceLabels[one.service]}</span>
          <div>
            {bar(one.toVisit, 'done', 'mediantid')}
            {bar(one.longestWaiting, 'now', 'väntar nu')}
            {one.toVisit === null && one.longestWaiting === null ? (
              <span className={layout.small}>Ingen väntar</span>
            ) : null}
          </div>
        </div>
      ))}
    </div>
  )
}

const WaitsTable = ({ waits }: { readonly waits: readonly ServiceWait[] }) => (
  <Table
    caption="Väntetider för remisser per mottagare"
    columns={[
      'Mottagare',
      'Skickade',
      'Mottagna',
      'Avböjda',
      'Dagar till svar, median',
      'Dagar till besök, median',
      'Väntar nu',
      'Längst väntan nu, dagar',
    ]}
  >
    {waits.map((one) => (
      <tr key={one.service}>
        <th scope="row">{serviceLabels[one.service]}</th>
        <td>{one.sent}</td>
        <td>{one.accepted}</td>
        <td>{one.declined}</td>
        <td>{text(one.toAnswer)}</td>
        <td>{text(one.toVisit)}</td>
        <td>{one.waiting}</td>
        <td>{text(one.longestWaiting)}</td>
      </tr>
    ))}
  </Table>
)
