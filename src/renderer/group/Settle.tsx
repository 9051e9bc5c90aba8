import { groupOutcomeLabels } from '@shared/glossary/labels'
import type { GroupItem, GroupItemPage, GroupMeetingPage, GroupOutcome } from '@shared/group/group.contract'
import type { UserId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { ask, invoke } from '../lib/api'
import { addDays, today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Form } from '../ui/Form'
import { CheckboxGroup, choicesOf, DateField, SelectField, TextArea, TextField } from '../ui/fields'
import { Fault, Grid, Row } from '../ui/layout'
import { SaveMark } from '../ui/SaveMark'

/** Days from one meeting of the group to the next. */
const betweenMeetings = 14

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

interface SettleProps {
  readonly meeting: GroupMeetingPage
  readonly item: GroupItem
  readonly page: GroupItemPage
  readonly onSettled: () => void
}

/** The day an item is followed up unless somebody says otherwise: the meeting after this one, when that is still ahead. */
function reviewDay({ plannedOn }: GroupMeetingPage): string {
  const next = addDays(plannedOn, betweenMeetings)
  return next > today() ? next : addDays(today(), betweenMeetings)
}

/** What an item came to: who sat with it, the outcome, and when it is drawn again. */
export function Settle({ meeting, item, page, onSettled }: SettleProps) {
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
      nextReviewOn: item.nextReviewOn ?? reviewDay(meeting),
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
