import type { CaseId } from '@shared/ids'
import type { Meeting } from '@shared/meeting/meeting.contract'
import { useQuery } from '@tanstack/react-query'
import { ask, invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { SegmentField, TextArea } from '../ui/fields'
import { Fault, FieldsetFault, Row } from '../ui/layout'

interface CloseDialogProps {
  readonly caseId: CaseId
  readonly meeting: Meeting
  readonly onClose: () => void
}

/** A meeting ends with the plan it led to, or with the reason why there is none. */
export function CloseDialog({ caseId, meeting, onClose }: CloseDialogProps) {
  const { data } = useQuery(ask('plan.ofCase', { caseId }))
  const planId = data?.plan?.id ?? null
  const form = useForm<{ readonly ending: 'plan' | 'skal' | ''; readonly reason: string }>({
    initial: { ending: '', reason: '' },
    draft: { form: 'meeting.close', subject: meeting.id },
    submit: async ({ ending, reason }) => {
      await invoke('meeting.close', {
        meetingId: meeting.id,
        planId: ending === 'plan' ? planId : null,
        reason: ending === 'plan' ? '' : reason,
      })
      onClose()
    },
  })
  const { values, set, error } = form
  return (
    <Dialog title="Avsluta mötet" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <SegmentField
          label="Vad ledde mötet till?"
          hint={planId ? undefined : 'Barnet har ingen plan än. Börja en på sidan Möten och plan.'}
          value={values.ending}
          choices={[
            ...(planId ? [{ value: 'plan' as const, label: 'Barnets samordnade plan' }] : []),
            { value: 'skal' as const, label: 'Ingen plan' },
          ]}
          onChange={(ending) => set({ ending })}
        />
        {values.ending === 'plan' ? null : (
          <TextArea
            label={
              meeting.form === 'gemensamt-hembesok' ? 'Något att säga om avslutet?' : 'Varför blev det ingen plan?'
            }
            optional={meeting.form === 'gemensamt-hembesok'}
            value={values.reason}
            onChange={(reason) => set({ reason })}
            error={error('reason')}
            lang="sv"
            spellCheck
          />
        )}
        <FieldsetFault error={error('childPart')} />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Avsluta mötet
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
