import { aktLabels, groupOutcomeLabels } from '@shared/glossary/labels'
import type { GroupItem, GroupItemPage, GroupMeetingPage, GroupOutcome } from '@shared/group/group.contract'
import type { SheetText } from '@shared/group/sheet'
import type { UserId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, invoke, useCommand } from '../lib/api'
import { addDays, today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button, ButtonLink } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { CheckboxGroup, choicesOf, DateField, SelectField, TextArea, TextField } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Badge, Callout, Card, Fault, Grid, layout, Row, Stack } from '../ui/layout'
import { SaveMark } from '../ui/SaveMark'
import styles from './group.module.css'
import { ItemClock } from './ItemClock'

interface PanelProps {
  readonly meeting: GroupMeetingPage
  readonly item: GroupItem
  readonly onSettled: () => void
}

/** The item that is up: who leaves the room, what the team asks, and what it came to. */
export function ItemPanel({ meeting, item, onSettled }: PanelProps) {
  const call = useCommand('group.call')
  const [isSkipping, setSkipping] = useState(false)
  const order = { meetingId: meeting.id, caseId: item.caseId }
  return (
    <Card
      title={
        <>
          {item.no}. <span className={layout.number}>{item.number}</span>
        </>
      }
      actions={
        <>
          {item.calledAt ? (
            <ItemClock from={item.calledAt} until={item.settledAt} />
          ) : (
            <Button size="small" onClick={() => call.mutate(order)}>
              Ropa upp
            </Button>
          )}
          {item.state === 'dragen' ? null : (
            <Button size="small" onClick={() => setSkipping(true)}>
              Bordlägg
            </Button>
          )}
        </>
      }
    >
      <Stack>
        {item.leaves.length > 0 ? (
          <Callout tone="warn" title={`Lämnar rummet under punkt ${item.no}`}>
            <span>{item.leaves.join(', ')} har ingen uppgift i ärendet.</span>
          </Callout>
        ) : null}
        <Fault failure={call.error?.failure} />
        {item.mayOpen ? (
          <Loaded question={ask('group.item', order)}>
            {(page) => (
              <>
                <AskedFor sheet={page.sheet} />
                {item.state === 'bordlagd' ? (
                  <Callout tone="warn" title="Bordlagt">
                    <span>{page.text.skipReason}</span>
                  </Callout>
                ) : null}
                <Settle key={item.state} meeting={meeting} item={item} page={page} onSettled={onSettled} />
                <Akter page={page} />
              </>
            )}
          </Loaded>
        ) : (
          <Callout title="Punkten är inte öppen för dig">
            <span>Du har ingen nyckel till ärendet. Den som har en uppgift där leder punkten.</span>
          </Callout>
        )}
      </Stack>
      {isSkipping ? (
        <Skip
          order={order}
          number={item.number}
          onClose={() => setSkipping(false)}
          onDone={() => {
            setSkipping(false)
            onSettled()
          }}
        />
      ) : null}
    </Card>
  )
}

const parts: readonly (readonly [keyof SheetText, string])[] = [
  ['question', 'Fråga till gruppen'],
  ['protection', 'Skyddsläge'],
  ['deadlines', 'Frister'],
  ['clashes', 'Insatser som kan motverka varandra'],
  ['support', 'Önskat stöd eller resurs'],
]

const AskedFor = ({ sheet }: { readonly sheet: SheetText | null }) =>
  sheet ? (
    <dl className={styles.sheet}>
      {parts
        .filter(([key]) => sheet[key] !== '')
        .map(([key, label]) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{sheet[key]}</dd>
          </div>
        ))}
    </dl>
  ) : (
    <Badge tone="warn">Teamet har inte skrivit något blad</Badge>
  )

const Akter = ({ page }: { readonly page: GroupItemPage }) => (
  <Callout title="Det som rör en person skrivs i dennes akt">
    <span>Minneslistan har bara ärendets nummer, utfall och datum.</span>
    {page.akter.length > 0 ? (
      <Row>
        {page.akter.map(({ id, kind }) => (
          <ButtonLink key={id} to={`/akt/${id}`} size="small">
            Skriv i {aktLabels[kind].toLocaleLowerCase('sv')}en
          </ButtonLink>
        ))}
      </Row>
    ) : null}
  </Callout>
)

interface SettleValues {
  readonly present: readonly UserId[]
  readonly outcome: GroupOutcome | ''
  readonly guidance: string
  readonly text: string
  readonly ownerId: UserId | ''
  readonly dueOn: string
  readonly nextReviewOn: string
}

const hasGuidance = (outcome: SettleValues['outcome']) =>
  outcome === 'handledning' || outcome === 'handledning-och-resurs'
const hasResource = (outcome: SettleValues['outcome']) => outcome === 'resurs' || outcome === 'handledning-och-resurs'

function Settle({ meeting, item, page, onSettled }: PanelProps & { readonly page: GroupItemPage }) {
  const { data: users = [] } = useQuery(ask('account.list', {}))
  const { text } = page
  const form = useForm<SettleValues>({
    initial: {
      present: page.present.length > 0 ? page.present : item.attends.map((one) => one.userId),
      outcome: item.outcome ?? '',
      guidance: text.guidance,
      text: text.resource?.text ?? '',
      ownerId: text.resource?.ownerId ?? '',
      dueOn: text.resource?.dueOn ?? '',
      nextReviewOn: item.nextReviewOn ?? addDays(today(), 14),
    },
    draft: { form: 'group.settle', subject: item.caseId },
    submit: async ({ present, outcome, guidance, nextReviewOn, ...resource }) => {
      await invoke('group.settle', {
        meetingId: meeting.id,
        caseId: item.caseId,
        present: [...present],
        outcome: (outcome || undefined) as GroupOutcome,
        guidance: hasGuidance(outcome) ? guidance : '',
        resource: hasResource(outcome) ? { ...resource, ownerId: (resource.ownerId || undefined) as UserId } : null,
        nextReviewOn,
      })
      onSettled()
    },
  })
  const { values, set, error } = form
  return (
    <Form onSubmit={() => form.submit()}>
      <CheckboxGroup
        label="Satt med under punkten"
        values={values.present}
        onChange={(present) => set({ present })}
        choices={item.attends.map((one) => ({ value: one.userId, label: one.name }))}
        error={error('present')}
      />
      <Grid dense>
        <SelectField
          label="Utfall"
          value={values.outcome}
          onChange={(outcome) => set({ outcome })}
          choices={choicesOf(groupOutcomeLabels)}
          error={error('outcome')}
        />
        <DateField
          label="Nästa uppföljning"
          value={values.nextReviewOn}
          onChange={(nextReviewOn) => set({ nextReviewOn })}
          error={error('nextReviewOn')}
        />
      </Grid>
      {hasGuidance(values.outcome) ? (
        <TextArea
          label="Handledning som gavs"
          hint="Råd till teamet. Ligger i ärendet, aldrig på minneslistan."
          value={values.guidance}
          onChange={(guidance) => set({ guidance })}
          error={error('guidance')}
          lang="sv"
          spellCheck
        />
      ) : null}
      {hasResource(values.outcome) ? (
        <>
          <TextField
            label="Vad ändras"
            hint="Blir en uppgift i ärendet hos den som väljs."
            value={values.text}
            onChange={(changed) => set({ text: changed })}
            error={error('resource', 'text')}
          />
          <Grid dense>
            <SelectField
              label="Vem ordnar det"
              value={values.ownerId}
              onChange={(ownerId) => set({ ownerId })}
              choices={users.map((user) => ({ value: user.id, label: user.displayName }))}
              error={error('resource', 'ownerId')}
            />
            <DateField
              label="Klart senast"
              value={values.dueOn}
              onChange={(dueOn) => set({ dueOn })}
              error={error('resource', 'dueOn')}
            />
          </Grid>
        </>
      ) : null}
      {form.failure?.fields ? null : <Fault failure={form.failure} />}
      <Row>
        <Button type="submit" kind="primary" disabled={form.isBusy}>
          {item.state === 'dragen' ? 'Spara ändringen' : 'Klart, nästa punkt'}
        </Button>
        <SaveMark state={form.saveState} />
      </Row>
    </Form>
  )
}

interface SkipProps {
  readonly order: { readonly meetingId: GroupMeetingPage['id']; readonly caseId: GroupItem['caseId'] }
  readonly number: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Puts an item off; never without a reason. */
function Skip({ order, number, onClose, onDone }: SkipProps) {
  const form = useForm({
    initial: { reason: '' },
    submit: async ({ reason }) => {
      await invoke('group.skip', { ...order, reason })
      onDone()
    },
  })
  return (
    <Dialog title={`Bordlägg ${number}`} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <TextField
          label="Varför"
          hint="Skälet ligger i ärendet. På minneslistan står bara att skäl anges där."
          value={form.values.reason}
          onChange={(reason) => form.set({ reason })}
          error={form.error('reason')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Bordlägg
          </Button>
          <Button onClick={onClose}>Avbryt</Button>
        </Row>
      </Form>
    </Dialog>
  )
}
