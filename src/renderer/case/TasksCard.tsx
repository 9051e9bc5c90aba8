import type { CasePage } from '@shared/case/case.contract'
import { useState } from 'react'
import { AddTask, TaskRow } from '../task'
import { Button } from '../ui/Button'
import { Card, Empty, layout } from '../ui/layout'

/** Who does what and when, for this child. */
export function TasksCard({ page }: { readonly page: CasePage }) {
  const [isAdding, setAdding] = useState(false)
  const open = page.tasks.filter((task) => task.state === 'oppen')
  const done = page.tasks.filter((task) => task.state === 'klar')
  return (
    <Card
      title="Uppgifter"
      actions={
        <Button size="small" onClick={() => setAdding(true)}>
          Ny uppgift
        </Button>
      }
    >
      {open.length > 0 ? (
        <ul className={layout.list}>
          {open.map((task) => (
            <li key={task.id}>
              <TaskRow task={task} />
            </li>
          ))}
        </ul>
      ) : (
        <Empty>Inga öppna uppgifter. Beslut vid samråd blir uppgifter när protokollet signeras.</Empty>
      )}
      {done.length > 0 ? (
        <details>
          <summary>Klara uppgifter ({done.length})</summary>
          <ul className={layout.list}>
            {done.map((task) => (
              <li key={task.id}>
                <TaskRow task={task} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {isAdding ? <AddTask caseId={page.id} onClose={() => setAdding(false)} /> : null}
    </Card>
  )
}
