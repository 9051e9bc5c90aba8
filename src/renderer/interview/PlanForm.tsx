import { dayPlaceLabels, stepKindLabels } from '@shared/glossary/labels'
import type { CaseId } from '@shared/ids'
import type { DayPlace } from '@shared/interview/interview.contract'
import { invoke } from '../lib/api'
import { addDays, workdayIn } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Form } from '../ui/Form'
import { Checkbox, choicesOf, DateField, SegmentField, TextField, TimeField } from '../ui/fields'
import { Callout, Card, Fault, Grid, Row } from '../ui/layout'
import { Term } from '../ui/Term'
import styles from './interview.module.css'
import { PersonFields } from './PersonFields'
import { type PlanRow, usualDay } from './plan-template'

interface Values {
  readonly day: string
  readonly place: DayPlace
  readonly placeWhy: string
  readonly orderWhy: string
  readonly rows: readonly PlanRow[]
}

interface Props {
  readonly caseId: CaseId
  readonly orderNo: number
  readonly onDone: () => void
}

const ordinals = ['', 'första', 'andra', 'tredje', 'fjärde', 'femte']

/** Lays out a day, beginning with the usual one. */
export function PlanForm({ caseId, orderNo, onDone }: Props) {
  const form = useForm<Values>({
    initial: { day: workdayIn(1), place: 'barnahus', placeWhy: '', orderWhy: '', rows: usualDay },
    draft: { form: 'interview.plan', subject: caseId },
    submit: async ({ rows, ...values }) => {
      const chosen = rows.filter(({ isIn }) => isIn)
      const placeOf = (row: PlanRow): number | null => {
        // What a step hangs on may have been left out: then it hangs on what that hangs on.
        let on = row.after
        while (on !== null && !chosen.some(({ kind }) => kind === on))
          on = rows.find(({ kind }) => kind === on)?.after ?? null
        return on === null ? null : chosen.findIndex(({ kind }) => kind === on)
      }
      await invoke('interview.plan', {
        caseId,
        ...values,
        steps: chosen.map((row) => ({
          kind: row.kind,
          day: row.kind === 'uppfoljande-samtal' ? addDays(values.day, 1) : values.day,
          startsAt: row.startsAt,
          minutes: Number(row.minutes),
          after: placeOf(row),
          link: row.isWith ? 'med' : 'efter',
          place: row.place,
          people: [row.person],
        })),
      })
      onDone()
    },
  })
  const { values, set, error } = form
  const change = (index: number, more: Partial<PlanRow>) =>
    set({ rows: values.rows.map((row, at) => (at === index ? { ...row, ...more } : row)) })
  const sent = values.rows.filter(({ isIn }) => isIn)
  const faultOf = (row: PlanRow, field: string) => (row.isIn ? error('steps', sent.indexOf(row), field) : undefined)
  return (
    <Form onSubmit={() => form.submit()}>
      <Card title={`Planera dagen för det ${ordinals[orderNo] ?? `${orderNo}:e`} förhöret`}>
        <Callout>
          <span>
            Här planeras dagen, och bara den. Det som sägs i förhöret skrivs aldrig in, och ingen inspelning sparas.{' '}
            <Term code="interview">Barnförhöret</Term> är polisens.
          </span>
        </Callout>
        <Grid dense>
          <DateField label="Dag" value={values.day} onChange={(day) => set({ day })} error={error('day')} />
        </Grid>
        <SegmentField
          label="Var förhöret hålls"
          value={values.place}
          choices={choicesOf(dayPlaceLabels)}
          onChange={(place) => set({ place })}
        />
        {values.place === 'annan' ? (
          <TextField
            label="Varför inte på Barnahus"
            value={values.placeWhy}
            onChange={(placeWhy) => set({ placeWhy })}
            error={error('placeWhy')}
          />
        ) : null}
        {orderNo > 2 ? (
          <TextField
            label="Varför ett förhör till behövs"
            hint="Barnet ska inte höras oftare än nödvändigt (17 § förundersökningskungörelsen)"
            value={values.orderWhy}
            onChange={(orderWhy) => set({ orderWhy })}
            error={error('orderWhy')}
          />
        ) : null}
      </Card>
      <Card title="Momenten">
        <div className={styles.plan}>
          {values.rows.map((row, index) => (
            <fieldset key={row.kind} className={styles.planStep}>
              <legend className="visually-hidden">{stepKindLabels[row.kind]}</legend>
              <Checkbox
                label={
                  row.kind === 'uppfoljande-samtal'
                    ? `${stepKindLabels[row.kind]} (dagen efter)`
                    : stepKindLabels[row.kind]
                }
                checked={row.isIn}
                onChange={(isIn) => change(index, { isIn })}
              />
              {row.isIn ? (
                <div className={styles.planFields}>
                  <TimeField
                    label="Börjar"
                    value={row.startsAt}
                    onChange={(startsAt) => change(index, { startsAt })}
                    error={faultOf(row, 'startsAt')}
                  />
                  <TextField
                    label="Minuter"
                    inputMode="numeric"
                    value={row.minutes}
                    onChange={(minutes) => change(index, { minutes })}
                    error={faultOf(row, 'minutes')}
                  />
                  <PersonFields
                    value={row.person}
                    onChange={(person) => change(index, { person })}
                    error={faultOf(row, 'people')}
                  />
                </div>
              ) : null}
            </fieldset>
          ))}
        </div>
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
            Lägg upp dagen
          </Button>
          <Button kind="quiet" onClick={onDone}>
            Avbryt
          </Button>
        </Row>
      </Card>
    </Form>
  )
}
