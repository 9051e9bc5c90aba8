import type { TaskId } from '@shared/ids'
import { useState } from 'react'
import { Link } from 'wouter'
import { invoke, useCommand } from '../lib/api'
import { lateness, nearDay, today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { DateField, TextField } from '../ui/fields'
import { Badge, Fault, layout, Row } from '../ui/layout'
import { ReassignTask } from './ReassignTask'

interface Shown {
  readonly id: TaskId
  readonly text: string
  readonly owner: string
  readonly dueOn: string
  readonly state: 'oppen' | 'klar'
  readonly doneOn: string | null
  readonly note?: string
}

interface TaskRowProps {
  readonly task: Shown
  readonly about?: { readonly to: string; readonly name: string } | undefined
  readonly daysLate?: number
  /** Where it is looked after that nothing is left undone, somebody else can be given it. */
  readonly mayReassign?: boolean
}

/** One task: what, who, when, and the two things one does with it. */
export function TaskRow({ task, about, daysLate = 0, mayReassign = false }: TaskRowProps) {
  const [asking, setAsking] = useState<'finish' | 'postpone' | 'reassign' | null>(null)
  const isLate = task.state === 'oppen' && (daysLate > 0 || task.dueOn < today())
  return (
    <div className={`${layout.row} ${layout.between}`}>
      <div className={layout.pre}>
        {task.text}
        {task.note ? <div className={layout.small}>{task.note}</div> : null}
        <div className={`${layout.small} ${layout.muted}`}>
          {task.owner},{' '}
          <span className={layout.number}>
            {task.state === 'klar' ? `klart ${nearDay(task.doneOn ?? task.dueOn)}` : `senast ${nearDay(task.dueOn)}`}
          </span>
          {about ? (
            <>
              {' – '}
              <Link href={about.to}>{about.name}</Link>
            </>
          ) : null}
          {isLate ? (
            <>
              {' '}
              <Badge tone="warn">{daysLate > 0 ? lateness(daysLate) : 'Försenat'}</Badge>
            </>
          ) : null}
        </div>
      </div>
      <div className={layout.row}>
        {task.state === 'klar' ? (
          <Badge tone="ok">Klart</Badge>
        ) : (
          <>
            <Button size="small" onClick={() => setAsking('finish')} aria-label={`Klart: ${task.text}`}>
              Klart
            </Button>
            {mayReassign ? (
              <Button
                size="small"
                kind="quiet"
                onClick={() => setAsking('reassign')}
                aria-label={`Ny ansvarig: ${task.text}`}
              >
                Ny ansvarig
              </Button>
            ) : null}
            <Button size="small" kind="quiet" onClick={() => setAsking('postpone')} aria-label={`Ny dag: ${task.text}`}>
              Ny dag
            </Button>
          </>
        )}
      </div>
      {asking === 'finish' ? <FinishTask task={task} onClose={() => setAsking(null)} /> : null}
      {asking === 'reassign' ? <ReassignTask task={task} onClose={() => setAsking(null)} /> : null}
      {asking === 'postpone' ? <PostponeTask task={task} onClose={() => setAsking(null)} /> : null}
    </div>
  )
}

function FinishTask({ task, onClose }: { readonly task: Shown; readonly onClose: () => void }) {
  const [outcome, setOutcome] = useState('')
  const finish = useCommand('task.finish')
  return (
    <Dialog title="Klart" onClose={onClose}>
      <Form onSubmit={() => finish.mutate({ taskId: task.id, outcome }, { onSuccess: onClose })}>
        <p>{task.text}</p>
        <TextField label="Hur gick det?" optional value={outcome} onChange={setOutcome} autoFocus />
        <Fault failure={finish.error?.failure} />
        <Row>
          <Button type="submit" kind="primary">
            Markera som klart
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}

function PostponeTask({ task, onClose }: { readonly task: Shown; readonly onClose: () => void }) {
  const form = useForm({
    initial: { dueOn: task.dueOn, reason: '' },
    submit: async (values) => {
      await invoke('task.postpone', { taskId: task.id, ...values })
      onClose()
    },
  })
  return (
    <Dialog title="Ny dag" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>{task.text}</p>
        <DateField
          label="Ny dag"
          value={form.values.dueOn}
          onChange={(dueOn) => form.set({ dueOn })}
          error={form.error('dueOn')}
        />
        <TextField
          label="Orsak"
          value={form.values.reason}
          onChange={(reason) => form.set({ reason })}
          error={form.error('reason')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Flytta
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
