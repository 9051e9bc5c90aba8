import type { CasePage } from '@shared/case/case.contract'
import type { NextStep } from '@shared/case/course.contract'
import { milestoneLabels, nextLabels, roomLabels } from '@shared/glossary/labels'
import { useState } from 'react'
import { nearDay } from '../lib/dates'
import { Button, ButtonLink } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { layout } from '../ui/layout'
import { Appoint } from './AppointButton'
import styles from './course.module.css'
import { AddMilestone, CompleteMilestone } from './MilestoneForm'
import { RoomEditor } from './RoomEditor'

interface NextActionProps {
  readonly page: CasePage
  readonly step: NextStep
  readonly mayNote: boolean
}

/** One thing that is next: what, why, who and by when, and the button that leads straight to it. */
export function NextAction({ page, step, mayNote }: NextActionProps) {
  const [isOpen, setOpen] = useState(false)
  const { title, why } = nextLabels[step.code]
  const name = `${title}${step.milestoneId && step.kind ? `: ${milestoneLabels[step.kind].toLowerCase()}` : ''}${
    step.code === 'bedom-rum' && step.room ? ` ${roomLabels[step.room].toLowerCase()}` : ''
  }`
  return (
    <li className={styles.action}>
      {step.to ? (
        <ButtonLink to={step.to} size="small">
          {name}
        </ButtonLink>
      ) : mayNote || step.code === 'utse-handlaggare' ? (
        <Button size="small" onClick={() => setOpen(true)}>
          {name}
        </Button>
      ) : (
        <span className={layout.strong}>{name}</span>
      )}
      <span className={layout.small}>{why}</span>
      <span className={`${layout.small} ${layout.muted}`}>
        {[step.who, step.by ? nearDay(step.by) : ''].filter((part) => part !== '').join(' · ')}
      </span>
      {isOpen ? <Doing page={page} step={step} onClose={() => setOpen(false)} /> : null}
    </li>
  )
}

/** The dialog in which a step is done. */
function Doing({ page, step, onClose }: Omit<NextActionProps, 'mayNote'> & { readonly onClose: () => void }) {
  if (step.code === 'utse-handlaggare') return <Appoint page={page} onClose={onClose} />
  const planned = page.milestones.find(({ id }) => id === step.milestoneId)
  if (planned) return <CompleteMilestone milestone={planned} onClose={onClose} />
  const room = page.rooms.find((one) => one.room === step.room)
  if (step.kind) return <AddMilestone caseId={page.id} kind={step.kind} isPlan={step.isPlan} onClose={onClose} />
  if (!room) return null
  return (
    <Dialog title={roomLabels[room.room]} onClose={onClose}>
      <RoomEditor caseId={page.id} view={room} onDone={onClose} />
    </Dialog>
  )
}
