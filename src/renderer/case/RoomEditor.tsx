import type { RoomState } from '@shared/case/case.contract'
import { roomStateLabels } from '@shared/glossary/labels'
import type { CaseId } from '@shared/ids'
import type { Room } from '@shared/profile/profile.contract'
import { invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Form } from '../ui/Form'
import { choicesOf, SegmentField, TextArea } from '../ui/fields'
import { Fault, Row } from '../ui/layout'

interface RoomEditorProps {
  readonly caseId: CaseId
  readonly view: { readonly room: Room; readonly state: RoomState; readonly reason: string }
  readonly onDone: () => void
}

/** Sets a room's state. Each state is kept beside the earlier ones; a room that is not to be used says why. */
export function RoomEditor({ caseId, view, onDone }: RoomEditorProps) {
  const form = useForm({
    initial: { state: view.state, reason: view.reason },
    submit: async ({ state, reason }) => {
      await invoke('case.setRoom', { caseId, room: view.room, state, reason })
      onDone()
    },
  })
  return (
    <Form onSubmit={() => form.submit()}>
      <SegmentField
        label="Läge"
        value={form.values.state}
        choices={choicesOf(roomStateLabels)}
        onChange={(state) => form.set({ state })}
      />
      <TextArea
        label="Kort om läget"
        hint="Krävs när rummet inte är aktuellt. Skriv vad som är planerat eller gjort, inte vad barnet har berättat."
        value={form.values.reason}
        onChange={(reason) => form.set({ reason })}
        error={form.error('reason')}
      />
      {form.failure?.fields ? null : <Fault failure={form.failure} />}
      <Row>
        <Button type="submit" kind="primary" disabled={form.isBusy}>
          Spara
        </Button>
      </Row>
    </Form>
  )
}
