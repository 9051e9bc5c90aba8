import type { ReactNode } from 'react'
import styles from './print.module.css'

interface Sheet {
  readonly isDemo: boolean
  readonly title: string
  readonly head: readonly { readonly label: string; readonly value: string }[]
  readonly footer: string
}

/** What stands round a document of figures on paper: its mark in the demo house, its title, what it is of, and its foot. */
export const SheetPaper = ({
  sheet,
  wide = false,
  children,
}: {
  readonly sheet: Sheet
  readonly wide?: boolean
  readonly children: ReactNode
}) => (
  <article className={wide ? `${styles.paper} ${styles.wide}` : styles.paper} lang="sv">
    {sheet.isDemo ? <p className={styles.test}>PÅHITTAT – TESTDATA</p> : null}
    <h1>{sheet.title}</h1>
    <table className={styles.head}>
      <tbody>
        {sheet.head.map(({ label, value }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {children}
    <footer className={styles.foot}>{sheet.footer}</footer>
  </article>
)
