import type { Failure } from '@shared/result'
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { sentenceFor } from '../lib/messages'
import styles from './layout.module.css'

export { styles as layout }

export interface PageProps {
  readonly title: string
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly narrow?: boolean
  readonly children: ReactNode
  /** What the window is called; never a person's name. */
  readonly windowTitle?: string
}

/** The first view after unlocking leaves the focus at the top, where the way past the menu begins. */
let isFirst = true

/** A view with its heading. The window's title never names a person. Whoever followed a link that is no longer there goes on from the heading. */
export function Page({ title, lead, actions, narrow, children, windowTitle = title }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${windowTitle} – Fyra rum`
  }, [windowTitle])
  useEffect(() => {
    if (!isFirst && document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
    isFirst = false
  }, [])
  return (
    <div className={`${styles.page} ${narrow ? styles.narrow : ''}`}>
      <header className={styles.head}>
        <div className={styles.headText}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead ? <div className={styles.lead}>{lead}</div> : null}
        </div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </header>
      {children}
    </div>
  )
}

interface CardProps {
  readonly title?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
  readonly level?: 2 | 3
}

export function Card({ title, actions, children, level = 2 }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className={styles.card}>
      {title || actions ? (
        <div className={styles.cardHead}>
          {title ? <Heading>{title}</Heading> : <span />}
          {actions ? <div className={styles.actions}>{actions}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  )
}

type Tone = 'info' | 'warn' | 'ok' | 'fault'
const icons = { info: IconInfoCircle, warn: IconAlertTriangle, ok: IconCircleCheck, fault: IconAlertTriangle }

export function Callout({
  tone = 'info',
  title,
  children,
  live,
}: {
  readonly tone?: Tone
  readonly title?: ReactNode
  readonly children?: ReactNode
  readonly live?: boolean
}) {
  const Icon = icons[tone]
  return (
    <div className={`${styles.callout} ${styles[tone]}`} role={live ? 'alert' : undefined}>
      <Icon size={22} aria-hidden />
      <div>
        {title ? <strong>{title}</strong> : null}
        {children}
      </div>
    </div>
  )
}

/** What happened, what is safe and what to do. */
export function Fault({ failure }: { readonly failure: Failure | null | undefined }) {
  if (!failure) return null
  const { what, next } = sentenceFor(failure)
  return (
    <Callout tone="fault" title={what} live>
      <span>{next}</span>
    </Callout>
  )
}

export const Badge = ({ tone, children }: { readonly tone?: Tone | 'overdue'; readonly children: ReactNode }) => (
  <span className={`${styles.badge} ${tone ? styles[tone] : ''}`}>{children}</span>
)

/** Says what belongs here and how to begin. */
export const Empty = ({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) => (
  <div className={styles.empty}>
    <p>{children}</p>
    {action}
  </div>
)

/** Facts as terms and values. */
export const Facts = ({ rows }: { readonly rows: readonly (readonly [string, ReactNode])[] }) => (
  <dl className={styles.facts}>
    {rows.map(([term, value]) => (
      <div key={term} className={styles.fact}>
        <dt>{term}</dt>
        <dd>{value === '' || value === null ? '–' : value}</dd>
      </div>
    ))}
  </dl>
)

interface TableProps {
  /** Read aloud before the table. */
  readonly caption: string
  readonly columns: readonly string[]
  readonly children: ReactNode
}

export const Table = ({ caption, columns, children }: TableProps) => (
  <div className={styles.tableWrap} role="region" aria-label={caption} tabIndex={0}>
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
)

export function Tabs({
  label,
  tabs,
  root,
}: {
  readonly label: string
  readonly tabs: readonly (readonly [string, ReactNode])[]
  /** The first page; where it is given, every other tab stays marked on the pages below its own. */
  readonly root?: string
}) {
  const [location] = useLocation()
  const isBelow = (to: string) => root !== undefined && to !== root && location.startsWith(`${to}/`)
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map(([to, name]) => (
        <Link
          key={to}
          href={to}
          className={styles.tab}
          aria-current={location === to ? 'page' : isBelow(to) ? 'true' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}

export const Stack = ({ tight, children }: { readonly tight?: boolean; readonly children: ReactNode }) => (
  <div className={`${styles.stack} ${tight ? styles.tight : ''}`}>{children}</div>
)
/** Fields side by side as the width allows; dense for short ones. */
export const Grid = ({ dense, children }: { readonly dense?: boolean; readonly children: ReactNode }) => (
  <div className={`${styles.grid} ${dense ? styles.dense : ''}`}>{children}</div>
)
export const Columns = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.columns}>{children}</div>
)
export const Row = ({
  between,
  inert,
  children,
}: {
  readonly between?: boolean
  readonly inert?: boolean
  readonly children: ReactNode
}) => (
  <div className={`${styles.row} ${between ? styles.between : ''}`} inert={inert}>
    {children}
  </div>
)

/** A fault that belongs to a whole group of fields. */
export const FieldsetFault = ({ error }: { readonly error: string | undefined }) =>
  error ? (
    <Callout tone="fault" live>
      <span>{error}</span>
    </Callout>
  ) : null
