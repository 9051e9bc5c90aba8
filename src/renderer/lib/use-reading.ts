import { useEffect, useMemo, useRef } from 'react'

/** From which revision somebody writes. A newer one that comes while the writing goes on does not count before the writer has chosen. */
export interface Reading {
  /** The revision to hand in. */
  at(): number
  /** Goes on from the revision that was given back or, when none is named, from the newest. */
  goOn(revision?: number): void
}

/** Keeps the revision a form was filled in at, whatever is read meanwhile. */
export function useReading(newest: number): Reading {
  const last = useRef(newest)
  const read = useRef(newest)
  useEffect(() => {
    last.current = newest
  }, [newest])
  return useMemo(
    () => ({
      at: () => read.current,
      goOn: (revision = last.current) => {
        read.current = revision
      },
    }),
    [],
  )
}
