import { addDays } from '../../calendar'
import { onOrAfter } from '../house/days'
import { atDesk } from '../house/diary'
import { inquiries } from '../story/inquiries'
import type { Plot, Workshop } from './plot'

/** Notes what starts and ends the nämnd's deadlines, and what was decided and said about them. */
export function keepDeadlines(plot: Plot, { diary, calendar }: Workshop): void {
  const { story, ids, responsible } = plot
  const inquiry = inquiries[story.key]
  if (!inquiry || !responsible) return
  const dayOf = (after: number) => addDays(story.received.day, after)
  for (const [kind, after] of inquiry.steps) {
    const day = dayOf(after)
    const noted = onOrAfter(day)
    if (noted >= calendar.today) continue
    const clock = kind === 'anmalan' ? '08:10' : null
    diary.add(atDesk(responsible, noted), responsible, (actor) => {
      for (const caseId of ids.caseIds)
        actor.ask('case.addMilestone', { caseId, milestone: { kind, plannedFor: null, happenedOn: day, clock } })
    })
  }
  const { extended, late = [] } = inquiry
  if (extended) {
    const day = dayOf(extended.after)
    diary.add(atDesk(responsible, onOrAfter(day)), responsible, (actor) => {
      for (const caseId of ids.caseIds) {
        const one = actor.ask('deadline.ofCase', { caseId }).deadlines.find(({ rule }) => rule === 'T3')
        if (!one) throw new Error(`no inquiry in ${story.key}`)
        actor.ask('deadline.extend', {
          caseId,
          rule: one.rule,
          startId: one.startId,
          toDue: addDays(one.due, extended.by),
          decidedOn: day,
          words: { decidedBy: 'Socialnämndens utskott', reason: extended.why },
        })
      }
    })
  }
  for (const { after, rule: code, why } of late) {
    diary.add(atDesk(responsible, onOrAfter(dayOf(after))), responsible, (actor) => {
      for (const caseId of ids.caseIds) {
        const one = actor.ask('deadline.ofCase', { caseId }).deadlines.find(({ rule }) => rule === code)
        if (one?.mayExplain) actor.ask('deadline.explain', { caseId, rule: code, startId: one.startId, reason: why })
      }
    })
  }
}
