import { onOrBefore } from '../house/days'
import { atDesk } from '../house/diary'
import type { Login } from '../house/staff'
import { outcomes, postponements } from '../phrases/chairs'
import type { OwnerKey } from '../phrases/said'
import { type AgendaPlan } from './agenda'
import { asOwner, ownerOf, type Plot, type Workshop } from './plot'

/** A decision that becomes a task when the minutes are signed. */
export interface Commitment {
  readonly plot: Plot
  readonly child: number | null
  readonly text: string
  readonly owner: OwnerKey
  readonly dueOn: string
  readonly signedOn: string
  readonly isInterviewDay: boolean
}

export const commitmentsOf = (plot: Plot, agenda: AgendaPlan, signedOn: string): Commitment[] =>
  agenda.decisions.map(({ child, text, owner, dueOn, isInterviewDay }) => ({
    plot,
    child,
    text,
    owner,
    dueOn,
    signedOn,
    isInterviewDay,
  }))

/** Days back within which a commitment may still stand undone. */
const recent = 16

/** Whose promises may stand undone without the rest of the story becoming untrue. */
const mayWait: ReadonlySet<OwnerKey> = new Set(['handlaggare', 'samordnare', 'bup', 'aklagare'])

/** Lets people keep what they promised; of the latest some stay undone, and a few are given more time first. */
export function keepCommitments(commitments: readonly Commitment[], overdue: number, workshop: Workshop): void {
  const { calendar } = workshop
  const due = commitments.filter((one) => one.dueOn < calendar.today)
  const mayStand = due
    .filter((one) => mayWait.has(one.owner) && !one.isInterviewDay && one.dueOn >= calendar.ago(recent))
    .sort((a, b) => (a.dueOn < b.dueOn ? 1 : a.dueOn > b.dueOn ? -1 : 0))
  const standing = new Set(mayStand.filter((_one, index) => index % 2 === 0).slice(0, overdue))
  due.filter((one) => !standing.has(one)).forEach((one) => keep(one, workshop))
}

/** Who sees to it that a task is marked done: its owner among the users, otherwise the coordinator. */
function finisher(plot: Plot, owner: OwnerKey): Login {
  const who = ownerOf(plot, owner)
  return 'login' in who && who.login !== 'tomasz' ? who.login : plot.story.coordinator
}

function keep(commitment: Commitment, { diary, dealer, calendar }: Workshop): void {
  const { plot, owner } = commitment
  const day = onOrBefore(commitment.dueOn) > commitment.signedOn ? onOrBefore(commitment.dueOn) : commitment.signedOn
  if (day >= calendar.today) return
  const agency = owner === 'forste' ? 'handlaggare' : owner
  const outcome = dealer.deal(outcomes, new Set([agency])).text
  const who = finisher(plot, owner)
  diary.add(atDesk(who, day), who, (actor) => {
    actor.ask('task.finish', { taskId: plot.ids.tasks.take(commitment.text), outcome })
  })
}

/** The tasks a story lays on people beside those of its samråd. */
export function addStoryTasks(plot: Plot, { diary, dealer }: Workshop): void {
  for (const task of plot.story.tasks) {
    const finishing = finisher(plot, task.owner)
    diary.add(atDesk(task.who, task.on), task.who, (actor, house) => {
      const caseId = plot.ids.caseIds[task.child] ?? ''
      const owner = asOwner(ownerOf(plot, task.owner), house)
      const { taskId } = actor.ask('task.add', { caseId, text: task.text, owner, dueOn: task.due })
      plot.ids.tasks.note(taskId, task.text)
    })
    const { postponed, done } = task
    if (postponed) {
      diary.add(atDesk(finishing, postponed.on), finishing, (actor) => {
        actor.ask('task.postpone', {
          taskId: plot.ids.tasks.find(task.text),
          dueOn: postponed.to,
          reason: postponed.why || dealer.deal(postponements, new Set()).text,
        })
      })
    }
    if (done) {
      diary.add(atDesk(finishing, done.on), finishing, (actor) => {
        actor.ask('task.finish', { taskId: plot.ids.tasks.take(task.text), outcome: done.outcome })
      })
    }
  }
}
