import type { FollowUpFacts, Rung } from '@shared/followup/followup.contract'
import { outcomeToldLabels, supportLabels, yesNoLabels } from '@shared/glossary/labels'
import type { CaseId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { ask, invoke } from '../lib/api'
import { today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { Checkbox, choicesOf, DateField, SegmentField, TextArea, TextField } from '../ui/fields'
import { Callout, Fault, Grid, Row } from '../ui/layout'
import { SaveMark } from '../ui/SaveMark'
import { changedRooms, type RoomChoices, RoomFields } from './RoomFields'

interface Values {
  readonly heldOn: string
  readonly child: string
  readonly isSafe: FollowUpFacts['isSafe'] | ''
  readonly safety: string
  readonly knowsContact: FollowUpFacts['knowsContact'] | ''
  readonly support: FollowUpFacts['support'] | ''
  readonly supportText: string
  readonly waiting: string
  readonly newViolence: boolean
  readonly school: string
  readonly outcomeTold: FollowUpFacts['outcomeTold'] | ''
  readonly toldOn: string
  readonly toldBy: string
  readonly next: string
  readonly rooms: RoomChoices
}

const blank = (): Values => ({
  heldOn: today(),
  child: '',
  isSafe: '',
  safety: '',
  knowsContact: '',
  support: '',
  supportText: '',
  waiting: '',
  newViolence: false,
  school: '',
  outcomeTold: '',
  toldOn: '',
  toldBy: '',
  next: '',
  rooms: {},
})

interface FollowUpDialogProps {
  readonly caseId: CaseId
  readonly rung: Rung | null
  readonly maySetRooms: boolean
  readonly onClose: () => void
}

/** How the child is now: the child's own words first, then what can be counted, then the four rooms. */
export function FollowUpDialog({ caseId, rung, maySetRooms, onClose }: FollowUpDialogProps) {
  const { data: page } = useQuery(ask('case.page', { caseId }))
  const form = useForm<Values>({
    initial: blank(),
    draft: { form: 'followup.record', subject: `${caseId}:${rung?.step ?? ''}` },
    submit: async (values) => {
      // What has not been answered is left out, and comes back named.
      const facts = {
        isSafe: values.isSafe || undefined,
        knowsContact: values.knowsContact || undefined,
        support: values.support || undefined,
        newViolence: values.newViolence,
        outcomeTold: values.outcomeTold || undefined,
        toldOn: values.outcomeTold === 'ja' && values.toldOn ? values.toldOn : null,
      } as FollowUpFacts
      await invoke('followup.record', {
        caseId,
        step: rung?.step ?? null,
        heldOn: values.heldOn,
        facts,
        words: {
          child: values.child,
          safety: values.safety,
          support: values.supportText,
          waiting: values.waiting,
          school: values.school,
          toldBy: values.outcomeTold === 'ja' ? values.toldBy : '',
          next: values.next,
        },
        rooms: maySetRooms ? changedRooms(values.rooms) : [],
      })
      onClose()
    },
  })
  const { values, set, error } = form
  return (
    <Dialog title={rung ? `Uppföljning: ${rung.name.toLowerCase()}` : 'Uppföljning däremellan'} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <DateField label="Dag" value={values.heldOn} onChange={(heldOn) => set({ heldOn })} error={error('heldOn')} />
        <TextArea
          label="Hur barnet har det"
          hint="Med barnets egna ord"
          value={values.child}
          onChange={(child) => set({ child })}
          error={error('words', 'child')}
          rows={4}
          lang="sv"
          spellCheck
        />
        <Grid>
          <SegmentField
            label="Är barnet tryggt?"
            value={values.isSafe}
            choices={choicesOf(yesNoLabels)}
            onChange={(isSafe) => set({ isSafe })}
            error={error('facts', 'isSafe')}
          />
          <SegmentField
            label="Vet barnet vem det ska kontakta?"
            value={values.knowsContact}
            choices={choicesOf(yesNoLabels)}
            onChange={(knowsContact) => set({ knowsContact })}
            error={error('facts', 'knowsContact')}
          />
        </Grid>
        <TextField
          label="Om tryggheten"
          optional
          value={values.safety}
          onChange={(safety) => set({ safety })}
          error={error('words', 'safety')}
        />
        <Checkbox
          label="Nytt våld har kommit fram"
          checked={values.newViolence}
          onChange={(newViolence) => set({ newViolence })}
        />
        {values.newViolence ? (
          <Callout tone="warn" title="Ny omedelbar skyddsbedömning i dag">
            <span>När du sparar får barnhandläggaren en uppgift som ska göras i dag. Ring också.</span>
          </Callout>
        ) : null}
        <SegmentField
          label="Har barnet fått det stöd som var planerat?"
          value={values.support}
          choices={choicesOf(supportLabels)}
          onChange={(support) => set({ support })}
          error={error('facts', 'support')}
        />
        <Grid>
          <TextField
            label="Om stödet"
            optional
            value={values.supportText}
            onChange={(supportText) => set({ supportText })}
            error={error('words', 'support')}
          />
          <TextField
            label="Vad barnet väntar på"
            optional
            value={values.waiting}
            onChange={(waiting) => set({ waiting })}
            error={error('words', 'waiting')}
          />
          <TextField
            label="Skola eller förskola"
            optional
            value={values.school}
            onChange={(school) => set({ school })}
            error={error('words', 'school')}
          />
        </Grid>
        <SegmentField
          label="Har barnet fått veta hur det gick i förundersökningen?"
          value={values.outcomeTold}
          choices={choicesOf(outcomeToldLabels)}
          onChange={(outcomeTold) => set({ outcomeTold })}
          error={error('facts', 'outcomeTold')}
        />
        {values.outcomeTold === 'ja' ? (
          <Grid>
            <TextField
              label="Vem berättade"
              value={values.toldBy}
              onChange={(toldBy) => set({ toldBy })}
              error={error('words', 'toldBy')}
            />
            <DateField
              label="När"
              value={values.toldOn}
              onChange={(toldOn) => set({ toldOn })}
              error={error('facts', 'toldOn')}
            />
          </Grid>
        ) : null}
        {maySetRooms && page ? (
          <RoomFields
            rooms={page.rooms}
            choices={values.rooms}
            onChange={(rooms) => set({ rooms })}
            error={(index) => error('rooms', index, 'reason')}
          />
        ) : null}
        <TextField
          label="Vad som händer nu"
          optional
          value={values.next}
          onChange={(next) => set({ next })}
          error={error('words', 'next')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row between>
          <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
            Spara uppföljningen
          </Button>
          <SaveMark state={form.saveState} />
        </Row>
      </Form>
    </Dialog>
  )
}
