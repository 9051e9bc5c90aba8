import type { Gallring } from '@shared/akt/akt.contract'
import type { ClosingPage, StatisticsField } from '@shared/closing/closing.contract'
import { gallringLabels, statisticsFieldLabels } from '@shared/glossary/labels'
import { AppError } from '@shared/result'
import { invoke } from '../lib/api'
import { today } from '../lib/dates'
import { fieldSentence } from '../lib/messages'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Form } from '../ui/Form'
import { Checkbox, choicesOf, DateField, FieldError, SelectField, TextArea, TextField } from '../ui/fields'
import { Card, Fault, Grid, Row, Stack } from '../ui/layout'
import { SaveMark } from '../ui/SaveMark'
import { NotePart } from './NotePart'

interface Values {
  readonly toldOn: string
  readonly toldBy: string
  readonly toldHow: string
  readonly wayBack: string
  readonly missing: readonly StatisticsField[]
  readonly noteBy: string
  readonly noteOn: string
  readonly logReason: string
  readonly gallring: Gallring
}

interface CloseFormProps {
  readonly closing: ClosingPage
  readonly onPointFaults: (faults: ReadonlyMap<string, string>) => void
}

/** The sentences about open points, by the point's key. */
const pointFaults = (error: unknown): ReadonlyMap<string, string> =>
  new Map(
    (error instanceof AppError ? (error.failure.fields ?? []) : [])
      .filter(({ path }) => path[0] === 'points')
      .map((field) => [String(field.path[1]), fieldSentence(field)]),
  )

/** Closes the case for good. */
export function CloseForm({ closing, onPointFaults }: CloseFormProps) {
  const { caseId, missingStatistics, log, note } = closing
  const form = useForm<Values>({
    initial: {
      toldOn: today(),
      toldBy: '',
      toldHow: '',
      wayBack: '',
      missing: [],
      noteBy: '',
      noteOn: '',
      logReason: '',
      gallring: 'skyddsutredning-barn',
    },
    draft: { form: 'closing.close', subject: caseId },
    submit: async (values) => {
      try {
        await invoke('closing.close', {
          caseId,
          told: { on: values.toldOn, by: values.toldBy, how: values.toldHow, wayBack: values.wayBack },
          missingStatistics: [...values.missing],
          noteBy: values.noteBy,
          noteOn: note.state === 'utan-nyckel' && values.noteOn !== '' ? values.noteOn : null,
          logReason: values.logReason,
          gallring: values.gallring,
        })
      } catch (error) {
        onPointFaults(pointFaults(error))
        throw error
      }
    },
  })
  const { values, set, error } = form
  const isLeft = form.failure?.fields?.some(({ path }) => path[0] === 'points') ?? false
  return (
    <Form onSubmit={() => form.submit()}>
      <Card title="Barnet har fått veta att vi avslutar">
        <Stack>
          <Grid>
            <DateField
              label="När"
              value={values.toldOn}
              onChange={(toldOn) => set({ toldOn })}
              error={error('told', 'on')}
            />
            <TextField
              label="Vem berättade"
              value={values.toldBy}
              onChange={(toldBy) => set({ toldBy })}
              error={error('told', 'by')}
            />
          </Grid>
          <TextField
            label="Hur barnet fick veta"
            hint="Till exempel vid ett besök, med ord eller bilder"
            value={values.toldHow}
            onChange={(toldHow) => set({ toldHow })}
            error={error('told', 'how')}
          />
          <TextField
            label="Väg tillbaka"
            hint="Vem barnet kan höra av sig till igen, och hur"
            value={values.wayBack}
            onChange={(wayBack) => set({ wayBack })}
            error={error('told', 'wayBack')}
          />
          {log.handedOn ? null : (
            <TextArea
              label="Varför barnahusloggen inte är lämnad"
              hint="Behövs inte om du lämnar loggen först"
              value={values.logReason}
              onChange={(logReason) => set({ logReason })}
              error={error('logReason')}
            />
          )}
        </Stack>
      </Card>
      <Card title="Handlingar och statistik">
        <Stack>
          <NotePart
            note={note}
            noteBy={values.noteBy}
            noteOn={values.noteOn}
            set={set}
            error={(field) => error(field)}
          />
          {missingStatistics.map((field) => (
            <div key={field}>
              <Checkbox
                label={`${statisticsFieldLabels[field]}: uppgift saknas`}
                checked={values.missing.includes(field)}
                onChange={(isOn) =>
                  set({ missing: isOn ? [...values.missing, field] : values.missing.filter((one) => one !== field) })
                }
              />
              <FieldError error={error('missingStatistics', field)} />
            </div>
          ))}
          <SelectField
            label="Gallring"
            value={values.gallring}
            choices={choicesOf(gallringLabels)}
            onChange={(gallring) => set({ gallring })}
            error={error('gallring')}
          />
        </Stack>
      </Card>
      {form.failure?.fields ? null : <Fault failure={form.failure} />}
      <FieldError error={isLeft ? 'Något är kvar att göra. Se listan Kvar att göra högst upp.' : undefined} />
      <Row between>
        <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
          Avsluta ärendet för gott
        </Button>
        <SaveMark state={form.saveState} />
      </Row>
    </Form>
  )
}
