import type { Contract } from '../../src/shared/contract'
import type { InputOf } from '../../src/shared/contract/define'
import type { CaseId, InterviewDayId, UserId } from '../../src/shared/ids'
import type { DayStep, PlannedStep, StepKind } from '../../src/shared/interview/step'
import type { TestHouse } from './house'

type Plan = InputOf<Contract['interview.plan']>
type Asker = Pick<TestHouse, 'ask'>

/** A step of a plan; what is given replaces what stands here. */
export const stepInput = (
  kind: StepKind,
  startsAt: string,
  minutes: number,
  more: Partial<Plan['steps'][number]> = {},
): Plan['steps'][number] => ({
  kind,
  day: '2026-03-02',
  startsAt,
  minutes,
  after: null,
  place: 'barnahus',
  people: [],
  ...more,
})

/** A whole day, laid out for somebody of the house and others, each step hanging on the one before. */
export const planInput = (caseId: CaseId, sara: UserId, more: Partial<Plan> = {}): Plan => ({
  caseId,
  day: '2026-03-02',
  place: 'barnahus',
  steps: [
    stepInput('hamtning', '09:00', 45, {
      place: 'skola',
      placeText: 'Björkskolan',
      people: [{ name: 'Eva Lind', role: 'skolan' }],
    }),
    stepInput('ankomst', '09:45', 45, { after: 0, people: [{ userId: sara, role: 'socialsekreterare' }] }),
    stepInput('barnforhor', '10:30', 60, {
      after: 1,
      people: [{ agencyId: 'polis', name: 'Åsa Wik', role: 'forhorsledare' }],
    }),
    stepInput('medhorning', '10:30', 60, {
      after: 2,
      link: 'med',
      people: [{ userId: sara, role: 'socialsekreterare' }],
    }),
    stepInput('lakarundersokning', '13:00', 60, { after: 2, isFixed: true, fixedWhy: 'Läkaren kan bara då' }),
    stepInput('eftermote', '15:00', 45, { after: 4, people: [{ userId: sara, role: 'socialsekreterare' }] }),
    stepInput('formote', '16:00', 30, { after: 5, people: [{ userId: sara, role: 'socialsekreterare' }] }),
    stepInput('hembesok', '17:00', 90, { after: 6, place: 'hemmet' }),
  ],
  ...more,
})

/** The first day of a case, and one of its steps by kind. */
export async function dayOf(house: Asker, caseId: CaseId) {
  const page = await house.ask('interview.ofCase', { caseId })
  const [day] = page.days
  if (!day) throw new Error('no day')
  const stepOf = (kind: StepKind): DayStep => {
    const found = day.steps.find((one) => one.kind === kind)
    if (!found) throw new Error(`no ${kind}`)
    return found
  }
  return { page, day, stepOf }
}

export const changeOf = (
  step: DayStep,
  more: Partial<PlannedStep> = {},
): InputOf<Contract['interview.saveStep']>['step'] => ({
  kind: step.kind,
  day: step.day,
  startsAt: step.startsAt,
  minutes: step.minutes,
  afterId: step.afterId,
  link: step.link,
  isFixed: step.isFixed,
  place: step.place,
  people: step.people,
  placeText: step.placeText,
  fixedWhy: step.fixedWhy,
  ...more,
})

export type { InterviewDayId }
