import { counselNeedLabels } from '@shared/glossary/labels'
import type { CaseId } from '@shared/ids'
import type { InterviewPage } from '@shared/interview/interview.contract'
import { useState } from 'react'
import { invoke } from '../lib/api'
import { nearDay } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { CheckboxGroup, choicesOf, DateField, SegmentField, TextField } from '../ui/fields'
import { Card, Facts, Fault, Row } from '../ui/layout'
import { Term } from '../ui/Term'

interface Props {
  readonly caseId: CaseId
  readonly page: InterviewPage
}

const on = (day: string | null | undefined): string => (day ? nearDay(day) : '')

/** Särskild företrädare: needed, applied for, appointed, ended. */
export function CounselCard({ caseId, page }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { counsel } = page
  return (
    <Card
      title={<Term code="legal representative">Särskild företrädare</Term>}
      actions={
        page.mayWrite ? (
          <Button size="small" onClick={() => setOpen(true)}>
            Ändra<span className="visually-hidden">: särskild företrädare</span>
          </Button>
        ) : null
      }
    >
      <Facts
        rows={[
          ['Behov', counselNeedLabels[counsel?.need ?? 'ej-bedomt']],
          ['Ansökt', on(counsel?.appliedOn)],
          ['Förordnad', on(counsel?.appointedOn)],
          ['Vem', [counsel?.name, counsel?.firm].filter(Boolean).join(', ')],
          ['Upphörde', on(counsel?.endedOn)],
        ]}
      />
      {isOpen ? <CounselDialog caseId={caseId} page={page} onClose={() => setOpen(false)} /> : null}
    </Card>
  )
}

const orNull = (day: string): string | null => day || null

function CounselDialog({ caseId, page, onClose }: Props & { readonly onClose: () => void }) {
  const known = page.counsel
  const form = useForm({
    initial: {
      need: known?.need ?? 'behovs',
      appliedOn: known?.appliedOn ?? '',
      appointedOn: known?.appointedOn ?? '',
      endedOn: known?.endedOn ?? '',
      name: known?.name ?? '',
      firm: known?.firm ?? '',
      siblings: [] as CaseId[],
    },
    submit: async ({ siblings, appliedOn, appointedOn, endedOn, ...words }) => {
      await invoke('interview.setCounsel', {
        caseIds: [caseId, ...siblings],
        counsel: {
          ...words,
          appliedOn: orNull(appliedOn),
          appointedOn: orNull(appointedOn),
          endedOn: orNull(endedOn),
        },
      })
      onClose()
    },
  })
  const { values, set, error } = form
  return (
    <Dialog title="Särskild företrädare" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <SegmentField
          label="Behov"
          value={values.need}
          choices={choicesOf(counselNeedLabels)}
          onChange={(need) => set({ need })}
        />
        <DateField
          label="Åklagaren ansökte"
          optional
          value={values.appliedOn}
          onChange={(appliedOn) => set({ appliedOn })}
          error={error('counsel', 'appliedOn')}
        />
        <DateField
          label="Tingsrätten förordnade"
          optional
          value={values.appointedOn}
          onChange={(appointedOn) => set({ appointedOn })}
          error={error('counsel', 'appointedOn')}
        />
        <TextField
          label="Namn"
          optional
          value={values.name}
          onChange={(name) => set({ name })}
          error={error('counsel', 'name')}
        />
        <TextField label="Byrå" optional value={values.firm} onChange={(firm) => set({ firm })} />
        <DateField
          label="Upphörde"
          optional
          value={values.endedOn}
          onChange={(endedOn) => set({ endedOn })}
          error={error('counsel', 'endedOn')}
        />
        {page.siblings.length > 0 ? (
          <CheckboxGroup
            label="Gäller också"
            hint="Samma uppgifter skrivs i varje barns ärende"
            values={values.siblings}
            choices={page.siblings.map((one) => ({ value: one.caseId, label: one.name }))}
            onChange={(siblings) => set({ siblings })}
          />
        ) : null}
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Spara
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
