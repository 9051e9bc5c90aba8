import type { CasePage } from '@shared/case/case.contract'
import { caseStateLabels, offenceLabels, suspectRelationLabels } from '@shared/glossary/labels'
import type { CaseId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { AktDoors } from '../akt'
import { BlockMaking, StandingBlocks } from '../block'
import { ask } from '../lib/api'
import { nearDay } from '../lib/dates'
import { FamilyCard } from '../person'
import { TalksCard } from '../talk'
import { TeamCard } from '../team'
import { ThreadCard } from '../thread'
import { ButtonLink } from '../ui/Button'
import { LoadedPage } from '../ui/Loaded'
import { Badge, Callout, Card, Columns, Facts, layout, Page, Stack } from '../ui/layout'
import { Term } from '../ui/Term'
import { AppointButton } from './AppointButton'
import { FourRoomsCard } from './FourRoomsCard'
import { MeetingsCard } from './MeetingsCard'
import { MilestonesCard } from './MilestonesCard'
import { TasksCard } from './TasksCard'

/** Everything the holder of the case's key sees of one child: the four rooms first. */
export const ChildPage = ({ caseId }: { readonly caseId: CaseId }) => (
  <LoadedPage question={ask('case.page', { caseId })}>{(page) => <Child page={page} />}</LoadedPage>
)

function Child({ page }: { readonly page: CasePage }) {
  const { data: me } = useQuery(ask('account.me', {}))
  const isCoordinator = me?.roles.includes('samordnare') ?? false
  const { identity } = page
  const isProtected = identity.protection !== 'ingen'
  return (
    <Page
      title={`${identity.givenName} ${identity.familyName}`}
      windowTitle={page.number}
      lead={
        <>
          {page.age === null ? '' : `${page.age} år · `}
          <span className={layout.number}>{page.number}</span> · {caseStateLabels[page.state]} · öppnat{' '}
          {nearDay(page.openedOn)}
        </>
      }
      actions={
        isCoordinator ? (
          <ButtonLink to={`/samrad/boka/arende/${page.id}`} kind="primary">
            Boka samråd
          </ButtonLink>
        ) : null
      }
    >
      {isProtected ? (
        <Callout tone="warn" title={<Term code="protection">Skyddade personuppgifter</Term>}>
          <span>
            Namnet visas bara här. I listor, titlar och filnamn står det aldrig. Lämna inga uppgifter utan särskild
            prövning.
          </span>
        </Callout>
      ) : null}
      <StandingBlocks caseId={page.id} />
      <FourRoomsCard caseId={page.id} rooms={page.rooms} />
      <ThreadCard caseId={page.id} />
      <Columns>
        <Stack>
          <TasksCard page={page} />
          <MeetingsCard page={page} />
          <TalksCard page={page} />
          <MilestonesCard page={page} />
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
    </Page>
  )
}
