import type { CaseId } from '../../../../shared/ids'
import { addDays } from '../../calendar'
import { atDesk, later, type Moment } from '../house/diary'
import type { House } from '../house/staff'
import type { Interview, Story } from '../story/story'
import type { Plot, Workshop } from './plot'

/** The families whose förhörsdag was laid out in the program and followed there. */
const followed: ReadonlySet<string> = new Set(['mira', 'stella-melvin', 'saga-filip'])

/** True when the day itself tells that the interview was held. */
export const isFollowed = (story: Story): boolean => followed.has(story.key)

/** Lays out the days that are followed and those still to come, and notes for Elsa and Hugo who is to speak for them. */
export function keepInterviewDays(plot: Plot, workshop: Workshop): void {
  const { story, ids } = plot
  if (story.key === 'elsa-hugo')
    workshop.diary.add(atDesk(story.coordinator, story.received.day), story.coordinator, (actor) => {
      actor.ask('interview.setCounsel', {
        caseIds: ids.caseIds,
        counsel: { need: 'behovs', appliedOn: null, appointedOn: null, endedOn: null, name: '', firm: '' },
      })
    })
  const [meeting] = story.meetings
  if (!meeting) return
  for (const interview of story.interviews) {
    if (interview.isDone && !isFollowed(story)) continue
    const planned: Moment = { day: meeting.at.day, time: later(meeting.at.time, 51) }
    layOut(plot, workshop, interview, planned)
    if (interview.isDone) follow(plot, workshop, interview)
  }
}

/** The day of one child, round the hour when the interview begins. */
function layOut(
  { story, ids, advocate }: Plot,
  { diary }: Workshop,
  { child, at, isDone }: Interview,
  planned: Moment,
): void {
  const { coordinator } = story
  diary.add(planned, coordinator, (actor, house) => {
    const caseId = (ids.caseIds[child] ?? '') as never
    const { dayId } = actor.ask('interview.plan', {
      caseId,
      day: at.day,
      place: 'barnahus',
      steps: [...stepsBefore(at, house), ...(isDone ? [] : stepsAfter(at, house))],
    })
    actor.ask('interview.setPerson', {
      dayId,
      personId: null,
      person: {
        kind: 'trygghetsperson',
        name: 'Pia Holm',
        role: 'lärare',
        askedBy: 'socialsekreteraren',
        support: 'tackade-ja',
      },
    })
    actor.ask('interview.setPerson', {
      dayId,
      personId: null,
      person: { kind: 'medhorare', name: advocate, role: 'särskild företrädare' },
    })
    actor.ask('interview.setListening', {
      dayId,
      listening: { decidedOn: planned.day, decidedBy: 'Ingrid Wadell', childTold: isDone ? 'ja' : null },
    })
  })
}

const stepsBefore = ({ day, time }: Moment, house: House) => [
  {
    kind: 'hamtning' as const,
    day,
    startsAt: later(time, -60),
    minutes: 30,
    after: null,
    place: 'skola' as const,
    people: [{ name: 'Pia Holm', role: 'trygghetsperson' as const }],
  },
  {
    kind: 'ankomst' as const,
    day,
    startsAt: later(time, -30),
    minutes: 30,
    after: 0,
    place: 'barnahus' as const,
    people: [{ userId: house.userId('karin') as never, role: 'samordnare' as const }],
  },
  {
    kind: 'barnforhor' as const,
    day,
    startsAt: time,
    minutes: 45,
    after: 1,
    place: 'barnahus' as const,
    people: [{ agencyId: 'polis' as never, name: 'Åsa Wik', role: 'forhorsledare' as const }],
  },
  {
    kind: 'medhorning' as const,
    day,
    startsAt: time,
    minutes: 45,
    after: 2,
    link: 'med' as const,
    place: 'barnahus' as const,
    people: [{ userId: house.userId('sara') as never, role: 'socialsekreterare' as const }],
  },
]

const stepsAfter = ({ day, time }: Moment, house: House) => {
  const sara = { userId: house.userId('sara') as never, role: 'socialsekreterare' as const }
  const tomasz = { userId: house.userId('tomasz') as never, role: 'stodjare' as const }
  const at = (
    kind: 'eftermote' | 'formote' | 'hemfard' | 'hembesok',
    minutes: number,
    length: number,
    after: number,
  ) => ({
    kind,
    day,
    startsAt: later(time, minutes),
    minutes: length,
    after,
    place: kind === 'hembesok' ? ('hemmet' as const) : ('barnahus' as const),
    people: kind === 'eftermote' ? [sara] : [sara, tomasz],
  })
  return [
    {
      kind: 'lakarundersokning' as const,
      day,
      startsAt: later(time, 90),
      minutes: 45,
      after: 2,
      isFixed: true,
      fixedWhy: 'Läkaren är här bara då',
      place: 'barnahus' as const,
      people: [{ agencyId: 'barnklinik' as never, name: '', role: 'lakare' as const }],
    },
    at('eftermote', 150, 45, 4),
    at('formote', 210, 45, 5),
    at('hemfard', 255, 30, 6),
    at('hembesok', 300, 90, 7),
    {
      kind: 'uppfoljande-samtal' as const,
      day: addDays(day, 1),
      startsAt: '10:00',
      minutes: 60,
      after: 8,
      place: 'socialkontor' as const,
      people: [sara],
    },
  ]
}

/** What began and ended when, noted by the coordinator in the afternoon. */
function follow({ story, ids }: Plot, { diary }: Workshop, { child, at }: Interview): void {
  const { coordinator } = story
  diary.add({ ...atDesk(coordinator, at.day), time: '15:20' }, coordinator, (actor) => {
    const caseId = (ids.caseIds[child] ?? '') as CaseId
    const { days } = actor.ask('interview.ofCase', { caseId })
    const day = days.find((one) => one.day === at.day)
    for (const { id, kind } of day?.steps ?? []) {
      const now = actor
        .ask('interview.ofCase', { caseId })
        .days.flatMap(({ steps }) => steps)
        .find((step) => step.id === id)
      if (!now) continue
      actor.ask('interview.begin', { stepId: id, at: now.startsAt })
      actor.ask('interview.finish', { stepId: id, at: later(now.startsAt, kind === 'ankomst' ? 35 : now.minutes) })
    }
  })
}
