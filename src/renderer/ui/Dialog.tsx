import { IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { IconButton } from './Button'
import { layout, Row } from './layout'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Where the writing begins: the first field, and of several alternatives the chosen one. */
const firstField = 'form :is(textarea, select, input:not([type=radio]), input:checked):not(:disabled, [aria-hidden])'

/** A modal dialog: the browser's own, with its focus trap, its Escape and its place above all else. What opened it has the focus again when it is gone. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [opener] = useState(() => document.activeElement)
  useEffect(() => {
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLElement>(firstField)?.focus()
    return () => {
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [opener])
  return (
    <dialog
      ref={dialog}
      className={layout.dialog}
      aria-label={title}
      onClose={onClose}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={layout.dialogBody}>
        <Row between>
          <h2>{title}</h2>
          <IconButton name="Stäng" onClick={onClose}>
            <IconX size={20} aria-hidden />
          </IconButton>
        </Row>
        {children}
      </div>
    </dialog>
  )
}
