import { useLayoutEffect, useRef } from 'react'
import { Button } from '../ui/Button'
import { FourRooms } from '../ui/FourRooms'
import styles from './frame.module.css'

/** The neutral screen, for when a child or a parent comes into the room. It covers an open dialog too; what was open lies untouched behind it, with the focus where it was. */
export function Hidden({ onShow }: { readonly onShow: () => void }) {
  const screen = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const [before, title] = [document.activeElement, document.title]
    screen.current?.showModal()
    document.title = 'Dolt – Fyra rum'
    return () => {
      document.title = title
      // What lay behind can take the focus once it is drawn again.
      requestAnimationFrame(() => before instanceof HTMLElement && before.focus())
    }
  }, [])
  return (
    // Escape must not show what a key was pressed to hide.
    <dialog ref={screen} className={styles.hidden} aria-label="Dolt" closedby="none">
      <h1 className="visually-hidden">Dolt</h1>
      <FourRooms size={72} />
      <Button kind="quiet" onClick={onShow}>
        Visa igen (F9)
      </Button>
    </dialog>
  )
}
