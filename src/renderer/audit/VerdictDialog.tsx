import type { SampledRead, Verdict } from '@shared/audit/audit.contract'
import { verdictLabels } from '@shared/glossary/labels'
import { momentText } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { choicesOf, SegmentField, TextArea } from '../ui/fields'
import { Fault, layout, Row } from '../ui/layout'

/** Stores what the reviewer has found of a read. */
export type Judge = (
  read: SampledRead,
  finding: { readonly verdict: Verdict; readonly comment: string },
) => Promise<void>

interface VerdictDialogProps {
  readonly read: SampledRead
  readonly judge: Judge
  readonly onClose: () => void
}

/** What the reviewer finds of one read. An earlier finding stays in the log beside the new one. */
export function VerdictDialog({ read, judge, onClose }: VerdictDialogProps) {
  const { entry, review } = read
  const form = useForm<{ verdict: Verdict; comment: string }>({
    initial: { verdict: review?.verdict ?? 'foljs-upp', comment: review?.comment ?? '' },
    submit: async (values) => {
      await judge(read, values)
      onClose()
    },
  })
  return (
    <Dialog title={`Bedöm post ${entry.seq}`} onClose={onClose}>
      <p className={layout.muted}>
        {entry.user}, {momentText(entry.at)}
      </p>
      <Form onSubmit={() => form.submit()}>
        <SegmentField
          label="Bedömning"
          value={form.values.verdict}
          choices={choicesOf(verdictLabels)}
          onChange={(verdict) => form.set({ verdict })}
        />
        <TextArea
          label="Kommentar"
          hint="Vad som talar för det, och vad som ska göras. Skriv inga namn på barn."
          optional={form.values.verdict === 'behorig'}
          value={form.values.comment}
          onChange={(comment) => form.set({ comment })}
          error={form.error('comment')}
          lang="sv"
          spellCheck
        />
        <Fault failure={form.failure?.fields ? null : form.failure} />
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Spara bedömningen
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
