import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import styles from './places.module.css'

interface PlacesProps {
  /** What the list is called, for who does not see it. */
  readonly label: string
  readonly places: readonly { readonly to: string; readonly name: string }[]
  /** The page that is shown beside the list. */
  readonly children: ReactNode
}

/** A list of pages that belong together, with the one that is open beside it, or below where the window is narrow. */
export function Places({ label, places, children }: PlacesProps) {
  const [location] = useLocation()
  return (
    <div className={styles.frame}>
      <nav className={styles.places} aria-label={label}>
        {places.map(({ to, name }) => (
          <Link key={to} href={to} className={styles.place} aria-current={location === to ? 'page' : undefined}>
            {name}
          </Link>
        ))}
      </nav>
      {children}
    </div>
  )
}
