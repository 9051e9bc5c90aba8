import type { Consent } from '@shared/consent/consent.contract'
import type { CarePlace } from '@shared/consent/place'
import { type BreakingGround, breakingWords } from '@shared/disclosure/ground'
import { consentMatterLabels, contactWayLabels, referralUrgencyLabels } from '@shared/glossary/labels'
import type { ConsentId } from '@shared/ids'
import type { Service } from '@shared/need/hand'
import { groundsFor } from '@shared/referral/grounds'
import type { ContactWay, Referral, Urgency } from '@shared/referral/referral.contract'
import { isSameReceiver } from '@shared/referral/same-receiver'
import { useQuery } from '@tanstack/react-query'
import { ask, invoke } from '../lib/api'
import { addDays, nearDay, today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { choicesOf, DateField, SegmentField, SelectField, TextArea, TextField } from '../ui/fields'
import { Callout, Fault, Grid, Row } from '../ui/layout'
import { SaveMark } from '../ui/SaveMark'
import { ReceiverFields } from './ReceiverFields'

interface Values {
  readonly service: Service | ''
  readonly unit: string
  readonly person: string
  readonly question: string
  readonly urgency: Urgency
  readonly contact: ContactWay
  readonly ground: BreakingGround | ''
  readonly groundText: string
  readonly consentId: ConsentId | ''
  readonly watchUntil: string
}

const firstValues = (referral: Referral | null): Values => ({
  service: referral?.receiver.service ?? '',
  unit: referral?.receiver.unit ?? '',
  person: referral?.person ?? '',
  question: referral?.question ?? '',
  urgency: referral?.urgency ?? 'skyndsamt',
  contact: referral?.contact ?? 'oss',
  ground: referral?.ground ?? '',
  groundText: referral?.groundText ?? '',
  consentId: referral?.consentId ?? '',
  watchUntil: referral && referral.watchUntil > today() ? referral.watchUntil : addDays(today(), 14),
})

const groundLabel = (ground: BreakingGround): string =>
  ground === 'samtycke'
    ? 'Samtycke'
    : ground === 'inget-men'
      ? 'Ingen lider men (26 kap. 1 § OSL)'
      : breakingWords[ground].law

const isFitting = ({ state, matter, receiver }: Consent, values: Values): boolean =>
  state === 'galler' &&
  (matter === 'remiss' || matter === 'insats') &&
  values.service !== '' &&
  isSameReceiver(receiver, { service: values.service, unit: values.unit })

interface DraftDialogProps {
  readonly place: CarePlace
  /** The draft to change, or none for a new one. */
  readonly referral: Referral | null
  readonly onClose: () => void
}

/** A remiss as a draft: to whom, what is asked, how fast, on what ground, and when we ask again. */
export function DraftDialog({ place, referral, onClose }: DraftDialogProps) {
  const { data: register } = useQuery(ask('consent.ofPlace', { place }))
  const isChild = place.kind === 'arende'
  const form = useForm<Values>({
    initial: firstValues(referral),
    draft: { form: 'referral.draft', subject: referral?.id ?? (isChild ? place.caseId : place.aktId) },
    submit: async ({ service, unit, ground, consentId, ...rest }) => {
      const order = {
        ...rest,
        // What has not been chosen is refused by the contract, which names the field.
        receiver: { service: service as Service, unit },
        ground: ground as BreakingGround,
        consentId: ground === 'samtycke' && consentId ? consentId : null,
      }
      await (referral
        ? invoke('referral.change', { referralId: referral.id, revision: referral.revision, ...order })
        : invoke('referral.draft', { place, needId: null, ...order }))
      onClose()
    },
  })
  const { values, set, error } = form
  const grounds = values.service === '' ? [] : groundsFor(values.service, isChild)
  const fitting = (register?.consents ?? []).filter((consent) => isFitting(consent, values))
  const ways = choicesOf(contactWayLabels).filter(({ value }) =>
    isChild ? value !== 'den-vuxne' : value === 'oss' || value === 'den-vuxne',
  )
  return (
    <Dialog title={referral ? 'Ändra remissen' : 'Ny remiss'} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <ReceiverFields
          service={values.service}
          unit={values.unit}
          onChange={(change) => set(change)}
          error={(field) => error('receiver', field)}
        />
        <TextField
          label="Person hos mottagaren"
          optional
          value={values.person}
          onChange={(person) => set({ person })}
          error={error('person')}
        />
        <TextArea
          label="Fråga eller önskad insats"
          hint="Bara det mottagaren behöver för att svara. Bakgrunden skrivs i aktens remiss."
          value={values.question}
          onChange={(question) => set({ question })}
          error={error('question')}
          lang="sv"
          spellCheck
        />
        <SegmentField<Urgency>
          label="Hur fort mottagaren behöver ta emot"
          value={values.urgency}
          choices={choicesOf(referralUrgencyLabels)}
          onChange={(urgency) => set({ urgency })}
        />
        <SelectField<BreakingGround>
          label="Varför uppgifterna får lämnas"
          hint={values.ground === '' ? 'Välj mottagare först' : breakingWords[values.ground].plain}
          value={values.ground}
          choices={grounds.map((value) => ({ value, label: groundLabel(value) }))}
          onChange={(ground) => set({ ground })}
          error={error('ground')}
        />
        {values.ground === 'samtycke' ? (
          fitting.length > 0 ? (
            <SelectField<ConsentId>
              label="Samtycket"
              value={values.consentId}
              choices={fitting.map((one) => ({
                value: one.id,
                label: `${consentMatterLabels[one.matter]}, gäller till och med ${nearDay(one.until)}`,
              }))}
              onChange={(consentId) => set({ consentId })}
              error={error('consentId')}
            />
          ) : (
            <Callout tone="warn" title="Inget samtycke gäller för den mottagaren.">
              <span>Utkastet kan sparas, men inte skickas förrän alla som behövs har sagt ja.</span>
            </Callout>
          )
        ) : null}
        {values.ground === 'annan' || values.ground === 'inget-men' ? (
          <TextField
            label="Bestämmelse och skäl"
            optional={values.ground !== 'annan'}
            value={values.groundText}
            onChange={(groundText) => set({ groundText })}
            error={error('groundText')}
          />
        ) : null}
        <Grid>
          <SelectField<ContactWay>
            label="Mottagaren tar kontakt"
            value={values.contact}
            choices={ways}
            onChange={(contact) => set({ contact })}
            error={error('contact') ?? error('document')}
          />
          <DateField
            label="Svaret bevakas till"
            hint="Den dagen frågar vi om inget har kommit"
            value={values.watchUntil}
            onChange={(watchUntil) => set({ watchUntil })}
            error={error('watchUntil')}
          />
        </Grid>
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row between>
          <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
            Spara utkastet
          </Button>
          <SaveMark state={form.saveState} />
        </Row>
      </Form>
    </Dialog>
  )
}
