import { IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { IconButton } from './Button'
import { layout, Row } from './layout'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A modal dialog: the browser's own, with its focus trap, its Escape and its place above all else. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
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
