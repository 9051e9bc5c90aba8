import { hidden } from '@shared/statistics/hidden'
import type { StatisticsTable } from '@shared/statistics/statistics.contract'
import { Card, layout, Table } from '../ui/layout'
import styles from './statistics.module.css'

/** A share as from where to where it reaches: ”82–95 %”, or the same twice. */
function reachOf(cell: string): readonly [number, number] | null {
  const [, low, high = low] = /^(\d+)(?:–(\d+))? %$/.exec(cell) ?? []
  return low === undefined ? null : [Number(low), Number(high)]
}

/** A share with its length beside it; where only a span of it is told, the open part is drawn thinner. */
function Share({ cell }: { readonly cell: string }) {
  const [low, high] = reachOf(cell) ?? [0, 0]
  return (
    <span className={styles.share}>
      <span className={styles.track} aria-hidden>
        <span className={styles.known} style={{ width: `${low}%` }} />
        <span className={styles.open} style={{ width: `${high - low}%` }} />
      </span>
      <span className={styles.figure}>{cell}</span>
    </span>
  )
}

function Cell({ cell }: { readonly cell: string }) {
  if (cell === hidden)
    return (
      <>
        <span aria-hidden>{hidden}</span>
        <span className="visually-hidden">visas inte</span>
      </>
    )
  return reachOf(cell) ? <Share cell={cell} /> : cell
}

/** One table of the report with what it counts. */
export const FigureTable = ({ table: { title, about, columns, rows, note } }: { readonly table: StatisticsTable }) => (
  <section className={columns.length > 3 ? styles.wide : undefined}>
    <Card title={title}>
      <p className={`${layout.small} ${layout.muted}`}>{about}</p>
      {note === '' ? null : <p>{note}</p>}
      {rows.length > 0 ? (
        <Table caption={title} columns={columns}>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row" className={styles.name}>
                {name}
              </th>
              {cells.map((cell, at) => (
                <td key={columns[at + 1]} className={layout.number}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </Table>
      ) : null}
    </Card>
  </section>
)
