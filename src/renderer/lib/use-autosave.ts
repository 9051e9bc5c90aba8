import { type Failure, failureOf } from '@shared/result'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { typingPlace } from './api'

/** Typed words rest this long before they are stored, in milliseconds; */
const pause = 700
/** but never longer than this, however long the typing goes on. */
const longest = 1_500

export interface Autosave<T> {
  readonly values: T
  readonly failure: Failure | null
  /** Changes values here at once, and stores them when the typing pauses; choices are stored at once with `wait` 0. */
  set(change: Partial<T>, wait?: number): void
  /** Stores what has not been stored; gives why it could not be, or null. */
  flush(): Promise<Failure | null>
  /** Forgets what has not been stored; for a row that is being removed. */
  drop(): void
  /** After a conflict: stores my values over the newer ones that have been read. */
  keepMine(): Promise<void>
  /** After a conflict: takes the newer values. */
  takeTheirs(): void
}

/** A row that stores itself as it is written, each time against the revision it was read at. `save` must be stable between renders. */
export function useAutosave<T extends { readonly revision: number }>(
  stored: T,
  save: (values: T) => Promise<{ readonly revision: number }>,
): Autosave<T> {
  const [values, setValues] = useState(stored)
  const [failure, setFailure] = useState<Failure | null>(null)
  const latest = useRef({ values: stored, isDirty: false, since: 0 })
  const timer = useRef(0)
  const client = useQueryClient()

  // One save at a time: the next one needs the revision the last one gives.
  const line = useRef(Promise.resolve<Failure | null>(null))
  const store = useCallback(async (): Promise<Failure | null> => {
    if (!latest.current.isDirty) return null
    latest.current.isDirty = false
    try {
      const { revision } = await save(latest.current.values)
      latest.current.values = { ...latest.current.values, revision }
      setFailure(null)
      return null
    } catch (thrown) {
      const reason = failureOf(thrown)
      latest.current.isDirty = true
      setFailure(reason)
      // Somebody else was here first: read what they wrote, so that the choice can be made with open eyes.
      if (reason.code === 'conflict') void client.invalidateQueries()
      return reason
    }
  }, [save, client])
  const flush = useCallback(() => {
    window.clearTimeout(timer.current)
    line.current = line.current.then(store)
    return line.current
  }, [store])

  const set = useCallback(
    (change: Partial<T>, wait = pause) => {
      const { values: before, isDirty, since } = latest.current
      const begun = isDirty ? since : Date.now()
      latest.current = { values: { ...before, ...change }, isDirty: true, since: begun }
      setValues(latest.current.values)
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => void flush(), Math.min(wait, Math.max(0, begun + longest - Date.now())))
    },
    [flush],
  )
  const takeTheirs = useCallback(() => {
    window.clearTimeout(timer.current)
    latest.current = { values: stored, isDirty: false, since: 0 }
    setValues(stored)
    setFailure(null)
  }, [stored])
  const keepMine = useCallback(async () => {
    latest.current = {
      values: { ...latest.current.values, revision: stored.revision },
      isDirty: true,
      since: Date.now(),
    }
    await flush()
  }, [stored, flush])
  const drop = useCallback(() => {
    window.clearTimeout(timer.current)
    latest.current.isDirty = false
  }, [])

  // What another window has stored is shown here too, unless something is being written.
  useEffect(() => {
    if (!latest.current.isDirty && stored.revision > latest.current.values.revision) takeTheirs()
  }, [stored, takeTheirs])

  useEffect(() => typingPlace(flush), [flush])

  return { values, failure, set, flush, drop, keepMine, takeTheirs }
}
