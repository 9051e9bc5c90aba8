import { type Failure, failureOf } from '@shared/result'
import { useCallback, useEffect, useRef, useState } from 'react'
import { faultAt } from './messages'
import { type SaveState, useDraft } from './use-draft'

export interface Form<T> {
  readonly values: T
  readonly saveState: SaveState
  /** The failure of the last try, when it was not about single fields. */
  readonly failure: Failure | null
  readonly isBusy: boolean
  /** False until an earlier draft has been looked for. */
  readonly isReady: boolean
  /** True when what is shown was typed earlier and not handed in. */
  readonly isRestored: boolean
  set(change: Partial<T> | ((values: T) => T)): void
  /** The sentence for a field, by its path in the endpoint's input. */
  error(...path: readonly (string | number)[]): string | undefined
  submit(): Promise<void>
  /** Throws the draft away and starts over. */
  reset(): Promise<void>
}

export interface FormOrder<T> {
  readonly initial: T
  /** Hands the values in. What it throws is shown; what it gives is passed to `onDone`. */
  readonly submit: (values: T) => Promise<unknown>
  /** Where unfinished values are kept; left out for forms of one line. */
  readonly draft?: { readonly form: string; readonly subject: string }
}

/** Takes the writer to the first faulty field, in the dialog when one is open. */
const focusFirstFault = () =>
  (document.querySelector('dialog:modal') ?? document)
    .querySelector<HTMLElement>('[aria-invalid="true"], [data-faulty] input')
    ?.focus()

/** A form whose every change is kept as a draft, whose faults stand beside their fields, and which loses nothing. */
export function useForm<T extends object>(order: FormOrder<T>): Form<T> {
  const [values, setValues] = useState(order.initial)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [isRestored, setRestored] = useState(false)
  const draft = useDraft<T>(order.draft ?? null)
  const isKept = order.draft !== undefined
  const isTouched = useRef(false)

  useEffect(() => {
    if (!isKept || !draft.found || isTouched.current) return
    setValues({ ...order.initial, ...draft.found })
    setRestored(true)
    // The first values are the form's own; only a found draft replaces them.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [draft.found, isKept])

  // When the sentences stand beside their fields; not before.
  useEffect(() => {
    if (failure?.fields) focusFirstFault()
  }, [failure])

  const set = useCallback<Form<T>['set']>(
    (change) => {
      isTouched.current = true
      setValues((before) => {
        const after = typeof change === 'function' ? change(before) : { ...before, ...change }
        if (isKept) draft.keep(after)
        return after
      })
    },
    [draft, isKept],
  )

  const error = (...path: readonly (string | number)[]) => faultAt(failure, ...path)

  const submit = async () => {
    setBusy(true)
    setFailure(null)
    try {
      await order.submit(values)
      if (isKept) await draft.clear()
      isTouched.current = false
      setRestored(false)
    } catch (thrown) {
      setFailure(failureOf(thrown))
    } finally {
      setBusy(false)
    }
  }

  const reset = async () => {
    if (isKept) await draft.clear()
    isTouched.current = false
    setValues(order.initial)
    setFailure(null)
    setRestored(false)
  }

  return {
    values,
    saveState: draft.state,
    failure,
    isBusy,
    isReady: !isKept || draft.found !== undefined,
    isRestored,
    set,
    error,
    submit,
    reset,
  }
}
