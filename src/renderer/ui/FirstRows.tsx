import { type ReactNode, useState } from 'react'
import { Button } from './Button'
import { layout } from './layout'

/** Rows a list begins with, and how many more each time. */
const step = 50

interface FirstRowsProps<T> {
  readonly rows: readonly T[]
  readonly children: (shown: readonly T[]) => ReactNode
}

/** The first rows of a list that has been fetched whole, and the way to the rest: what nobody looks at is not drawn. */
export function FirstRows<T>({ rows, children }: FirstRowsProps<T>) {
  const [most, setMost] = useState(step)
  const left = rows.length - most
  return (
    <>
      {children(rows.slice(0, most))}
      {left > 0 ? (
        <div className={layout.more}>
          <Button size="small" onClick={() => setMost(most + step)}>
            Visa {Math.min(step, left)} till ({left} kvar)
          </Button>
        </div>
      ) : null}
    </>
  )
}
