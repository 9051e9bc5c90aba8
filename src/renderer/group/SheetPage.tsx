import type { GroupItem, GroupItemPage, GroupMeetingPage } from '@shared/group/group.contract'
import type { CaseId, GroupMeetingId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../lib/api'
import { ButtonLink } from '../ui/Button'
import { LoadedPage } from '../ui/Loaded'
import { Callout, Card, Page, Row, Stack } from '../ui/layout'
import { meetingLead, SheetForm } from './SheetForm'
import { CameTo, SheetRead } from './SheetRead'

interface SheetPageProps {
  readonly meetingId: GroupMeetingId
  readonly caseId: CaseId
}

/** The sheet a team brings to the samarbetsgrupp: one page, the case's number and nobody's name. */
export const SheetPage = ({ meetingId, caseId }: SheetPageProps) => (
  <LoadedPage question={ask('group.get', { meetingId })}>
    {(meeting) => {
      const listed = meeting.items.find((one) => one.caseId === caseId)
      // What stands on my list and lies behind a key I lack is told of; what I do not see is not found.
      if (listed && !listed.mayOpen) return <Closed meeting={meeting} listed={listed} />
      return (
        <LoadedPage question={ask('group.item', { meetingId, caseId })}>
          {(item) =>
            listed?.mayWrite ? (
              <SheetForm key={`${caseId}-${item.sheetRevision}`} meeting={meeting} item={item} />
            ) : (
              <Read meeting={meeting} listed={listed} item={item} />
            )
          }
        </LoadedPage>
      )
    }}
  </LoadedPage>
)

interface ListedProps {
  readonly meeting: GroupMeetingPage
  readonly listed: GroupItem
}

/** For who works in the team without the child's case, or sits in the group without a task in it. */
function Closed({ meeting, listed }: ListedProps) {
  const { data: me } = useQuery(ask('account.me', {}))
  const mayAttend = listed.attends.some((one) => one.userId === me?.id)
  return (
    <Page title={`Ärendedragning ${listed.number}`} lead={meetingLead(meeting)} narrow>
      <Card>
        <Stack>
          <Callout title="Bladet ligger i barnets ärende">
            <span>
              {mayAttend
                ? 'Du är med i teamet och får sitta med när ärendet dras. Bladet öppnas av den som följer barnets ärende.'
                : `Du har ingen uppgift i ärendet och lämnar rummet under punkt ${listed.no}.`}
              {listed.presenter ? ` ${listed.presenter} föredrar ärendet.` : ''}
            </span>
          </Callout>
          <Row>
            <ButtonLink to={`/samverkan/mote/${meeting.id}`}>Till mötet</ButtonLink>
          </Row>
        </Stack>
      </Card>
    </Page>
  )
}

/** The sheet and what the group came to, for who has a task in the case and does not write it now. */
const Read = ({
  meeting,
  listed,
  item,
}: {
  readonly meeting: GroupMeetingPage
  readonly listed: GroupItem | undefined
  readonly item: GroupItemPage
}) => (
  <Page title={`Ärendedragning ${item.number}`} lead={meetingLead(meeting)} narrow>
    <Stack>
      {listed && listed.state !== 'vantar' ? (
        <Card title="Vad det blev">
          <CameTo item={listed} page={item} />
        </Card>
      ) : null}
      <Card title="Bladet">
        <Stack>
          <SheetRead sheet={item.sheet} />
          <Row>
            <ButtonLink to={`/samverkan/mote/${meeting.id}`}>Till mötet</ButtonLink>
          </Row>
        </Stack>
      </Card>
    </Stack>
  </Page>
)
