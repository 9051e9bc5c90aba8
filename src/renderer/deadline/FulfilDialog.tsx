import type { MilestoneKind } from '@shared/case/case.contract'
import type { DeadlineView } from '@shared/deadline/deadline.contract'
import { milestoneLabels } from '@shared/glossary/labels'
import type { CaseId } from '@shared/ids'
import { invoke } from '../lib/api'
import { today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { DateField, SegmentField } from '../ui/fields'
import { Fault, Row } from '../ui/layout'

interface FulfilDialogProps {
  readonly caseId: CaseId
  readonly deadline: DeadlineView
  readonly onClose: () => void
}

/** Notes what the deadline was waiting for: it becomes an event of the case, and the deadline is met by it. */
export function FulfilDialog({ caseId, deadline, onClose }: FulfilDialogProps) {
  const [first] = deadline.endedBy
  const form = useForm<{ readonly kind: MilestoneKind; readonly happenedOn: string }>({
    initial: { kind: first ?? 'uppfoljning', happenedOn: today() },
    submit: async ({ kind, happenedOn }) => {
      await invoke('case.addMilestone', {
        caseId,
        milestone: { kind, plannedFor: null, happenedOn, clock: null, note: '' },
      })
      onClose()
    },
  })
  return (
    <Dialog title={`Klart: ${deadline.name}`} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        {deadline.endedBy.length > 1 ? (
          <SegmentField
            label="Vad har hänt?"
            value={form.values.kind}
            onChange={(kind) => form.set({ kind })}
            choices={deadline.endedBy.map((kind) => ({ value: kind, label: milestoneLabels[kind] }))}
          />
        ) : (
          <p>{milestoneLabels[form.values.kind]}</p>
        )}
        <DateField
          label="Dag"
          value={form.values.happenedOn}
          onChange={(happenedOn) => form.set({ happenedOn })}
          error={form.error('milestone', 'happenedOn')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Notera
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
