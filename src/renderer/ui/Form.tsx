import { type ReactNode, useEffect, useRef } from 'react'
import { layout } from './layout'

interface FormProps {
  /** Hands the form in: the button, Enter in a line, or Ctrl+Enter anywhere in it. */
  readonly onSubmit: () => unknown
  readonly children: ReactNode
}

/** A form's frame. Ctrl+Enter finishes it from any field. */
export function Form({ onSubmit, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const here = form.current
    const finish = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.key !== 'Enter') return
      event.preventDefault()
      event.stopPropagation()
      here?.requestSubmit()
    }
    here?.addEventListener('keydown', finish)
    return () => here?.removeEventListener('keydown', finish)
  }, [])
  return (
    <form
      ref={form}
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        onSubmit()
      }}
    >
      {children}
    </form>
  )
}
