import type { ReportSheet } from '@shared/template/template.contract'
import styles from './print.module.css'
import { SheetPaper } from './SheetPaper'

type Table = ReportSheet['tables'][number]

const Section = ({ table }: { readonly table: Table }) => (
  <section>
    <h2>{table.title}</h2>
    {table.about === '' ? null : <p className={styles.about}>{table.about}</p>}
    {table.note === '' ? null : <p className={styles.left}>{table.note}</p>}
    {table.rows.length > 0 ? (
      <table className={table.columns.length === 2 ? styles.pairs : styles.figures}>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- a printed table never changes
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    ) : null}
  </section>
)

/** A document of many tables, on paper. */
export const ReportView = ({ report }: { readonly report: ReportSheet }) => (
  <SheetPaper sheet={report}>
    {report.comment === '' ? null : (
      <>
        <h2>Kommentar</h2>
        <p className={styles.body}>{report.comment}</p>
      </>
    )}
    {report.tables.map((table) => (
      <Section key={table.key} table={table} />
    ))}
  </SheetPaper>
)
