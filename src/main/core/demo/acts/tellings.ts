import { workdaysFrom } from '../house/days'
import type { MeetingPlan } from './meeting'
import type { Plot } from './plot'

/** What a child is told, and the day it is told. */
export interface Telling {
  readonly day: string
  readonly what: string
}

/** Families in which the child has not been told of the latest, so that Idag asks. */
const untold = new Set(['maja-noah', 'viggo'])

const ofMarks: Readonly<Record<string, string>> = {
  'forundersokning-nedlagd':
    'Polisen slutar att utreda. Det betyder inte att någon tror att du har ljugit. Vi fortsätter att hjälpa dig.',
  atal: 'En åklagare har bestämt att det ska bli en rättegång. Du behöver inte vara där.',
  dom: 'Domstolen har bestämt. Du fick veta vad beslutet betyder för dig och vem du kan fråga.',
}

/** What the officer tells the child of what has been decided and what comes next: within a week of it. */
export function tellingsOf(plot: Plot, child: number, meetings: readonly MeetingPlan[]): Telling[] {
  const { story } = plot
  if (untold.has(story.key)) return []
  return [
    ...meetings
      .filter((one) => one.signed)
      .map((one) => ({
        day: workdaysFrom(one.meeting.at.day, 2),
        what: 'Vi som hjälper dig har träffats och bestämt vem som gör vad. Du får veta före varje sak som händer.',
      })),
    ...story.interviews
      .filter((one) => one.child === child && one.isDone)
      .map((one) => ({
        day: workdaysFrom(one.at.day, 1),
        what: 'Det du berättade har polisen spelat in, så att du inte ska behöva berätta igen. Nu arbetar de vuxna vidare.',
      })),
    ...story.marks.flatMap((mark) => {
      const what = mark.child === null || mark.child === child ? ofMarks[mark.kind] : undefined
      return what ? [{ day: workdaysFrom(mark.day, 2), what }] : []
    }),
  ]
}
