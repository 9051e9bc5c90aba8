import { IconClock } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import styles from './meeting.module.css'

/** How much of the meeting's time has gone. */
export function MeetingClock({ startedAt, minutes }: { readonly startedAt: string | null; readonly minutes: number }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 10_000)
    return () => window.clearInterval(timer)
  }, [])
  if (!startedAt) return null
  const gone = Math.max(0, Math.floor((now - Date.parse(startedAt)) / 60_000))
  const isOver = gone > minutes
  return (
    <span className={`${styles.clock} ${isOver ? styles.over : ''}`}>
      <IconClock size={20} aria-hidden />
      {isOver ? `${gone - minutes} min över tiden` : `${gone} av ${minutes} min`}
      <meter min={0} max={minutes} value={Math.min(gone, minutes)} aria-label="Använd tid" />
    </span>
  )
}
