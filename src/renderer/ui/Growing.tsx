import { failureOf } from '@shared/result'
import { keepPreviousData, type UseQueryOptions, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Button } from './Button'
import { Fault } from './layout'

/** Rows a list begins with, and how many more each time; as many as are drawn within a blink. */
const step = 50

interface GrowingProps<T, K extends readonly unknown[]> {
  /** Asks for the first so many rows. */
  readonly question: (most: number) => UseQueryOptions<readonly T[], Error, readonly T[], K>
  /** Shows the rows, and after them the way to more, when there are more. */
  readonly children: (rows: readonly T[], more: ReactNode, isAll: boolean) => ReactNode
}

/** A list that can be as long as the house is old: it begins with the first rows, and the rest are fetched when somebody wants them. */
export function Growing<T, K extends readonly unknown[]>({ question, children }: GrowingProps<T, K>) {
  const [most, setMost] = useState(step)
  const { data, error } = useQuery({ ...question(most + 1), placeholderData: keepPreviousData })
  if (data === undefined) return error ? <Fault failure={failureOf(error)} /> : null
  const isAll = data.length <= most
  const more = isAll ? null : <Button onClick={() => setMost(most + step)}>Visa {step} till</Button>
  return children(data.slice(0, most), more, isAll)
}

/** How many rows there are, for a list's caption. */
export const countOf = (rows: readonly unknown[], isAll: boolean): string =>
  isAll ? `${rows.length} stycken` : `de ${rows.length} senaste`
