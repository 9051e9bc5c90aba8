import type { CaseNext, MilestoneEntry } from '@shared/case/course.contract'
import { milestoneLabels, roomLabels } from '@shared/glossary/labels'
import type { CaseId } from '@shared/ids'
import { useState } from 'react'
import { ask } from '../lib/api'
import { momentText, nearDay, today } from '../lib/dates'
import { Button } from '../ui/Button'
import { Loaded, LoadedPage } from '../ui/Loaded'
import { Badge, Card, Empty, layout, Row, Stack, Table } from '../ui/layout'
import { CaseFrame } from './CaseFrame'
import styles from './course.module.css'
import { InvestigationLine } from './InvestigationLine'
import { LaneBar } from './LaneBar'
import { AddMilestone, CompleteMilestone, CorrectMilestone, WithdrawMilestone } from './MilestoneForm'

/** Everything that has been noted on the child's way, in order of time, and who answers for each room. */
export const CoursePage = ({ caseId }: { readonly caseId: CaseId }) => (
  <CaseFrame caseId={caseId}>
    {() => (
      <LoadedPage question={ask('case.next', { caseId })}>
        {(view) => (
          <Stack>
            <Card title="Var ärendet står">
              <Stack tight>
                {view.lanes.map((lane) => (
                  <LaneBar key={lane.lane} lane={lane} />
                ))}
                <InvestigationLine investigation={view.investigation} />
              </Stack>
            </Card>
            <EventsCard caseId={caseId} mayNote={view.mayNote} />
            <HoldersCard rooms={view.rooms} />
          </Stack>
        )}
      </LoadedPage>
    )}
  </CaseFrame>
)

function EventsCard({ caseId, mayNote }: { readonly caseId: CaseId; readonly mayNote: boolean }) {
  const [isAdding, setAdding] = useState(false)
  return (
    <Card
      title="Händelser"
      actions={
        mayNote ? (
          <Button size="small" kind="primary" onClick={() => setAdding(true)}>
            Ny händelse
          </Button>
        ) : null
      }
    >
      <Loaded question={ask('case.milestones', { caseId })}>
        {(entries) =>
          entries.length === 0 ? (
            <Empty>
              Anmälan, polisanmälan, förhör, läkarundersökning, eftermöte och annat som har hänt noteras här – att det
              hänt, aldrig vad som sagts.
            </Empty>
          ) : (
            <Table caption="Händelser" columns={['Dag', 'Händelse', 'Anmärkning', 'Noterat', '']}>
              {entries.map((entry) => (
                <EventRow key={entry.id} entry={entry} mayNote={mayNote} />
              ))}
            </Table>
          )
        }
      </Loaded>
      {isAdding ? <AddMilestone caseId={caseId} onClose={() => setAdding(false)} /> : null}
    </Card>
  )
}

const dialogs = { klart: CompleteMilestone, ratta: CorrectMilestone, ta: WithdrawMilestone } as const

function EventRow({ entry, mayNote }: { readonly entry: MilestoneEntry; readonly mayNote: boolean }) {
  const [opened, setOpened] = useState<keyof typeof dialogs | null>(null)
  const Opened = opened ? dialogs[opened] : null
  const { kind, plannedFor, happenedOn, clock, note, isCorrected, isWithdrawal, correctsId } = entry
  const day = happenedOn ?? plannedFor
  const name = <span className="visually-hidden">: {milestoneLabels[kind]}</span>
  return (
    <tr className={isCorrected ? styles.struck : undefined}>
      <td className={layout.when}>
        {day ? nearDay(day) : '–'}
        {clock ? ` kl. ${clock}` : ''}
        {happenedOn === null && plannedFor && !isCorrected ? (
          <div>
            <Badge tone={plannedFor < today() ? 'warn' : 'info'}>Planerat</Badge>
          </div>
        ) : null}
      </td>
      <td>
        <span className={isCorrected ? undefined : layout.strong}>{milestoneLabels[kind]}</span>
        {isCorrected ? <span className="visually-hidden"> (rättad)</span> : null}
        {correctsId ? (
          <div className={`${layout.small} ${layout.muted}`}>{isWithdrawal ? 'Har inte hänt' : 'Rättelse'}</div>
        ) : null}
      </td>
      <td>{note || '–'}</td>
      <td className={layout.small}>{entry.notedAt ? `${momentText(entry.notedAt)}, ${entry.notedBy}` : '–'}</td>
      <td>
        {mayNote && !isCorrected && !isWithdrawal ? (
          <Row>
            {happenedOn === null && (plannedFor ?? '') <= today() ? (
              <Button size="small" onClick={() => setOpened('klart')}>
                Har hänt{name}
              </Button>
            ) : null}
            <Button size="small" kind="quiet" onClick={() => setOpened('ratta')}>
              Rätta{name}
            </Button>
            <Button size="small" kind="quiet" onClick={() => setOpened('ta')}>
              {happenedOn ? 'Har inte hänt' : 'Blir inte av'}
              {name}
            </Button>
          </Row>
        ) : null}
        {Opened ? <Opened milestone={entry} onClose={() => setOpened(null)} /> : null}
      </td>
    </tr>
  )
}

/** Who holds each room, and where that responsibility ends (GEN-1); the words come from the verksamhetsprofil. */
const HoldersCard = ({ rooms }: { readonly rooms: CaseNext['rooms'] }) => (
  <Card title="Vem som ansvarar">
    <Table caption="Vem som ansvarar för varje rum" columns={['Rum', 'Huvudman', 'Var ansvaret slutar']}>
      {rooms.map(({ room, principal, ends }) => (
        <tr key={room}>
          <td className={layout.strong}>{roomLabels[room]}</td>
          <td>{principal}</td>
          <td>{ends}</td>
        </tr>
      ))}
    </Table>
  </Card>
)
