import { useState } from 'react'
import { ask, useCommand } from '../lib/api'
import { momentText } from '../lib/dates'
import { Button } from '../ui/Button'
import { Loaded } from '../ui/Loaded'
import { Callout, Card, layout, Row, Table } from '../ui/layout'
import { actionWords } from './action-words'

const faultWords: Readonly<Record<string, string>> = {
  gap: 'en post saknas',
  link: 'posten hänger inte ihop med den förra',
  hash: 'posten är ändrad',
  content: 'postens innehåll är utbytt',
  signature: 'underskriften stämmer inte',
  cut: 'slutet av loggen saknas',
}

/** Whether the log is whole, and my own latest entries. */
export function LogCard() {
  const [isShown, setShown] = useState(false)
  const verify = useCommand('audit.verify')
  return (
    <Card
      title="Loggen"
      actions={
        <Button size="small" onClick={() => verify.mutate({})} disabled={verify.isPending}>
          Kontrollera hela loggen
        </Button>
      }
    >
      <p>Varje läsning och ändring skrivs i en kedja som inte kan ändras i efterhand utan att det syns.</p>
      <Loaded question={ask('audit.state', {})}>
        {(state) =>
          state.state === 'broken' && state.firstBad ? (
            <Callout tone="fault" title={`Loggen är bruten vid post ${state.firstBad.seq}`} live>
              <span>
                Felet: {faultWords[state.firstBad.why]}. Ändra inget mer. Kontakta IT och den som granskar loggen.
              </span>
            </Callout>
          ) : state.state === 'whole' && state.checkedAt ? (
            <Callout tone="ok" title="Loggen är hel">
              <span>
                {new Intl.NumberFormat('sv-SE').format(state.entries)} poster kontrollerade{' '}
                {momentText(state.checkedAt)}.
              </span>
            </Callout>
          ) : (
            <p className={layout.muted}>
              Hela kedjan är inte kontrollerad sedan du låste upp. Det som tillkommit sedan sist kontrollerades då.
            </p>
          )
        }
      </Loaded>
      <Row>
        <Button size="small" kind="quiet" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? 'Dölj mina poster' : 'Visa mina egna poster'}
        </Button>
      </Row>
      {isShown ? (
        <Loaded question={ask('audit.mine', { limit: 50 })}>
          {(rows) => (
            <Table caption="Mina senaste poster i loggen" columns={['Nr', 'När', 'Vad']}>
              {rows.map((row) => (
                <tr key={row.seq}>
                  <td className={layout.number}>{row.seq}</td>
                  <td className={layout.number}>{momentText(row.at)}</td>
                  <td>{actionWords(row.action)}</td>
                </tr>
              ))}
            </Table>
          )}
        </Loaded>
      ) : null}
    </Card>
  )
}
