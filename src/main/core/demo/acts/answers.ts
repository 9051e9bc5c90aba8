import type { Answer } from '../../../../shared/samrad/samrad.contract'
import { workdaysFrom } from '../house/days'
import { atDesk, type Moment } from '../house/diary'
import type { Coordinator } from '../house/staff'
import { type SamradHandle, setChair } from './book'
import type { ChairPlan } from './chairs'
import type { Workshop } from './plot'

export interface Call {
  readonly coordinator: Coordinator
  readonly booked: Moment
  readonly at: Moment
  readonly chairs: readonly ChairPlan[]
  /** Those who have not answered. */
  readonly silent: readonly string[]
  readonly handle: SamradHandle
}

/** What an agency says to the call. */
const answerOf = (chair: ChairPlan): Answer =>
  chair.attendance === 'skriftligt'
    ? 'svarar-skriftligt'
    : chair.saidNo
      ? 'kommer-inte'
      : chair.substitute
        ? 'ersattare'
        : 'kommer'

/** The answers are entered when the day is written up: half of them the day after, when the samråd can wait for them. */
export function answerCall(call: Call, { diary, calendar }: Workshop): void {
  const nextDay = workdaysFrom(call.booked.day, 1)
  const canWait = nextDay < call.at.day && nextDay < calendar.today
  const answering = call.chairs.filter((chair) => !call.silent.includes(chair.agencyId))
  const enter = (day: string, chairs: readonly ChairPlan[]) => {
    if (chairs.length === 0) return
    diary.add(atDesk(call.coordinator, day), call.coordinator, (actor) => {
      for (const chair of chairs) {
        setChair(
          actor,
          call.handle,
          chair.agencyId,
          { answer: answerOf(chair) },
          {
            person: chair.who.name,
            title: chair.who.title,
            substitute: chair.substitute,
            writtenAnswer: chair.writtenAnswer,
            absenceReason: chair.saidNo ? chair.absenceReason : '',
          },
        )
      }
    })
  }
  const isLate = (_chair: ChairPlan, index: number) => canWait && index % 2 === 1
  enter(
    call.booked.day,
    answering.filter((chair, index) => !isLate(chair, index)),
  )
  enter(nextDay, answering.filter(isLate))
}
