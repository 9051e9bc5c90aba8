import { actionWords } from '@shared/audit/action-words'
import { useState } from 'react'
import { ask } from '../lib/api'
import { momentText } from '../lib/dates'
import { SettingsFrame } from '../settings'
import { Button } from '../ui/Button'
import { Loaded } from '../ui/Loaded'
import { Card, layout, Row, Table } from '../ui/layout'
import { ChainStatus } from './ChainStatus'

/** Whether the log is whole, and my own latest entries. */
export function MyLogPage() {
  const [isShown, setShown] = useState(false)
  return (
    <SettingsFrame
      title="Loggen"
      lead="Varje läsning och ändring skrivs i en kedja som inte kan ändras i efterhand utan att det syns."
    >
      <Card>
        <ChainStatus />
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
                  <tr key={row.no}>
                    <td className={layout.number}>{row.no}</td>
                    <td className={layout.number}>{momentText(row.at)}</td>
                    <td>{actionWords(row.action)}</td>
                  </tr>
                ))}
              </Table>
            )}
          </Loaded>
        ) : null}
      </Card>
    </SettingsFrame>
  )
}
