import type { CasePage, MilestoneKind } from '@shared/case/case.contract'
import { milestoneLabels } from '@shared/glossary/labels'
import type { CaseId } from '@shared/ids'
import { invoke } from '../lib/api'
import { today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { choicesOf, DateField, SegmentField, SelectField, TextField, TimeField } from '../ui/fields'
import { Fault, Grid, Row } from '../ui/layout'

type Milestone = CasePage['milestones'][number]

interface Values {
  readonly kind: MilestoneKind | ''
  readonly hasHappened: 'ja' | 'nej'
  readonly day: string
  readonly clock: string
  readonly note: string
}
const daysOf = ({ hasHappened, day, clock }: Values) => ({
  happenedOn: hasHappened === 'ja' ? day : null,
  plannedFor: hasHappened === 'ja' ? null : day,
  clock: clock === '' ? null : clock,
})

/** The events where a rule may count from the hour, or somebody has to be there on it. */
const clocked: ReadonlySet<MilestoneKind | ''> = new Set([
  'anmalan',
  'skyddsbedomning',
  'polisanmalan',
  'barnforhor',
  'lakarundersokning',
  'eftermote',
  'formote',
  'hembesok',
  'lvu6-beslut',
])

type MilestoneFields = ReturnType<typeof useForm<Values>>

function WhenFields({ form, isPlannable = true }: { readonly form: MilestoneFields; readonly isPlannable?: boolean }) {
  const { values, set, error } = form
  const at = (field: string) => error('milestone', field) ?? error(field)
  return (
    <>
      {isPlannable ? (
        <SegmentField
          label="När"
          value={values.hasHappened}
          onChange={(hasHappened) => set({ hasHappened })}
          choices={[
            { value: 'ja', label: 'Har hänt' },
            { value: 'nej', label: 'Är planerat' },
          ]}
        />
      ) : null}
      <Grid>
        <DateField
          label="Datum"
          value={values.day}
          onChange={(day) => set({ day })}
          error={at('happenedOn') ?? at('plannedFor')}
        />
        {clocked.has(values.kind) ? (
          <TimeField
            label="Klockslag"
            optional
            value={values.clock}
            onChange={(clock) => set({ clock })}
            error={at('clock')}
          />
        ) : null}
      </Grid>
      <TextField
        label="Kort anmärkning"
        optional
        hint="Aldrig innehållet i ett förhör"
        value={values.note}
        onChange={(note) => set({ note })}
        error={at('note')}
      />
    </>
  )
}

const Ending = ({ form, label }: { readonly form: MilestoneFields; readonly label: string }) => (
  <>
    {form.failure?.fields ? null : <Fault failure={form.failure} />}
    <Row>
      <Button type="submit" kind="primary" disabled={form.isBusy}>
        {label}
      </Button>
    </Row>
  </>
)

interface AddMilestoneProps {
  readonly caseId: CaseId
  readonly kind?: MilestoneKind
  readonly isPlan?: boolean
  readonly onClose: () => void
}

/** Notes what has happened or is planned: that it has, and never what was said. */
export function AddMilestone({ caseId, kind, isPlan = false, onClose }: AddMilestoneProps) {
  const form = useForm<Values>({
    initial: { kind: kind ?? '', hasHappened: isPlan ? 'nej' : 'ja', day: today(), clock: '', note: '' },
    submit: async (values) => {
      const milestone = { kind: values.kind as MilestoneKind, note: values.note, ...daysOf(values) }
      await invoke('case.addMilestone', { caseId, milestone })
      onClose()
    },
  })
  return (
    <Dialog title="Ny händelse" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <SelectField
          label="Händelse"
          value={form.values.kind}
          onChange={(chosen) => form.set({ kind: chosen })}
          choices={choicesOf(milestoneLabels)}
          error={form.error('milestone', 'kind')}
        />
        <WhenFields form={form} />
        <Ending form={form} label="Spara" />
      </Form>
    </Dialog>
  )
}

/** Notes that what was planned has happened, the same day or another. */
export function CompleteMilestone({
  milestone,
  onClose,
}: {
  readonly milestone: Milestone
  readonly onClose: () => void
}) {
  const { id, kind, plannedFor, clock, note } = milestone
  const day = plannedFor && plannedFor < today() ? plannedFor : today()
  const form = useForm<Values>({
    initial: { kind, hasHappened: 'ja', day, clock: clock ?? '', note },
    submit: async (values) => {
      const { happenedOn, clock: at } = daysOf(values)
      await invoke('case.completeMilestone', {
        milestoneId: id,
        happenedOn: happenedOn ?? '',
        clock: at,
        note: values.note,
      })
      onClose()
    },
  })
  return (
    <Dialog title={`${milestoneLabels[kind]} har hänt`} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <WhenFields form={form} isPlannable={false} />
        {form.error('kind') ? <p role="alert">{form.error('kind')}</p> : null}
        <Ending form={form} label="Spara" />
      </Form>
    </Dialog>
  )
}

/** Writes a new entry in the place of an older one, or says that it never came about. The older stays, struck through. */
export function CorrectMilestone({
  milestone,
  onClose,
}: {
  readonly milestone: Milestone
  readonly onClose: () => void
}) {
  const { id, kind, plannedFor, happenedOn, clock, note } = milestone
  const form = useForm<Values>({
    initial: {
      kind,
      hasHappened: happenedOn ? 'ja' : 'nej',
      day: happenedOn ?? plannedFor ?? today(),
      clock: clock ?? '',
      note,
    },
    submit: async (values) => {
      await invoke('case.correctMilestone', { milestoneId: id, milestone: { note: values.note, ...daysOf(values) } })
      onClose()
    },
  })
  return (
    <Dialog title={`Rätta: ${milestoneLabels[kind].toLowerCase()}`} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>Rättelsen blir en ny rad. Den gamla står kvar överstruken.</p>
        <WhenFields form={form} />
        {form.error('milestone', 'kind') ? <p role="alert">{form.error('milestone', 'kind')}</p> : null}
        <Ending form={form} label="Spara rättelsen" />
      </Form>
    </Dialog>
  )
}

/** Says that a noted event never happened, or that a planned one is called off, and why. */
export function WithdrawMilestone({
  milestone,
  onClose,
}: {
  readonly milestone: Milestone
  readonly onClose: () => void
}) {
  const { id, kind, happenedOn } = milestone
  const form = useForm({
    initial: { reason: '' },
    submit: async ({ reason }) => {
      await invoke('case.withdrawMilestone', { milestoneId: id, reason })
      onClose()
    },
  })
  return (
    <Dialog title={`${milestoneLabels[kind]} ${happenedOn ? 'har inte hänt' : 'blir inte av'}`} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <TextField
          label="Varför"
          hint={happenedOn ? 'Till exempel: noterad på fel barn' : 'Till exempel: barnet ville inte'}
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
    </Dialog>
  )
}
