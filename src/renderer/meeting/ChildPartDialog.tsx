import type { CaseId, CoMeetingId } from '@shared/ids'
import { invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { DateField, TextArea, TextField } from '../ui/fields'
import { Fault, Grid, Row } from '../ui/layout'
import { SaveMark } from '../ui/SaveMark'

interface ChildPartDialogProps {
  readonly caseId: CaseId
  readonly meetingId: CoMeetingId | null
  readonly onClose: () => void
}

const empty = {
  informedOn: '',
  informedBy: '',
  informedHow: '',
  heardOn: '',
  heardHow: '',
  ownWords: '',
  reason: '',
}

/** Records that the child was told and heard, or why not. What was recorded earlier stands. */
export function ChildPartDialog({ caseId, meetingId, onClose }: ChildPartDialogProps) {
  const form = useForm({
    initial: empty,
    draft: { form: 'meeting.recordChild', subject: meetingId ?? caseId },
    submit: async ({ informedOn, heardOn, ...words }) => {
      await invoke('meeting.recordChild', {
        caseId,
        meetingId,
        part: { ...words, informedOn: informedOn || null, heardOn: heardOn || null },
      })
      onClose()
    },
  })
  const { values, set } = form
  const error = (key: string) => form.error('part', key)
  return (
    <Dialog title="Barnets delaktighet" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <Grid>
          <DateField
            label="Barnet fick veta"
            value={values.informedOn}
            onChange={(informedOn) => set({ informedOn })}
            error={error('informedOn')}
          />
          <TextField
            label="Av vem"
            value={values.informedBy}
            onChange={(informedBy) => set({ informedBy })}
            error={error('informedBy')}
          />
        </Grid>
        <TextField
          label="Hur barnet fick veta"
          value={values.informedHow}
          onChange={(informedHow) => set({ informedHow })}
          error={error('informedHow')}
          lang="sv"
          spellCheck
        />
        <Grid>
          <DateField
            label="Barnet blev hört"
            value={values.heardOn}
            onChange={(heardOn) => set({ heardOn })}
            error={error('heardOn')}
          />
          <TextField
            label="Hur"
            hint="Var, med vem, på vilket sätt"
            value={values.heardHow}
            onChange={(heardHow) => set({ heardHow })}
            error={error('heardHow')}
          />
        </Grid>
        <TextArea
          label="Med barnets egna ord"
          value={values.ownWords}
          onChange={(ownWords) => set({ ownWords })}
          error={error('ownWords')}
          lang="sv"
          spellCheck
        />
        <TextArea
          label="Varför inte, om något saknas"
          optional
          value={values.reason}
          onChange={(reason) => set({ reason })}
          error={error('reason')}
          lang="sv"
          spellCheck
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row between>
          <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
            Spara
          </Button>
          <SaveMark state={form.saveState} />
        </Row>
      </Form>
    </Dialog>
  )
}
