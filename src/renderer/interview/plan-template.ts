import type { DayRole, StepKind, StepPerson, StepPlace } from '@shared/interview/step'

/** A step of the usual day, as it is offered to whoever plans one. */
export interface PlanRow {
  readonly kind: StepKind
  readonly isIn: boolean
  readonly startsAt: string
  readonly minutes: string
  /** The kind of step it hangs on. */
  readonly after: StepKind | null
  readonly isWith: boolean
  readonly place: StepPlace
  readonly person: StepPerson
}

const row = (
  kind: StepKind,
  startsAt: string,
  minutes: number,
  after: StepKind | null,
  role: DayRole,
  more: Partial<PlanRow> = {},
): PlanRow => ({
  kind,
  isIn: true,
  startsAt,
  minutes: String(minutes),
  after,
  isWith: false,
  place: 'barnahus',
  person: { userId: null, agencyId: null, name: '', role },
  ...more,
})

/** The usual day, from the morning when somebody fetches the child to the talk the day after. */
export const usualDay: readonly PlanRow[] = [
  row('hamtning', '09:00', 45, null, 'skolan', { place: 'skola' }),
  row('ankomst', '09:45', 45, 'hamtning', 'socialsekreterare'),
  row('barnforhor', '10:30', 60, 'ankomst', 'forhorsledare'),
  row('medhorning', '10:30', 60, 'barnforhor', 'socialsekreterare', { isWith: true }),
  row('lakarundersokning', '13:00', 60, 'barnforhor', 'lakare', { isIn: false }),
  row('eftermote', '15:00', 45, 'barnforhor', 'socialsekreterare'),
  row('formote', '16:00', 30, 'eftermote', 'stodjare'),
  row('hemfard', '16:30', 30, 'formote', 'socialsekreterare'),
  row('hembesok', '17:00', 90, 'hemfard', 'stodjare', { place: 'hemmet' }),
  row('uppfoljande-samtal', '10:00', 60, 'hembesok', 'socialsekreterare', { place: 'socialkontor' }),
]
