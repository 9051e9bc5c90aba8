import { type Failure, failureOf } from '@shared/result'
import { useCallback, useEffect, useRef, useState } from 'react'
import { invoke, typingPlace } from './api'

/** How long after the first unsaved key press a draft is saved, in milliseconds. Typing on does not put it off: two seconds are the most that can be lost. */
const pause = 700

export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed' }

export interface Draft<T> {
  /** What was typed last time and not handed in; undefined until it has been asked for, null when there is nothing. */
  readonly found: T | null | undefined
  readonly state: SaveState
  /** Keeps a value; it is stored when the typing pauses. */
  keep(value: T): void
  /** Forgets the draft, when what it held has been handed in. */
  clear(): Promise<void>
}

/** Unfinished text of one form (or of none, when there is no place for it), sealed under the writer's own key, saved as it grows and handed in before lock. */
export function useDraft<T>(place: { readonly form: string; readonly subject: string } | null): Draft<T> {
  const form = place?.form ?? ''
  const subject = place?.subject ?? ''
  const [found, setFound] = useState<T | null | undefined>(place ? undefined : null)
  const [state, setState] = useState<SaveState>({ kind: 'idle' })
  const unsaved = useRef<{ readonly value: T } | null>(null)
  const timer = useRef(0)

  const store = useCallback(async (): Promise<Failure | null> => {
    window.clearTimeout(timer.current)
    timer.current = 0
    const waiting = unsaved.current
    if (!waiting || form === '') return null
    unsaved.current = null
    setState({ kind: 'saving' })
    try {
      const { savedAt } = await invoke('draft.save', { form, subject, content: JSON.stringify(waiting.value) })
      setState({ kind: 'saved', at: savedAt })
      return null
    } catch (thrown) {
      unsaved.current ??= waiting
      setState({ kind: 'failed' })
      return failureOf(thrown)
    }
  }, [form, subject])

  useEffect(() => {
    if (form === '') return undefined
    let isHere = true
    void invoke('draft.get', { form, subject }).then(
      (draft) => isHere && setFound(draft ? (JSON.parse(draft.content) as T) : null),
      () => isHere && setFound(null),
    )
    const leave = typingPlace(store)
    return () => {
      isHere = false
      leave()
    }
  }, [form, subject, store])

  const keep = useCallback(
    (value: T) => {
      unsaved.current = { value }
      if (timer.current === 0) timer.current = window.setTimeout(() => void store(), pause)
    },
    [store],
  )
  const clear = useCallback(async () => {
    window.clearTimeout(timer.current)
    timer.current = 0
    unsaved.current = null
    if (form !== '') await invoke('draft.clear', { form, subject })
    setState({ kind: 'idle' })
  }, [form, subject])

  return { found, state, keep, clear }
}
