import type { RoomState, RoomView } from '@shared/case/case.contract'
import { roomLabels, roomStateLabels } from '@shared/glossary/labels'
import type { Room } from '@shared/profile/profile.contract'
import { choicesOf, SelectField, TextField } from '../ui/fields'
import { Grid } from '../ui/layout'

export type RoomChoices = Partial<Record<Room, { readonly state: RoomState; readonly reason: string }>>

/** The rooms that have been said something of; the others stand as they are. */
export const changedRooms = (choices: RoomChoices) =>
  (Object.entries(choices) as [Room, { state: RoomState; reason: string }][]).map(([room, { state, reason }]) => ({
    room,
    state,
    reason,
  }))

interface RoomFieldsProps {
  readonly rooms: readonly RoomView[]
  readonly choices: RoomChoices
  readonly onChange: (choices: RoomChoices) => void
  /** The fault of a room, by its place among those that are handed in. */
  readonly error: (index: number) => string | undefined
}

/** How each of the four rooms stands after the follow-up. */
export const RoomFields = ({ rooms, choices, onChange, error }: RoomFieldsProps) => (
  <>
    {rooms.map(({ room, state, reason }) => {
      const chosen = choices[room] ?? { state, reason }
      const at = Object.keys(choices).indexOf(room)
      const set = (change: Partial<typeof chosen>) => onChange({ ...choices, [room]: { ...chosen, ...change } })
      return (
        <Grid key={room}>
          <SelectField
            label={roomLabels[room]}
            value={chosen.state}
            choices={choicesOf(roomStateLabels)}
            onChange={(next) => set({ state: next })}
          />
          <TextField
            label="Kort om läget"
            aria-label={`Kort om läget: ${roomLabels[room].toLowerCase()}`}
            optional={chosen.state !== 'ej-aktuellt'}
            value={chosen.reason}
            onChange={(next) => set({ reason: next })}
            error={at < 0 ? undefined : error(at)}
          />
        </Grid>
      )
    })}
  </>
)
