import {
  meetingFormLabels,
  meetingModeLabels,
  meetingStateLabels,
  partyKindLabels,
  presenceLabels,
} from '@shared/glossary/labels'
import type { CaseId, CoMeetingId } from '@shared/ids'
import type { Meeting } from '@shared/meeting/meeting.contract'
import { useCallback, useState } from 'react'
import { CaseFrame } from '../case'
import { ask, invoke, useCommand } from '../lib/api'
import { longDay } from '../lib/dates'
import { faultAt } from '../lib/messages'
import { useAutosave } from '../lib/use-autosave'
import { SaveButtons } from '../template'
import { Button, ButtonLink } from '../ui/Button'
import { ConflictChoice } from '../ui/ConflictChoice'
import { Checkbox, TextArea } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Badge, Callout, Card, Facts, Fault, FieldsetFault, layout, Row } from '../ui/layout'
import { CancelDialog } from './CancelDialog'
import { ChildPartCard } from './ChildPartCard'
import { CloseDialog } from './CloseDialog'
import { HoldDialog } from './HoldDialog'
import { MoveDialog } from './MoveDialog'

interface MeetingPageProps {
  readonly caseId: CaseId
  readonly meetingId: CoMeetingId
}

/** One meeting with the family: who is called, what was written, and what it led to. */
export const MeetingPage = ({ caseId, meetingId }: MeetingPageProps) => (
  <CaseFrame caseId={caseId}>
    {() => (
      <Loaded question={ask('meeting.get', { meetingId })}>
        {(meeting) => <MeetingView caseId={caseId} meeting={meeting} />}
      </Loaded>
    )}
  </CaseFrame>
)

type Open = 'hold' | 'close' | 'move' | 'cancel' | null

function MeetingView({ caseId, meeting }: { readonly caseId: CaseId; readonly meeting: Meeting }) {
  const [open, setOpen] = useState<Open>(null)
  const call = useCommand('meeting.call')
  const { state, text } = meeting
  const isComing = state === 'planerat' || state === 'kallat'
  return (
    <>
      <Card
        title={`${meetingFormLabels[meeting.form]} ${longDay(meeting.heldOn ?? meeting.plannedOn)}`}
        actions={<Badge tone={state === 'avslutat' ? 'ok' : 'info'}>{meetingStateLabels[state]}</Badge>}
      >
        <Facts
          rows={[
            ['Tid', `kl. ${meeting.startsAt}, ${meeting.minutes} minuter`],
            ['Hur', meetingModeLabels[meeting.mode]],
            ['Plats', text.place || text.link],
            ['Syfte', text.purpose],
            ...(text.jointReason ? [['Varför båda kallas samtidigt', text.jointReason] as const] : []),
            ...(text.cancelReason ? [['Inställt därför att', text.cancelReason] as const] : []),
            ...(text.closeReason ? [['Avslutat utan plan därför att', text.closeReason] as const] : []),
          ]}
        />
        {meeting.mayWrite && state !== 'avslutat' && state !== 'installt' ? (
          <Row>
            {state === 'planerat' ? (
              <Button kind="primary" disabled={call.isPending} onClick={() => call.mutate({ meetingId: meeting.id })}>
                Kallelsen är lämnad
              </Button>
            ) : null}
            {state === 'kallat' ? (
              <Button kind="primary" onClick={() => setOpen('hold')}>
                Mötet är hållet
              </Button>
            ) : null}
            {state === 'hallet' ? (
              <Button kind="primary" onClick={() => setOpen('close')}>
                Avsluta mötet
              </Button>
            ) : null}
            {isComing ? <Button onClick={() => setOpen('move')}>Ändra tid och plats</Button> : null}
            {isComing ? <Button onClick={() => setOpen('cancel')}>Ställ in</Button> : null}
            <ButtonLink to={`/arenden/${caseId}/plan`} kind="quiet">
              Till planen
            </ButtonLink>
          </Row>
        ) : null}
        <FieldsetFault
          error={faultAt(call.error?.failure, 'document') ?? faultAt(call.error?.failure, 'jointReason')}
        />
        {call.error?.failure.fields ? null : <Fault failure={call.error?.failure} />}
      </Card>
      <PartiesCard meeting={meeting} />
      {isComing ? (
        <Card
          title="Kallelsen"
          actions={
            <Row>
              <SaveButtons
                document={{ kind: 'meeting-call', meetingId: meeting.id }}
                formats={['print', 'docx', 'ics']}
                about="kallelsen"
              />
            </Row>
          }
        >
          <Callout>
            <span>Neutral: inget namn på barnet och inget om varför det finns ett ärende.</span>
          </Callout>
          <p style={{ whiteSpace: 'pre-line' }}>{meeting.call}</p>
        </Card>
      ) : null}
      <NotesCard meeting={meeting} />
      <ChildPartCard caseId={caseId} meetingId={meeting.id} part={meeting.childPart} mayWrite={meeting.mayWrite} />
      {open === 'hold' ? <HoldDialog meeting={meeting} onClose={() => setOpen(null)} /> : null}
      {open === 'close' ? <CloseDialog caseId={caseId} meeting={meeting} onClose={() => setOpen(null)} /> : null}
      {open === 'move' ? <MoveDialog meeting={meeting} onClose={() => setOpen(null)} /> : null}
      {open === 'cancel' ? <CancelDialog meetingId={meeting.id} onClose={() => setOpen(null)} /> : null}
    </>
  )
}

/** An interpreter without a name is shown by the language alone. */
const isNamed = ({ shownName, language }: Meeting['parties'][number]): boolean =>
  shownName !== '' && shownName !== language

function PartiesCard({ meeting }: { readonly meeting: Meeting }) {
  const note = useCommand('meeting.noteRecord')
  const writesOwn = meeting.form === 'gemensamt-hembesok' && meeting.state === 'hallet' && meeting.mayWrite
  return (
    <Card title={meeting.heldOn ? 'Kallade och närvarande' : 'Kallade'}>
      <ul className={layout.list}>
        {meeting.parties.map((party) => (
          <li key={party.id} className={`${layout.row} ${layout.between}`}>
            <div>
              <span className={layout.strong}>{isNamed(party) ? party.shownName : partyKindLabels[party.kind]}</span>
              <div className={`${layout.small} ${layout.muted}`}>
                {[
                  isNamed(party) ? partyKindLabels[party.kind] : '',
                  party.language,
                  party.secrecyNoted ? 'tystnadsplikt noterad' : '',
                ]
                  .filter(Boolean)
                  .join(', ')}
                {party.reason ? `. ${party.reason}` : ''}
              </div>
            </div>
            <Row>
              {writesOwn && (party.kind === 'kollega' || party.kind === 'verksamhet') ? (
                <Checkbox
                  label="Har skrivit i egen journal"
                  checked={party.hasOwnRecord}
                  onChange={(hasOwnRecord) => note.mutate({ meetingId: meeting.id, partyId: party.id, hasOwnRecord })}
                />
              ) : null}
              <Badge tone={party.presence && party.presence !== 'ej' ? 'ok' : undefined}>
                {party.presence ? presenceLabels[party.presence] : party.isCalled ? 'Kallas' : 'Kallas inte'}
              </Badge>
            </Row>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What is written of the meeting, stored as it is typed. */
function NotesCard({ meeting }: { readonly meeting: Meeting }) {
  const { id } = meeting
  const save = useCallback(
    ({ notes, revision }: { readonly notes: string; readonly revision: number }) =>
      invoke('meeting.saveText', { meetingId: id, notes, revision }, { quiet: true }),
    [id],
  )
  const form = useAutosave({ notes: meeting.text.notes, revision: meeting.revision }, save)
  const isClosed = !meeting.mayWrite || meeting.state === 'avslutat' || meeting.state === 'installt'
  if (isClosed && meeting.text.notes === '') return null
  return (
    <Card title="Från mötet">
      {isClosed ? (
        <p style={{ whiteSpace: 'pre-line' }}>{meeting.text.notes}</p>
      ) : (
        <TextArea
          label="Anteckningar"
          hint="Vad ni kom fram till. Det sparas medan du skriver. Det som rör en vuxens egna förhållanden hör hemma i den vuxnes akt."
          value={form.values.notes}
          onChange={(notes) => form.set({ notes })}
          rows={8}
          lang="sv"
          spellCheck
        />
      )}
      <ConflictChoice failure={form.failure} keepMine={form.keepMine} takeTheirs={form.takeTheirs} />
    </Card>
  )
}
