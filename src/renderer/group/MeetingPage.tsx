import { groupMeetingStateLabels } from '@shared/glossary/labels'
import type { GroupMeetingPage } from '@shared/group/group.contract'
import type { GroupMeetingId } from '@shared/ids'
import { ask, handInAll, useCommand } from '../lib/api'
import { longDay } from '../lib/dates'
import { faultAt } from '../lib/messages'
import { Button } from '../ui/Button'
import { LoadedPage } from '../ui/Loaded'
import { Callout, Empty, Fault, Page, Stack } from '../ui/layout'
import { Agenda } from './Agenda'
import { Holding } from './Holding'
import { ItemClock } from './ItemClock'

/** One meeting of the samarbetsgrupp: prepared, held, and what it came to. */
export const MeetingPage = ({ meetingId }: { readonly meetingId: GroupMeetingId }) => (
  <LoadedPage question={ask('group.get', { meetingId })}>{(meeting) => <Meeting meeting={meeting} />}</LoadedPage>
)

function Meeting({ meeting }: { readonly meeting: GroupMeetingPage }) {
  const begin = useCommand('group.begin')
  const close = useCommand('group.close')
  const isHolding = meeting.state === 'pagar' && meeting.mayLead
  const failure = begin.error?.failure ?? close.error?.failure
  const refusal = faultAt(failure ?? null, 'items') ?? faultAt(failure ?? null, 'meetingId')
  const end = async () => {
    if (!(await handInAll())) close.mutate({ meetingId: meeting.id })
  }
  return (
    <Page
      title={`Samarbetsgrupp ${longDay(meeting.heldOn)}`}
      lead={
        <>
          kl. {meeting.startsAt}, {meeting.minutes} minuter, {meeting.place} ·{' '}
          {groupMeetingStateLabels[meeting.state].toLocaleLowerCase('sv')}
        </>
      }
      actions={
        meeting.mayLead && meeting.state === 'planerat' ? (
          <Button kind="primary" onClick={() => begin.mutate({ meetingId: meeting.id })}>
            Börja mötet
          </Button>
        ) : isHolding ? (
          <>
            {meeting.startedAt ? <ItemClock from={meeting.startedAt} until={null} /> : null}
            <Button kind="primary" onClick={() => void end()}>
              Avsluta mötet
            </Button>
          </>
        ) : null
      }
    >
      <Stack>
        {refusal ? (
          <Callout tone="fault" title="Det går inte än." live>
            <span>{refusal}</span>
          </Callout>
        ) : (
          <Fault failure={failure} />
        )}
        {meeting.reason ? (
          <Callout>
            <span>{meeting.reason}</span>
          </Callout>
        ) : null}
        {meeting.items.length === 0 ? (
          <Empty>
            {meeting.state === 'hallet'
              ? 'Inget av dina ärenden drogs vid det här mötet.'
              : 'Inget ärende som du har nyckel till står på listan. Listan fylls av sig själv med alla öppna ärenden som har ett ärendeteam.'}
          </Empty>
        ) : isHolding ? (
          <Holding meeting={meeting} />
        ) : (
          <Agenda meeting={meeting} />
        )}
      </Stack>
    </Page>
  )
}
