import { eventLabels, meetingFormLabels, meetingModeLabels } from '@shared/glossary/labels'
import type { CaseId } from '@shared/ids'
import type { Callable, MeetingForm, MeetingMode, NewMeetingParty } from '@shared/meeting/meeting.contract'
import type { EventKind } from '@shared/timeline/event'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { CaseFrame } from '../case'
import { ask, invoke } from '../lib/api'
import { nearDay, today, wholeDay, workdayIn } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Form } from '../ui/Form'
import { choicesOf, DateField, SegmentField, SelectField, TextArea, TextField, TimeField } from '../ui/fields'
import { Callout, Card, Fault, FieldsetFault, Grid, layout, Row } from '../ui/layout'
import { SaveMark } from '../ui/SaveMark'
import { lengthChoices } from './lengths'
import { PartiesField } from './PartiesField'
import { newParty } from './parties'

interface Values {
  readonly form: MeetingForm
  readonly plannedOn: string
  readonly startsAt: string
  readonly minutes: string
  readonly mode: MeetingMode
  readonly place: string
  readonly link: string
  readonly purpose: string
  readonly jointReason: string
  readonly parties: readonly NewMeetingParty[]
}

/** Plans a meeting with the family, or a visit home by two professions. */
export const NewMeetingPage = ({ caseId }: { readonly caseId: CaseId }) => (
  <CaseFrame caseId={caseId}>{() => <NewMeeting caseId={caseId} />}</CaseFrame>
)

function NewMeeting({ caseId }: { readonly caseId: CaseId }) {
  const [, go] = useLocation()
  const form = useForm<Values>({
    initial: {
      form: 'samverkansmote',
      plannedOn: workdayIn(7),
      startsAt: '15:00',
      minutes: '60',
      mode: 'pa-plats',
      place: '',
      link: '',
      purpose: '',
      jointReason: '',
      parties: [],
    },
    draft: { form: 'meeting.plan', subject: caseId },
    submit: async ({ minutes, parties, ...values }) => {
      const { meetingId } = await invoke('meeting.plan', {
        ...values,
        caseId,
        minutes: Number(minutes),
        parties: [...parties],
      })
      go(`/arenden/${caseId}/plan/mote/${meetingId}`)
    },
  })
  const { values, set, error } = form
  const day = wholeDay(values.plannedOn) ?? today()
  const { data: before } = useQuery(ask('meeting.before', { caseId, day }))
  const { isReady } = form
  // Who belongs to the family stands in the list from the start; each is called or has a reason why not.
  useEffect(() => {
    if (!before || !isReady || values.parties.length > 0) return
    set({
      parties: [
        newParty('barn', { personId: before.childId }),
        ...before.family.filter((one) => one.isGuardian && !one.isBlocked).map(guardian),
      ],
    })
  }, [before, isReady, values.parties.length, set])
  if (!before) return null
  const guardians = values.parties.filter((one) => one.kind === 'vardnadshavare' && one.isCalled)
  const mustSayWhy = before.isViolenceMarked && guardians.length > 1
  const blocked = before.family.filter((one) => one.isBlocked)
  return (
    <Form onSubmit={() => form.submit()}>
      <Card title="Planera möte" actions={<SaveMark state={form.saveState} />}>
        <SegmentField
          label="Slag"
          value={values.form}
          choices={choicesOf(meetingFormLabels)}
          onChange={(kind) => set({ form: kind, mode: kind === 'gemensamt-hembesok' ? 'hembesok' : values.mode })}
        />
        <Grid dense>
          <DateField
            label="Dag"
            value={values.plannedOn}
            onChange={(plannedOn) => set({ plannedOn })}
            error={error('plannedOn')}
          />
          <TimeField
            label="Börjar"
            value={values.startsAt}
            onChange={(startsAt) => set({ startsAt })}
            error={error('startsAt')}
          />
          <SelectField
            label="Längd"
            value={values.minutes}
            choices={lengthChoices()}
            onChange={(minutes) => set({ minutes })}
            error={error('minutes')}
          />
        </Grid>
        {before.near.length > 0 ? (
          <Callout title={before.near.length === 1 ? 'Barnet har redan ett möte nära' : 'Barnet har redan möten nära'}>
            <span>Inom 30 dagar före eller efter. Kan frågan tas där i stället?</span>
            <ul>
              {before.near.map((one) => (
                <li key={one.key}>
                  {nearDay(one.day)}
                  {one.clock ? ` kl. ${one.clock}` : ''}: {eventLabels[one.kind as EventKind]}
                </li>
              ))}
            </ul>
          </Callout>
        ) : (
          <p className={`${layout.small} ${layout.muted}`}>Barnet har inga andra möten inom 30 dagar.</p>
        )}
        <SegmentField
          label="Hur"
          value={values.mode}
          choices={choicesOf(meetingModeLabels)}
          onChange={(mode) => set({ mode })}
        />
        <Grid>
          <TextField
            label="Plats"
            hint="Skriv aldrig en skyddad adress: kallelsen lämnas ut"
            optional
            value={values.place}
            onChange={(place) => set({ place })}
            error={error('place')}
          />
          {values.mode === 'lank' ? (
            <TextField label="Länk" value={values.link} onChange={(link) => set({ link })} error={error('link')} />
          ) : null}
        </Grid>
        <TextField
          label="Syfte"
          hint="Neutralt, så att alla som kallas kan läsa det. Till exempel ”Stöd till familjen framöver”."
          value={values.purpose}
          onChange={(purpose) => set({ purpose })}
          error={error('purpose')}
          lang="sv"
          spellCheck
        />
      </Card>
      <Card title="Vilka som kallas">
        {blocked.length > 0 ? (
          <Callout tone="warn" title="Informationsspärr">
            <span>{blocked.map((one) => one.name).join(', ')} kallas inte så länge spärren gäller.</span>
          </Callout>
        ) : null}
        <PartiesField
          parties={values.parties}
          family={before.family}
          onChange={(parties) => set({ parties })}
          error={(...path) => error('parties', ...path)}
        />
        <FieldsetFault error={error('parties')} />
        {mustSayWhy ? (
          <>
            <Callout tone="warn" title="Uppgift om våld är markerad">
              <span>
                Kalla inte båda föräldrarna till samma möte. Ta bort den ene här och planera ett eget möte för den
                andre.
              </span>
            </Callout>
            <TextArea
              label="Varför måste båda kallas samtidigt?"
              hint="Skälet sparas med mötet"
              value={values.jointReason}
              onChange={(jointReason) => set({ jointReason })}
              error={error('jointReason')}
              lang="sv"
              spellCheck
            />
          </>
        ) : null}
      </Card>
      <FieldsetFault error={error('document')} />
      {form.failure?.fields ? null : <Fault failure={form.failure} />}
      <Row>
        <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
          Planera mötet
        </Button>
      </Row>
    </Form>
  )
}

const guardian = (one: Callable) => newParty('vardnadshavare', { personId: one.personId })
