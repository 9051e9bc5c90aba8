import { stepKindLabels, stepLinkLabels, stepPlaceLabels } from '@shared/glossary/labels'
import type { DayStepId } from '@shared/ids'
import type { InterviewDay } from '@shared/interview/interview.contract'
import type { DayStep, StepKind, StepLink, StepPerson, StepPlace } from '@shared/interview/step'
import { invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { Checkbox, choicesOf, DateField, SegmentField, SelectField, TextField, TimeField } from '../ui/fields'
import { Fault, Grid, Row } from '../ui/layout'
import styles from './interview.module.css'
import { PersonFields } from './PersonFields'

interface Props {
  readonly day: InterviewDay
  /** Null for a new step. */
  readonly step: DayStep | null
  readonly onClose: () => void
}

interface Values {
  readonly kind: StepKind
  readonly day: string
  readonly startsAt: string
  readonly minutes: string
  readonly afterId: DayStepId | ''
  readonly link: StepLink
  readonly isFixed: boolean
  readonly fixedWhy: string
  readonly place: StepPlace
  readonly placeText: string
  readonly people: readonly StepPerson[]
}

const nobody: StepPerson = { userId: null, agencyId: null, name: '', role: 'socialsekreterare' }

/** Everything about one step of the day. */
export function StepDialog({ day, step, onClose }: Props) {
  const form = useForm<Values>({
    initial: {
      kind: step?.kind ?? 'uppfoljande-samtal',
      day: step?.day ?? day.day,
      startsAt: step?.startsAt ?? '',
      minutes: String(step?.minutes ?? 60),
      afterId: step?.afterId ?? '',
      link: step?.link ?? 'efter',
      isFixed: step?.isFixed ?? false,
      fixedWhy: step?.fixedWhy ?? '',
      place: step?.place ?? 'barnahus',
      placeText: step?.placeText ?? '',
      people: step?.people ?? [nobody],
    },
    submit: async ({ afterId, minutes, people, ...values }) => {
      await invoke('interview.saveStep', {
        dayId: day.id,
        stepId: step?.id ?? null,
        step: { ...values, afterId: afterId || null, minutes: Number(minutes), people: [...people] },
        revision: day.revision,
      })
      onClose()
    },
  })
  const { values, set, error } = form
  const change = (index: number, person: StepPerson) => set({ people: values.people.with(index, person) })
  return (
    <Dialog
      title={step ? `Ändra: ${stepKindLabels[step.kind].toLocaleLowerCase('sv')}` : 'Nytt moment'}
      onClose={onClose}
    >
      <Form onSubmit={() => form.submit()}>
        <Grid dense>
          {step ? null : (
            <SelectField
              label="Moment"
              value={values.kind}
              choices={choicesOf(stepKindLabels)}
              onChange={(kind) => set({ kind })}
              error={error('step', 'kind')}
            />
          )}
          <DateField
            label="Dag"
            value={values.day}
            onChange={(value) => set({ day: value })}
            error={error('step', 'day')}
          />
          <TimeField
            label="Börjar"
            value={values.startsAt}
            onChange={(startsAt) => set({ startsAt })}
            error={error('step', 'startsAt')}
          />
          <TextField
            label="Minuter"
            inputMode="numeric"
            value={values.minutes}
            onChange={(minutes) => set({ minutes })}
            error={error('step', 'minutes')}
          />
          <SelectField
            label="Beror på"
            everything="Inget annat"
            value={values.afterId}
            choices={day.steps
              .filter((one) => one.id !== step?.id)
              .map((one) => ({ value: one.id, label: stepKindLabels[one.kind] }))}
            onChange={(afterId) => set({ afterId })}
            error={error('step', 'afterId')}
          />
        </Grid>
        {values.afterId ? (
          <SegmentField
            label="Hur det hänger ihop"
            value={values.link}
            choices={choicesOf(stepLinkLabels)}
            onChange={(link) => set({ link })}
          />
        ) : null}
        <Checkbox
          label="Tiden kan inte flyttas av en försening"
          checked={values.isFixed}
          onChange={(isFixed) => set({ isFixed })}
        />
        {values.isFixed ? (
          <TextField
            label="Varför"
            hint="Till exempel ”läkaren kan bara 13.00”"
            optional
            value={values.fixedWhy}
            onChange={(fixedWhy) => set({ fixedWhy })}
            error={error('step', 'fixedWhy')}
          />
        ) : null}
        <Grid dense>
          <SelectField
            label="Plats"
            value={values.place}
            choices={choicesOf(stepPlaceLabels)}
            onChange={(place) => set({ place })}
          />
          <TextField
            label="Vilken plats"
            hint="Står aldrig på dagsbladen"
            optional
            value={values.placeText}
            onChange={(placeText) => set({ placeText })}
            error={error('step', 'placeText')}
          />
        </Grid>
        {values.people.map((person, index) => (
          // The people of one step keep their places.
          // oxlint-disable-next-line react/no-array-index-key
          <fieldset key={index} className={styles.person}>
            <legend className="visually-hidden">Person {index + 1}</legend>
            <PersonFields
              value={person}
              onChange={(one) => change(index, one)}
              error={index === 0 ? error('step', 'people') : undefined}
            />
            <Button size="small" kind="quiet" onClick={() => set({ people: values.people.toSpliced(index, 1) })}>
              Ta bort personen
            </Button>
          </fieldset>
        ))}
        <Row>
          <Button size="small" onClick={() => set({ people: [...values.people, nobody] })}>
            Lägg till person
          </Button>
        </Row>
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
