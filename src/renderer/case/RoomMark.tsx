import type { RoomState } from '@shared/case/case.contract'
import { roomLabels, roomStateLabels } from '@shared/glossary/labels'
import type { Room } from '@shared/profile/profile.contract'
import { IconCheck, IconClock, IconMinus, IconPlayerPlayFilled } from '@tabler/icons-react'
import styles from './rooms.module.css'

const signs = {
  'ej-bedomt': null,
  'ej-aktuellt': IconMinus,
  planerat: IconClock,
  pagar: IconPlayerPlayFilled,
  klart: IconCheck,
} as const

/** The four rooms at a glance: colour for the room, sign for its state, and the words for who listens. */
export function RoomMarks({
  rooms,
}: {
  readonly rooms: readonly { readonly room: Room; readonly state: RoomState }[]
}) {
  const inWords = rooms
    .map(({ room, state }) => `${roomLabels[room]}: ${roomStateLabels[state].toLowerCase()}`)
    .join(', ')
  return (
    <span className={styles.marks} role="img" aria-label={inWords} title={inWords}>
      {rooms.map((one) => (
        <RoomMark key={one.room} {...one} />
      ))}
    </span>
  )
}

export function RoomMark({ room, state }: { readonly room: Room; readonly state: RoomState }) {
  const Sign = signs[state]
  return (
    <span className={`${styles.mark} ${styles[room]}`} data-state={state} aria-hidden>
      {Sign ? <Sign size={13} stroke={3} /> : null}
    </span>
  )
}
