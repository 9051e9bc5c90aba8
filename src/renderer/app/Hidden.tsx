import { useEffect, useRef } from 'react'
import { Button } from '../ui/Button'
import { FourRooms } from '../ui/FourRooms'
import styles from './frame.module.css'

/** The neutral screen, for when a child or a parent comes into the room. What was open lies untouched behind it. */
export function Hidden({ onShow }: { readonly onShow: () => void }) {
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => back.current?.focus(), [])
  return (
    <main className={styles.hidden}>
      <h1 className="visually-hidden">Dolt</h1>
      <FourRooms size={72} />
      <Button ref={back} kind="quiet" onClick={onShow}>
        Visa igen (F9)
      </Button>
    </main>
  )
}
