import type { TableSheet } from '@shared/template/template.contract'
import styles from './print.module.css'

/** A document that is one table, on paper. */
export const TableView = ({ table }: { readonly table: TableSheet }) => (
  <article className={`${styles.paper} ${styles.wide}`} lang="sv">
    {table.isDemo ? <p className={styles.test}>PÅHITTAT – TESTDATA</p> : null}
    <h1>{table.title}</h1>
    <table className={styles.head}>
      <tbody>
        {table.head.map(({ label, value }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {table.rows.length > 0 ? (
      <table>
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
          {table.rows.map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a printed table never changes
            <tr key={at}>
              {row.map((value, column) => (
                // oxlint-disable-next-line react/no-array-index-key -- as above
                <td key={column}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    ) : (
      <p>Inget finns att visa.</p>
    )}
    <footer className={styles.foot}>{table.footer}</footer>
  </article>
)
