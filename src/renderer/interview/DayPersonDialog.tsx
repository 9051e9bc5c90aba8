import { dayPersonLabels, supportAnswerLabels } from '@shared/glossary/labels'
import type { InterviewDayId } from '@shared/ids'
import type { DayPerson, DayPersonKind, SupportAnswer } from '@shared/interview/day-people'
import { invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { Checkbox, choicesOf, SegmentField, TextField } from '../ui/fields'
import { Callout, Fault, Row } from '../ui/layout'

interface Props {
  readonly dayId: InterviewDayId
  readonly known: { readonly id: string; readonly person: DayPerson } | null
  readonly onClose: () => void
}

interface Values {
  readonly kind: DayPersonKind
  readonly name: string
  readonly role: string
  readonly relation: string
  readonly askedBy: string
  readonly support: SupportAnswer
  readonly language: string
  readonly isSworn: boolean
}

const blank: Values = {
  kind: 'trygghetsperson',
  name: '',
  role: '',
  relation: '',
  askedBy: '',
  support: 'inte-erbjudet',
  language: '',
  isSworn: false,
}

/** The values as the kind of person has them. */
function personOf({ kind, name, role, relation, askedBy, support, language, isSworn }: Values): DayPerson {
  switch (kind) {
    case 'trygghetsperson':
      return { kind, name, role, relation, askedBy, support }
    case 'medhorare':
      return { kind, name, role }
    default:
      return { kind, name, language, isSworn }
  }
}

/** Somebody who comes to the day: trygghetsperson, tolk, kulturtolk or listener. */
export function DayPersonDialog({ dayId, known, onClose }: Props) {
  const form = useForm<Values>({
    initial: { ...blank, ...known?.person },
    submit: async (values) => {
      await invoke('interview.setPerson', { dayId, personId: known?.id ?? null, person: personOf(values) })
      onClose()
    },
  })
  const { values, set, error } = form
  return (
    <Dialog title={known ? `Ändra ${known.person.name}` : 'Skriv in någon'} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        {known ? null : (
          <SegmentField
            label="Som vad"
            value={values.kind}
            choices={choicesOf(dayPersonLabels)}
            onChange={(kind) => set({ kind })}
          />
        )}
        <TextField
          label="Namn"
          value={values.name}
          onChange={(name) => set({ name })}
          error={error('person', 'name')}
        />
        {values.kind === 'trygghetsperson' ? (
          <>
            <Callout>
              <span>Trygghetspersonen följer med och väntar utanför. Den är inte part och lyssnar inte.</span>
            </Callout>
            <TextField
              label="Roll"
              hint="Till exempel klasslärare"
              optional
              value={values.role}
              onChange={(role) => set({ role })}
            />
            <TextField
              label="Relation till barnet"
              optional
              value={values.relation}
              onChange={(relation) => set({ relation })}
            />
            <TextField
              label="Vem som frågade personen"
              optional
              value={values.askedBy}
              onChange={(askedBy) => set({ askedBy })}
            />
            <SegmentField
              label="Har personen själv erbjudits stöd?"
              value={values.support}
              choices={choicesOf(supportAnswerLabels)}
              onChange={(support) => set({ support })}
            />
          </>
        ) : values.kind === 'medhorare' ? (
          <TextField
            label="Roll"
            value={values.role}
            onChange={(role) => set({ role })}
            error={error('person', 'role')}
          />
        ) : (
          <>
            <TextField
              label="Språk"
              value={values.language}
              onChange={(language) => set({ language })}
              error={error('person', 'language')}
            />
            <Checkbox
              label="Upplyst om tystnadsplikten"
              checked={values.isSworn}
              onChange={(isSworn) => set({ isSworn })}
            />
          </>
        )}
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
