import type { CarePlace } from '@shared/consent/place'
import type { Contract } from '@shared/contract'
import type { OutputOf } from '@shared/contract/define'
import { threadTopicLabels, transferScopeLabels } from '@shared/glossary/labels'
import type { UserId } from '@shared/ids'
import type { Service } from '@shared/need/hand'
import type { TransferScope } from '@shared/transfer/transfer.contract'
import { invoke } from '../lib/api'
import { addDays, nearDay, today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { ReceiverFields } from '../referral'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { CheckboxGroup, choicesOf, DateField, SegmentField, SelectField, TextArea, TextField } from '../ui/fields'
import { Callout, Fault, FieldsetFault, Row } from '../ui/layout'
import { SaveMark } from '../ui/SaveMark'
import { emptyLine, type LeftLine, LeftList } from './LeftList'

interface Values {
  readonly scope: TransferScope
  readonly kind: 'kollega' | 'verksamhet'
  readonly userId: UserId | ''
  readonly service: Service | ''
  readonly unit: string
  readonly answerBy: string
  readonly what: string
  readonly done: string
  readonly left: readonly LeftLine[]
  readonly risks: string
  readonly told: readonly string[]
  readonly contactWish: string
  /** One in each line. */
  readonly attachments: string
}

interface GiveDialogProps {
  readonly place: CarePlace
  readonly page: OutputOf<Contract['transfer.ofPlace']>
  readonly onClose: () => void
}

/** The packet of an överlämning: what the receiver has to know so that nobody starts over and the child is not asked again. */
export function GiveDialog({ place, page, onClose }: GiveDialogProps) {
  const form = useForm<Values>({
    initial: {
      scope: 'del',
      kind: 'verksamhet',
      userId: '',
      service: '',
      unit: '',
      answerBy: addDays(today(), 5),
      what: '',
      done: '',
      left: [emptyLine()],
      risks: '',
      told: [],
      contactWish: '',
      attachments: '',
    },
    draft: { form: 'transfer.give', subject: place.kind === 'arende' ? place.caseId : place.aktId },
    submit: async ({ kind, userId, service, unit, left, told, attachments, scope, ...rest }) => {
      const toColleague = kind === 'kollega' || scope === 'hela-ansvaret'
      await invoke('transfer.give', {
        place,
        scope,
        ...rest,
        // What has not been chosen is refused by the contract, which names the field.
        to: toColleague ? { kind: 'kollega', userId } : { kind: 'verksamhet', service: service as Service, unit },
        left: left.filter(({ what }) => what.trim() !== ''),
        told: page.told.filter((one) => told.includes(`${one.topic} ${one.day}`)),
        attachments: attachments
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      })
      onClose()
    },
  })
  const { values, set, error } = form
  const isWhole = values.scope === 'hela-ansvaret'
  const toColleague = isWhole || values.kind === 'kollega'
  const people = isWhole ? page.successors : page.colleagues
  return (
    <Dialog title="Lämna över" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        {page.successors.length > 0 ? (
          <SegmentField<TransferScope>
            label="Vad lämnas över?"
            value={values.scope}
            choices={choicesOf(transferScopeLabels)}
            onChange={(scope) => set({ scope, userId: '' })}
            error={error('scope')}
          />
        ) : null}
        {isWhole ? (
          <Callout tone="info">
            <span>
              Mottagaren får läsa ärendet för att kunna svara. Först när mottagaren har tagit emot byter ärendet
              ansvarig. Barnakten lämnas över för sig, under Om akten.
            </span>
          </Callout>
        ) : (
          <SegmentField
            label="Till vem?"
            value={values.kind}
            choices={[
              { value: 'verksamhet', label: 'En verksamhet' },
              { value: 'kollega', label: 'En kollega här' },
            ]}
            onChange={(kind) => set({ kind })}
          />
        )}
        {toColleague ? (
          <SelectField<UserId>
            label="Kollega"
            hint={isWhole ? 'Barnhandläggare i samma nämnd' : 'Kollegor som redan har nyckel hit'}
            value={values.userId}
            choices={people.map((one) => ({ value: one.userId, label: one.name }))}
            onChange={(userId) => set({ userId })}
            error={error('to', 'userId') ?? error('to')}
          />
        ) : (
          <ReceiverFields
            service={values.service}
            unit={values.unit}
            onChange={(change) => set(change)}
            error={(field) => error('to', field)}
          />
        )}
        <TextField
          label="Vad mottagaren tar över"
          value={values.what}
          onChange={(what) => set({ what })}
          error={error('what')}
        />
        <TextArea
          label="Det som är klart"
          hint="Det mottagaren inte behöver göra om"
          value={values.done}
          onChange={(done) => set({ done })}
          error={error('done')}
          lang="sv"
          spellCheck
        />
        <LeftList
          lines={values.left}
          onChange={(left) => set({ left })}
          error={(at, field) => error('left', at, field)}
        />
        <TextArea
          label="Risker nu"
          hint="Det mottagaren måste veta redan första dagen. Inga adresser."
          value={values.risks}
          onChange={(risks) => set({ risks })}
          error={error('risks')}
          lang="sv"
          spellCheck
        />
        {page.told.length > 0 ? (
          <CheckboxGroup
            label="Det barnet redan har berättat"
            hint="Bara ämne och dag följer med, så att ingen frågar om igen"
            values={[...values.told]}
            choices={page.told.map(({ topic, day }) => ({
              value: `${topic} ${day}`,
              label: `${threadTopicLabels[topic]}, ${nearDay(day)}`,
            }))}
            onChange={(told) => set({ told })}
            error={error('told')}
          />
        ) : null}
        {place.kind === 'arende' ? (
          <TextField
            label="Barnets önskan om kontakt"
            hint="Vem barnet vill ha kontakt med, hur och när"
            optional
            value={values.contactWish}
            onChange={(contactWish) => set({ contactWish })}
            error={error('contactWish')}
          />
        ) : null}
        <TextArea
          label="Bifogat"
          hint="Ett namn på varje rad"
          optional
          value={values.attachments}
          onChange={(attachments) => set({ attachments })}
          error={error('attachments') ?? error('attachments', 0)}
        />
        <DateField
          label="Svar senast"
          hint="Den dagen syns det på Idag om ingen har tagit emot"
          value={values.answerBy}
          onChange={(answerBy) => set({ answerBy })}
          error={error('answerBy')}
        />
        <FieldsetFault error={values.scope === 'del' ? error('scope') : undefined} />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row between>
          <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
            Lämna över
          </Button>
          <SaveMark state={form.saveState} />
        </Row>
      </Form>
    </Dialog>
  )
}
