import type { TableSheet } from '@shared/template/template.contract'
import { SheetPaper } from './SheetPaper'

/** A document that is one table, on paper. */
export const TableView = ({ table }: { readonly table: TableSheet }) => (
  <SheetPaper sheet={table} wide>
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
  </SheetPaper>
)
