import { keepCare } from './acts/care'
import { chairMaker } from './acts/chairs'
import { keepClosing } from './acts/closing'
import { arrangeConsultation } from './acts/consult'
import { consultOrders } from './acts/consult-orders'
import { keepBlock, noteMilestones } from './acts/course'
import { keepDeadlines } from './acts/deadlines'
import { keepDisclosures } from './acts/disclosures'
import { keepDocuments } from './acts/documents'
import { keepFiles } from './acts/file'
import { keepGroup } from './acts/group'
import { keepInterviewDays } from './acts/interview-days'
import { arrangeMeeting } from './acts/meeting'
import { noteMunicipal } from './acts/municipal'
import { keepOldFiles } from './acts/old-files'

import { keepPlans } from './acts/plans'

import { type Plot, plotOf, type Workshop } from './acts/plot'
import { receiveRequest } from './acts/receive'
import { keepRooms } from './acts/rooms'
import { keepSupport } from './acts/support'
import { keepTalks } from './acts/talks'
import { addStoryTasks, type Commitment, commitmentsOf, keepCommitments } from './acts/tasks'
import { keepTeam } from './acts/team'
import { calendarFrom } from './house/days'
import type { Act } from './house/diary'
import { later, openDiary } from './house/diary'
import { seeded } from './house/random'
import { peopleMaker } from './people/people'
import { dealer as dealerOf } from './phrases/deal'
import { inventStories } from './story/invent'
import { scenarioStories } from './story/scenarios'
import type { Volumes } from './volumes'

export interface Order {
  /** The day the house is made, in Sweden, and the time on the clock there. */
  readonly today: string
  readonly time: string
  readonly volumes: Volumes
  readonly seed: string
}

/** Everything that will be done in the house, in order: the same for the same day, volumes and seed. */
export function planHouse({ today, time, volumes, seed }: Order): Act[] {
  const random = seeded(`${seed} ${today}`)
  const calendar = calendarFrom(today)
  const workshop: Workshop = {
    calendar,
    diary: openDiary(today),
    random,
    dealer: dealerOf(random.fork('ord')),
    makePerson: peopleMaker(today, random.fork('folk')),
  }
  const chairs = chairMaker(workshop.dealer)
  const told = scenarioStories(calendar, comingTime(time))
  const invented = inventStories({ volumes, told }, calendar, random.fork('familjer'), workshop.dealer)
  const commitments: Commitment[] = []
  const plots: Plot[] = []
  const stories = [...told, ...invented].sort((a, b) =>
    a.received.day < b.received.day ? -1 : a.received.day > b.received.day ? 1 : 0,
  )
  for (const story of stories) {
    const plot = plotOf(story, workshop)
    plots.push(plot)
    receiveRequest(plot, workshop)
    const meetings = story.meetings.map((meeting) => arrangeMeeting(plot, meeting, workshop, chairs))
    for (const { agenda, signed } of meetings) {
      if (signed) commitments.push(...commitmentsOf(plot, agenda, signed.day))
    }
    noteMunicipal(plot, workshop)
    noteMilestones(plot, workshop)
    keepDeadlines(plot, workshop)
    keepInterviewDays(plot, workshop)
    keepBlock(plot, workshop)
    keepRooms(plot, workshop)
    addStoryTasks(plot, workshop)
    keepFiles(plot, meetings, workshop)
    keepTeam(plot, workshop)
    keepTalks(plot, workshop)
    keepPlans(plot, workshop)
    keepSupport(plot, workshop)
    keepDisclosures(plot, workshop)
    keepDocuments(plot, workshop)
    keepCare(plot, workshop)
  }
  for (const order of consultOrders(volumes, calendar, random.fork('frågor')))
    arrangeConsultation(order, workshop, chairs)
  keepGroup(workshop)
  keepClosing(plots, workshop)
  keepOldFiles(workshop)
  keepCommitments(commitments, volumes.overdue, workshop)
  return workshop.diary.acts()
}

/** The next half hour within office hours, so that there is something to hold when the house is opened. */
export function comingTime(time: string): string {
  const half = Math.ceil((Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + 15) / 30) * 30
  return later('00:00', Math.min(Math.max(half, 8 * 60 + 30), 16 * 60 + 30))
}
