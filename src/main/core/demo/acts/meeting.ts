import { workdaysFrom } from '../house/days'
import { later, type Moment } from '../house/diary'
import { meetingLink, rooms } from '../people/places'
import type { Meeting, Story } from '../story/story'
import { type AgendaPlan, planAgenda } from './agenda'
import { answerCall } from './answers'
import { bookMeeting, newHandle, type SamradHandle } from './book'
import { type ChairMaker, type ChairPlan, chairTags } from './chairs'
import { holdMeeting, signMeeting } from './hold'
import type { Plot, Workshop } from './plot'

/** A samråd with all that will be said in it. */
export interface MeetingPlan {
  readonly meeting: Meeting
  readonly chairs: readonly ChairPlan[]
  readonly agenda: AgendaPlan
  readonly signed: Moment | null
  readonly handle: SamradHandle
}

/** Writes a samråd into the diary, from the booking to the signature. */
export function arrangeMeeting(plot: Plot, meeting: Meeting, workshop: Workshop, chairMaker: ChairMaker): MeetingPlan {
  const { story, random } = plot
  const chairs = chairMaker.plan(meeting, story.matter.offences, plot.seats, random, examinedTags(story))
  const isHeld = meeting.stage === 'hallet' || meeting.stage === 'signerat'
  const agenda = isHeld ? planAgenda(plot, meeting, chairTags(chairs), workshop.dealer) : { items: [], decisions: [] }
  const booked: Moment = { day: meeting.bookedOn ?? story.received.day, time: later(story.received.time, 50) }
  // Minutes wait for what a missing agency has promised in writing.
  const wait = Math.max(meeting.signedAfter ?? 1, chairs.some((chair) => chair.supplement) ? 3 : 0)
  const signed =
    meeting.stage === 'signerat'
      ? { day: workdaysFrom(meeting.at.day, wait), time: later('08:20', random.whole(0, 90)) }
      : null
  const handle = newHandle()
  const plan = { meeting, chairs, agenda, signed, handle }

  bookMeeting(
    {
      coordinator: story.coordinator,
      booked,
      at: meeting.at,
      type: meeting.type,
      place: random.pick(rooms),
      link: random.next() < 0.6 ? meetingLink(random.whole(1, 90)) : '',
      extra: chairs.filter((chair) => chair.isExtra).map((chair) => chair.agencyId),
      isCalled: meeting.stage !== 'planerat',
      requestId: () => (meeting === story.meetings[0] ? plot.ids.requestId : null),
      caseIds: () => plot.ids.caseIds,
      handle,
    },
    workshop.diary,
  )
  if (meeting.stage !== 'planerat') {
    answerCall(
      { coordinator: story.coordinator, booked, at: meeting.at, chairs, silent: meeting.silent ?? [], handle },
      workshop,
    )
  }
  const coordinator = story.coordinator
  const base = { coordinator, chairs, agenda, handle, caseIds: () => plot.ids.caseIds, plot }
  if (isHeld) holdMeeting({ ...base, at: meeting.at }, workshop.diary)
  if (signed) signMeeting({ ...base, signed, correction: meeting.correction ?? null }, workshop.diary)
  return plan
}

const examinedTags = (story: Story): string[] =>
  story.marks.some((mark) => mark.kind === 'lakarundersokning') ? ['lakare'] : []
