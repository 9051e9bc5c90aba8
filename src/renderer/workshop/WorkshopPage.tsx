import type { WorkshopTask } from '@shared/task/task.contract'
import { Link } from 'wouter'
import { FollowUpFrame } from '../followup'
import { ask } from '../lib/api'
import { nearDay } from '../lib/dates'
import { TaskRow } from '../task'
import { Loaded } from '../ui/Loaded'
import { Badge, Card, Empty, layout, Stack } from '../ui/layout'

/** Every good intention that has not been carried out: what is late, and what nobody is left to do. */
export const WorkshopPage = () => (
  <FollowUpFrame>
    <Loaded question={ask('task.workshop', {})}>
      {(tasks) => {
        const ownerless = tasks.filter((task) => task.isOwnerless)
        const late = tasks.filter((task) => !task.isOwnerless)
        return (
          <Stack>
            {ownerless.length > 0 ? (
              <Card title={`Ansvarig har slutat (${ownerless.length})`}>
                <Tasks tasks={ownerless} />
              </Card>
            ) : null}
            <Card title={`Försenat från möten (${late.length})`}>
              {late.length > 0 ? (
                <Tasks tasks={late} />
              ) : (
                <Empty>
                  Inget är försenat. Här samlas uppgifter från alla samråd och möten när dagen har gått, tills någon har
                  gjort dem klart.
                </Empty>
              )}
            </Card>
          </Stack>
        )
      }}
    </Loaded>
  </FollowUpFrame>
)

const Tasks = ({ tasks }: { readonly tasks: readonly WorkshopTask[] }) => (
  <ul className={layout.list}>
    {tasks.map((task) => (
      <li key={task.id}>
        <TaskRow
          task={{ ...task, state: 'oppen', doneOn: null }}
          about={task.caseId && task.about ? { to: `/arenden/${task.caseId}`, name: task.about } : undefined}
          daysLate={task.daysLate}
          mayReassign
        />
        <div className={`${layout.small} ${layout.muted}`}>
          <From task={task} /> {task.isOwnerless ? <Badge tone="warn">Ansvarig har slutat</Badge> : null}
        </div>
      </li>
    ))}
  </ul>
)

/** Where it was decided. */
const From = ({ task: { samrad } }: { readonly task: WorkshopTask }) =>
  samrad ? (
    <>
      Från <Link href={`/samrad/${samrad.id}`}>samråd {samrad.number}</Link>, {nearDay(samrad.heldOn)}
    </>
  ) : (
    <>Lagd direkt i ärendet</>
  )
