import type { ConsentMatter, ConsentWay } from '@shared/consent/consent.contract'
import type { CarePlace } from '@shared/consent/place'
import { consentMatterLabels, consentWayLabels } from '@shared/glossary/labels'
import { useQuery } from '@tanstack/react-query'
import { ask, invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { ReceiverFields } from '../referral'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import {
  Checkbox,
  CheckboxGroup,
  choicesOf,
  DateField,
  SegmentField,
  SelectField,
  TextArea,
  TextField,
} from '../ui/fields'
import { Fault, FieldsetFault, Grid, Row } from '../ui/layout'
import { SaveMark } from '../ui/SaveMark'
import { GiverFields } from './GiverFields'
import { emptyView, firstValues, keyOf, type Register, toInput, type Values } from './record-values'
import { ViewFields } from './ViewFields'

interface RecordDialogProps {
  readonly place: CarePlace
  readonly register: Register
  readonly onClose: () => void
}

/** A new consent: to whom, to what, until when, who has been asked and what the child thinks. */
export function RecordDialog({ place, register, onClose }: RecordDialogProps) {
  const { data: house } = useQuery(ask('house.current', {}))
  const form = useForm<Values>({
    initial: firstValues(register, house?.name ?? ''),
    draft: { form: 'consent.record', subject: place.kind === 'arende' ? place.caseId : place.aktId },
    submit: async (values) => {
      await invoke('consent.record', toInput(place, register, values))
      onClose()
    },
  })
  const { values, set, error } = form
  const askedKeys = register.choices
    .map(({ giver }) => keyOf(giver))
    .filter((key) => (values.asked[key] ?? 'inte-fragad') !== 'inte-fragad')
  const children =
    place.kind === 'arende'
      ? [
          {
            caseId: place.caseId,
            name: register.choices.find((one) => one.giver.role === 'barnet')?.giver.name ?? 'Barnet',
          },
          ...register.siblings.filter((one) => values.siblingIds.includes(one.caseId)),
        ]
      : []
  return (
    <Dialog title="Nytt samtycke" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <ReceiverFields
          service={values.service}
          unit={values.unit}
          onChange={(change) => set(change)}
          error={(field) => error('receiver', field)}
        />
        <Grid>
          <SelectField<ConsentMatter>
            label="Vad det gäller"
            value={values.matter}
            choices={choicesOf(consentMatterLabels)}
            onChange={(matter) => set({ matter })}
            error={error('matter')}
          />
          <DateField
            label="Gäller till och med"
            hint="Alltid ett slut, högst ett år"
            value={values.until}
            onChange={(until) => set({ until })}
            error={error('until')}
          />
        </Grid>
        <TextField
          label="Vilka uppgifter eller vilken insats"
          value={values.what}
          onChange={(what) => set({ what })}
          error={error('what')}
        />
        <TextArea
          label="Varför det behövs"
          value={values.purpose}
          onChange={(purpose) => set({ purpose })}
          error={error('purpose')}
          lang="sv"
          spellCheck
        />
        <TextField label="Lämnas från" value={values.from} onChange={(from) => set({ from })} error={error('from')} />
        <GiverFields
          choices={register.choices}
          childAge={register.childAge}
          asked={values.asked}
          error={(key) => (askedKeys.includes(key) ? error('asked', askedKeys.indexOf(key)) : undefined)}
          onChange={(key, asked) => set((before) => ({ ...before, asked: { ...before.asked, [key]: asked } }))}
        />
        {place.kind === 'arende' ? (
          <Grid>
            <TextField
              label="Särskild företrädare som har sagt ja"
              optional
              value={values.representative}
              onChange={(representative) => set({ representative })}
            />
            <TextField
              label="Varför inte alla är tillfrågade"
              optional
              value={values.loneReason}
              onChange={(loneReason) => set({ loneReason })}
              error={error('loneReason')}
            />
          </Grid>
        ) : null}
        <FieldsetFault error={error('asked')} />
        <Grid dense>
          <DateField
            label="Svarade den"
            value={values.day}
            onChange={(day) => set({ day })}
            error={askedKeys.map((_key, at) => error('asked', at, 'day')).find(Boolean)}
          />
          <SegmentField<ConsentWay>
            label="Hur"
            value={values.way}
            choices={choicesOf(consentWayLabels)}
            onChange={(way) => set({ way })}
          />
        </Grid>
        {register.siblings.length > 0 ? (
          <CheckboxGroup
            label="Samma samtycke för syskon"
            values={[...values.siblingIds]}
            choices={register.siblings.map((one) => ({ value: one.caseId, label: one.name }))}
            onChange={(siblingIds) => set({ siblingIds })}
            error={error('siblingIds')}
          />
        ) : null}
        {children.map(({ caseId, name }, at) => (
          <ViewFields
            key={caseId}
            name={name}
            view={values.views[caseId] ?? emptyView()}
            error={(field) => error('views', at, field)}
            onChange={(change) =>
              set((before) => ({
                ...before,
                views: { ...before.views, [caseId]: { ...(before.views[caseId] ?? emptyView()), ...change } },
              }))
            }
          />
        ))}
        <Checkbox
          label="De tillfrågade har fått veta att samtycket kan tas tillbaka, och hur"
          checked={values.isToldOfWithdrawal}
          onChange={(isToldOfWithdrawal) => set({ isToldOfWithdrawal })}
        />
        <FieldsetFault error={error('isToldOfWithdrawal')} />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row between>
          <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
            Spara för gott
          </Button>
          <SaveMark state={form.saveState} />
        </Row>
      </Form>
    </Dialog>
  )
}
