import type { Span, StatisticsReport } from '@shared/statistics/statistics.contract'
import { useState } from 'react'
import { ask } from '../lib/api'
import { SaveButtons } from '../template'
import { Loaded } from '../ui/Loaded'
import { Callout, Card, Empty, Facts, layout, Stack, Table } from '../ui/layout'
import { Comment } from './Comment'
import { FigureTable } from './FigureTable'
import styles from './statistics.module.css'

/** The report of a span, what is said of it, and the ways to take it out. */
export function ReportView({ span }: { readonly span: Span }) {
  const [comment, setComment] = useState('')
  return (
    <Loaded question={{ ...ask('statistics.report', span), staleTime: 0 }}>
      {(report) => (
        <Stack>
          <Card
            title={report.title}
            actions={
              <SaveButtons
                document={{ kind: 'statistics', ...span, comment }}
                formats={['docx', 'pdf', 'csv', 'print']}
                about="statistiken"
              />
            }
          >
            <Facts
              rows={[
                ['Period', report.period],
                ['Urval', report.selection],
                ['Underlagets dag', report.countedOn],
              ]}
            />
            {report.isRunning ? <Callout>Perioden är inte slut. Talen ändras tills den är det.</Callout> : null}
            <Comment span={span} comment={comment} onComment={setComment} />
          </Card>
          {report.isEmpty ? (
            <Empty>Inget är noterat under perioden. Välj en annan period eller ett annat urval.</Empty>
          ) : (
            <Figures report={report} />
          )}
        </Stack>
      )}
    </Loaded>
  )
}

const Figures = ({ report }: { readonly report: StatisticsReport }) => (
  <>
    <p className={layout.muted}>
      <strong>x</strong> betyder att talet inte visas, för att det är 1–4 eller skulle avslöja ett sådant. En andel som
      82–95 % är det man kan säga utan att avslöja det. Talen visar vad som är noterat och säger inget om orsaker.
    </p>
    <div className={styles.tables}>
      {report.tables.map((table) => (
        <FigureTable key={table.key} table={table} />
      ))}
    </div>
    <Card title="Mått på kvalitet">
      <p className={layout.muted}>”Uppgift saknas” räknas för sig och aldrig som nej.</p>
      <Table caption="Mått på kvalitet" columns={['Mått', 'Utfall', 'Antal', 'Uppgift saknas']}>
        {report.indicators.map(({ id, name, value, of, missing, definition, source }) => (
          <tr key={id}>
            <th scope="row" className={styles.measure}>
              {name} <span className={layout.small}>({id})</span>
              <div className={`${styles.definition} ${layout.small} ${layout.muted}`}>
                {definition} {source}.
              </div>
            </th>
            <td className={layout.strong}>{value}</td>
            <td className={layout.number}>{of}</td>
            <td className={layout.number}>{missing}</td>
          </tr>
        ))}
      </Table>
    </Card>
    <Card title="Räknas inte">
      <p className={layout.muted}>Det som ofta finns i en årsrapport men inte kan räknas här.</p>
      <Facts rows={report.gaps.map(({ what, why }) => [what, why] as const)} />
    </Card>
  </>
)
