import { samradTypeLabels } from '@shared/glossary/labels'
import type { SamradRow } from '@shared/samrad/samrad.contract'
import type { Today, TodayTask } from '@shared/today/today.contract'
import { Link } from 'wouter'
import { BuildAgeNotice } from '../about'
import { ClockCallout, DeadlinesCard, useTimers } from '../deadline'
import { ask } from '../lib/api'
import { longDay, nearDay } from '../lib/dates'
import { capital } from '../lib/text'
import { TaskRow } from '../task'
import { EmergencyCard, MyTeamsCard } from '../team'
import { ButtonLink } from '../ui/Button'
import { FirstRows } from '../ui/FirstRows'
import { LoadedPage } from '../ui/Loaded'
import { Badge, Card, Columns, Empty, layout, Page, Stack } from '../ui/layout'
import { WaitingList } from './WaitingList'

/** What this day asks for: today's samråd, what is overdue, what waits for an answer. Nothing that cannot be acted on. */
export const TodayPage = () => (
  <LoadedPage question={ask('today.get', {})}>{(today) => <Day today={today} />}</LoadedPage>
)

function Day({ today }: { readonly today: Today }) {
  useTimers(today.hasTimers)
  return (
    <Page title="Idag" lead={capital(longDay(today.day))}>
      <ClockCallout fault={today.clock} />
      <BuildAgeNotice />
      <Columns>
        <Stack>
          <Card title="Samråd i dag">
            {today.samradToday.length > 0 ? (
              <Meetings rows={today.samradToday} />
            ) : (
              <Empty>
                Inga samråd i dag. Ett samråd bokas från en förfrågan under Samråd, eller från barnets sida.
              </Empty>
            )}
          </Card>
          <DeadlinesCard deadlines={today.deadlines} />
          {today.overdue.length > 0 ? (
            <Card title={`Försenat (${today.overdue.length})`}>
              <Tasks tasks={today.overdue} />
            </Card>
          ) : null}
          <Card title="Att göra de närmaste sju dagarna">
            {today.dueSoon.length > 0 ? (
              <Tasks tasks={today.dueSoon} />
            ) : (
              <Empty>
                Inget med datum den närmaste veckan. Beslut vid samråd hamnar här när protokollet är signerat.
              </Empty>
            )}
          </Card>
        </Stack>
        <Stack>
          <Card title="Väntar på svar">
            {today.waiting.length > 0 ? (
              <WaitingList waiting={today.waiting} />
            ) : (
              <Empty>
                Inget väntar på dig. Här visas förfrågningar att svara på, kallelser utan svar och protokoll att
                signera.
              </Empty>
            )}
          </Card>
          <MyTeamsCard />
          <Card title="Samråd den närmaste veckan">
            {today.samradSoon.length > 0 ? <Meetings rows={today.samradSoon} /> : <Empty>Inga bokade samråd.</Empty>}
          </Card>
          <EmergencyCard />
        </Stack>
      </Columns>
    </Page>
  )
}

const Meetings = ({ rows }: { readonly rows: readonly SamradRow[] }) => (
  <ul className={layout.list}>
    {rows.map((row) => (
      <li key={row.id}>
        <div className={`${layout.row} ${layout.between}`}>
          <div>
            <Link href={`/samrad/${row.id}`} className={`${layout.strong} ${layout.when}`}>
              {nearDay(row.heldOn)} kl. {row.startsAt}
            </Link>{' '}
            <span className={layout.muted}>
              {samradTypeLabels[row.type]}, {row.place}
            </span>
            <div>{row.type === 'konsulterande' ? 'Anonymt' : row.children.join(', ')}</div>
            {row.state === 'kallat' || row.state === 'planerat' ? (
              <div className={`${layout.small} ${layout.muted}`}>
                {row.state === 'planerat' ? 'Kallelsen är inte skickad' : `${row.answered} av ${row.called} har svarat`}
              </div>
            ) : null}
          </div>
          {row.state === 'pagar' ? (
            <ButtonLink to={`/samrad/${row.id}/mote`} kind="primary" size="small">
              Fortsätt samrådet
            </ButtonLink>
          ) : row.state === 'hallet' ? (
            <Badge tone="warn">Protokoll att signera</Badge>
          ) : row.state === 'signerat' ? (
            <Badge tone="ok">Signerat</Badge>
          ) : null}
        </div>
      </li>
    ))}
  </ul>
)

const Tasks = ({ tasks }: { readonly tasks: readonly TodayTask[] }) => (
  <FirstRows rows={tasks}>
    {(shown) => (
      <ul className={layout.list}>
        {shown.map((task) => (
          <li key={task.id}>
            <TaskRow
              task={{ ...task, state: 'oppen', doneOn: null }}
              about={task.caseId && task.about ? { to: `/arenden/${task.caseId}`, name: task.about } : undefined}
              daysLate={task.daysLate}
            />
          </li>
        ))}
      </ul>
    )}
  </FirstRows>
)
