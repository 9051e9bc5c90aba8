import { addDays } from '../../calendar'
import { workdaysFrom } from '../house/days'
import { atDesk } from '../house/diary'
import { inquiries } from '../story/inquiries'
import type { Plot, Workshop } from './plot'

/** Notes what the nämnd has told of its own lane: the report came, the child's protection was assessed the same day, a utredning was opened, and has ended in its time. */
export function noteMunicipal(plot: Plot, { calendar, diary }: Workshop): void {
  const { coordinator, received, meetings, key } = plot.story
  // Where more is told, the barnhandläggare has noted it.
  if (inquiries[key]) return
  // Nothing has been told yet of a child whose samråd is still to come.
  if (!meetings.some((meeting) => meeting.stage === 'signerat')) return
  const opened = workdaysFrom(addDays(received.day, 1), 1)
  plot.story.children.forEach((_child, nth) => {
    for (const [kind, day] of [
      ['anmalan', received.day],
      ['skyddsbedomning', received.day],
      ['utredning-inledd', opened],
      ['utredning-avslutad', workdaysFrom(opened, 75)],
    ] as const) {
      if (day > calendar.today) continue
      diary.add(atDesk(coordinator, day), coordinator, (actor) => {
        actor.ask('case.addMilestone', {
          caseId: plot.ids.caseIds[nth] ?? '',
          milestone: { kind, plannedFor: null, happenedOn: day, note: '' },
        })
      })
    }
  })
}
