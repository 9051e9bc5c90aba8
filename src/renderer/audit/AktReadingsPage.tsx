import { actionWords } from '@shared/audit/action-words'
import type { AktReading } from '@shared/audit/audit.contract'
import type { AktId } from '@shared/ids'
import { AktFrame } from '../akt'
import { ask } from '../lib/api'
import { momentText } from '../lib/dates'
import { SaveButtons } from '../template'
import { Loaded } from '../ui/Loaded'
import { Badge, Callout, Card, Empty, layout, Table } from '../ui/layout'

/** Who has read an akt, for those who hold its key. */
export const AktReadingsPage = ({ aktId }: { readonly aktId: AktId }) => (
  <AktFrame
    aktId={aktId}
    actions={<SaveButtons document={{ kind: 'akt-log', aktId }} formats={['pdf', 'csv']} about="läsningarna" />}
  >
    {() => (
      <Loaded question={{ ...ask('audit.ofAkt', { aktId }), staleTime: 0 }}>
        {({ reference, readings, isCut }) => (
          <>
            <Card title="Vem har läst den här akten">
              <p>
                Beteckning i loggen: <span className={layout.number}>{reference}</span>. Lämna den till loggranskaren om
                något ska utredas.
              </p>
              {readings.length === 0 ? (
                <Empty>Ingen har läst akten än. Varje läsning hamnar här, också din egen.</Empty>
              ) : (
                <Table caption="De som har läst akten" columns={['Vem', 'Titel', 'Senast']}>
                  {latest(readings).map((one) => (
                    <tr key={one.user}>
                      <td className={layout.strong}>{one.user}</td>
                      <td>{one.title}</td>
                      <td className={layout.number}>{momentText(one.at)}</td>
                    </tr>
                  ))}
                </Table>
              )}
            </Card>
            {readings.length > 0 ? (
              <Card title="Varje läsning">
                <Table caption={`Läsningar av akten, ${readings.length} stycken`} columns={['När', 'Vem', 'Vad']}>
                  {readings.map((one) => (
                    <tr key={one.seq}>
                      <td className={layout.number}>{momentText(one.at)}</td>
                      <td>{one.user}</td>
                      <td>
                        {actionWords(one.action)}{' '}
                        {one.isShielded ? <Badge tone="warn">skyddade uppgifter</Badge> : null}
                      </td>
                    </tr>
                  ))}
                </Table>
                {isCut ? (
                  <Callout>
                    <span>De äldsta läsningarna visas inte här. Loggranskaren ser dem i loggen.</span>
                  </Callout>
                ) : null}
              </Card>
            ) : null}
          </>
        )}
      </Loaded>
    )}
  </AktFrame>
)

/** Each reader's latest reading, in the order they came. */
function latest(readings: readonly AktReading[]): AktReading[] {
  const seen = new Map<string, AktReading>()
  for (const one of readings) if (!seen.has(one.user)) seen.set(one.user, one)
  return [...seen.values()]
}
