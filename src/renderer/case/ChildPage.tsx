import type { CasePage } from '@shared/case/case.contract'
import { offenceLabels, suspectRelationLabels } from '@shared/glossary/labels'
import type { CaseId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { AktDoors } from '../akt'
import { BlockMaking } from '../block'
import { ask, useAhead } from '../lib/api'
import { FamilyCard } from '../person'
import { PromisesCard } from '../promise'
import { TalksCard } from '../talk'
import { TeamCard } from '../team'
import { ThreadCard } from '../thread'
import { ButtonLink } from '../ui/Button'
import { LoadedPage } from '../ui/Loaded'
import { Badge, Card, Columns, Facts, layout, Stack } from '../ui/layout'
import { AppointButton } from './AppointButton'
import { CaseFrame } from './CaseFrame'
import { FourRoomsCard } from './FourRoomsCard'
import { FourthRoomCard } from './FourthRoomCard'
import { MeetingsCard } from './MeetingsCard'
import { NextCard } from './NextCard'
import { RecentCard } from './RecentCard'
import { TasksCard } from './TasksCard'

/** What is to be seen first of one child: the four rooms, what has been said, and who does what. */
export function ChildPage({ caseId }: { readonly caseId: CaseId }) {
  useAhead(
    ask('case.head', { caseId }),
    ask('case.page', { caseId }),
    ask('block.ofCase', { caseId }),
    ask('case.next', { caseId }),
    ask('need.summary', { caseId }),
    ask('thread.ofCase', { caseId }),
    ask('promise.ofCase', { caseId }),
    ask('talk.ofCase', { caseId }),
    ask('team.ofCase', { caseId }),
  )
  const { data: me } = useQuery(ask('account.me', {}))
  const isCoordinator = me?.roles.includes('samordnare') ?? false
  return (
    <CaseFrame
      caseId={caseId}
      actions={
        isCoordinator ? (
          <ButtonLink to={`/samrad/boka/arende/${caseId}`} kind="primary">
            Boka samråd
          </ButtonLink>
        ) : null
      }
    >
      {() => <LoadedPage question={ask('case.page', { caseId })}>{(page) => <Child page={page} />}</LoadedPage>}
    </CaseFrame>
  )
}

const Child = ({ page }: { readonly page: CasePage }) => (
  <Stack>
    <FourRoomsCard caseId={page.id} rooms={page.rooms} />
    <NextCard page={page} />
    <FourthRoomCard caseId={page.id} />
    <ThreadCard caseId={page.id} />
    <Columns>
      <Stack>
        <TasksCard page={page} />
        <PromisesCard caseId={page.id} />
        <MeetingsCard page={page} />
        <TalksCard page={page} />
        <RecentCard page={page} />
      </Stack>
      <Stack>
        <FamilyCard page={page} />
        <TeamCard caseId={page.id} namndId={page.namndId} />
        <AktDoors page={page} />
        <Card title="Ärendet">
          <Facts
            rows={[
              ['Nämnd', page.namnd],
              ['Kommun', page.municipality],
              ['Barnhandläggare', page.responsible || <Badge tone="warn">Saknas</Badge>],
              ['Samordnare', page.coordinator],
              ['Misstänkt brott', page.offences.map((offence) => offenceLabels[offence]).join(', ')],
              ['Misstänkt är', suspectRelationLabels[page.suspectRelation]],
            ]}
          />
          <AppointButton page={page} />
          {page.text.summary ? <p className={`${layout.pre} ${layout.small}`}>{page.text.summary}</p> : null}
          <BlockMaking caseId={page.id} />
        </Card>
      </Stack>
    </Columns>
  </Stack>
)
