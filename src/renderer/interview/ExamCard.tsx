import { counselNeedLabels, examAskerLabels, examPlaceLabels } from '@shared/glossary/labels'
import type { CaseId } from '@shared/ids'
import type { ExamAsker, ExamPlace } from '@shared/interview/day-people'
import type { InterviewPage } from '@shared/interview/interview.contract'
import { useState } from 'react'
import { invoke } from '../lib/api'
import { nearDay } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { choicesOf, DateField, SegmentField, SelectField } from '../ui/fields'
import { Card, Facts, Fault, Grid, layout, Row } from '../ui/layout'

interface Props {
  readonly caseId: CaseId
  readonly page: InterviewPage
}

const on = (day: string | null | undefined): string => (day ? nearDay(day) : '')

/** Läkarundersökning: that it was asked for and done. What was found is the care's, and has no place here. */
export function ExamCard({ caseId, page }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { exam } = page
  const asked = [exam?.requestedBy ? examAskerLabels[exam.requestedBy] : '', on(exam?.requestedOn)]
  return (
    <Card
      title="Läkarundersökning"
      actions={
        page.mayWrite ? (
          <Button size="small" onClick={() => setOpen(true)}>
            Ändra<span className="visually-hidden">: läkarundersökning</span>
          </Button>
        ) : null
      }
    >
      <Facts
        rows={[
          ['Behov', counselNeedLabels[exam?.need ?? 'ej-bedomt']],
          ['Begärd', asked.filter(Boolean).join(', ')],
          ['Plats', exam?.place ? examPlaceLabels[exam.place] : ''],
          ['Gjord', on(exam?.doneOn)],
          ['Barnet fick veta resultatet', on(exam?.childToldOn)],
          [
            'Rättsintyg',
            [
              on(exam?.intygRequestedOn) && `begärt ${on(exam?.intygRequestedOn)}`,
              on(exam?.intygReceivedOn) && `kom ${on(exam?.intygReceivedOn)}`,
            ]
              .filter(Boolean)
              .join(', '),
          ],
        ]}
      />
      <p className={`${layout.small} ${layout.muted}`}>Fynd och bilder finns bara i vårdens journal.</p>
      {isOpen ? <ExamDialog caseId={caseId} page={page} onClose={() => setOpen(false)} /> : null}
    </Card>
  )
}

function ExamDialog({ caseId, page, onClose }: Props & { readonly onClose: () => void }) {
  const known = page.exam
  const asker: ExamAsker | '' = known?.requestedBy ?? ''
  const where: ExamPlace | '' = known?.place ?? ''
  const form = useForm({
    initial: {
      need: known?.need ?? 'behovs',
      requestedBy: asker,
      requestedOn: known?.requestedOn ?? '',
      place: where,
      doneOn: known?.doneOn ?? '',
      childToldOn: known?.childToldOn ?? '',
      intygRequestedOn: known?.intygRequestedOn ?? '',
      intygReceivedOn: known?.intygReceivedOn ?? '',
    },
    submit: async (values) => {
      await invoke('interview.setExam', {
        caseId,
        exam: {
          need: values.need,
          requestedBy: values.requestedBy || null,
          requestedOn: values.requestedOn || null,
          place: values.place || null,
          doneOn: values.doneOn || null,
          childToldOn: values.childToldOn || null,
          intygRequestedOn: values.intygRequestedOn || null,
          intygReceivedOn: values.intygReceivedOn || null,
        },
      })
      onClose()
    },
  })
  const { values, set, error } = form
  const day = (
    field: 'requestedOn' | 'doneOn' | 'childToldOn' | 'intygRequestedOn' | 'intygReceivedOn',
    label: string,
  ) => (
    <DateField
      label={label}
      optional
      value={values[field]}
      onChange={(value) => set({ [field]: value })}
      error={error('exam', field)}
    />
  )
  return (
    <Dialog title="Läkarundersökning" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <SegmentField
          label="Behov"
          value={values.need}
          choices={choicesOf(counselNeedLabels)}
          onChange={(need) => set({ need })}
        />
        <Grid dense>
          <SelectField
            label="Begärd av"
            optional
            value={values.requestedBy}
            choices={choicesOf(examAskerLabels)}
            onChange={(requestedBy) => set({ requestedBy })}
          />
          {day('requestedOn', 'Begärd')}
          <SelectField
            label="Plats"
            optional
            value={values.place}
            choices={choicesOf(examPlaceLabels)}
            onChange={(place) => set({ place })}
          />
          {day('doneOn', 'Gjord')}
          {day('childToldOn', 'Barnet fick veta resultatet')}
          {day('intygRequestedOn', 'Rättsintyg begärt')}
          {day('intygReceivedOn', 'Rättsintyg kom')}
        </Grid>
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
