import { failureOf } from '@shared/result'
import { type UseQueryOptions, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Fault, Page } from './layout'

interface LoadedProps<T, K extends readonly unknown[]> {
  readonly question: UseQueryOptions<T, Error, T, K>
  readonly children: (value: T) => ReactNode
}

/** Asks and shows the answer, or says why there is none. Answers come within a breath, so nothing spins. */
export function Loaded<T, K extends readonly unknown[]>({ question, children }: LoadedProps<T, K>) {
  const { data, error } = useQuery(question)
  if (data !== undefined) return children(data)
  return error ? <Fault failure={failureOf(error)} /> : null
}

/** The same for a whole view, which has its heading even when there is nothing to show. */
export function LoadedPage<T, K extends readonly unknown[]>({ question, children }: LoadedProps<T, K>) {
  const { data, error } = useQuery(question)
  if (data !== undefined) return children(data)
  return error ? (
    <Page title="Går inte att visa" narrow>
      <Fault failure={failureOf(error)} />
    </Page>
  ) : null
}
