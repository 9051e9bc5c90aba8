import { z } from 'zod'
import { CaseId } from '../ids'
import { Day, line, optionalLine } from '../values'

/** Who comes besides those who do the steps, and in what capacity. */
export const dayPersonKinds = ['trygghetsperson', 'tolk', 'kulturtolk', 'medhorare'] as const
export const DayPersonKind = z.enum(dayPersonKinds)
export type DayPersonKind = z.output<typeof DayPersonKind>

export const supportAnswers = ['tackade-ja', 'tackade-nej', 'inte-erbjudet'] as const
export const SupportAnswer = z.enum(supportAnswers)
export type SupportAnswer = z.output<typeof SupportAnswer>

const name = line(120)

/** The adult the child feels safe with: accompanies and waits outside, and never listens. */
const SafePerson = z.strictObject({
  kind: z.literal('trygghetsperson'),
  name,
  /** What the person is in the child's life: ”klasslärare”. */
  role: optionalLine(120),
  relation: optionalLine(120),
  /** Who asked the person to come. */
  askedBy: optionalLine(120),
  /** Whether the person was offered support too. */
  support: SupportAnswer,
})
const Interpreter = z.strictObject({
  kind: z.enum(['tolk', 'kulturtolk']),
  name,
  language: line(60),
  /** True when the interpreter has been told of, or has sworn, secrecy. */
  isSworn: z.boolean(),
})
/** Who follows the interview from another room; åklagaren decides. */
const Listener = z.strictObject({ kind: z.literal('medhorare'), name, role: line(120) })

/** What is known of somebody who comes. Sealed under the case's lock. */
export const DayPerson = z.discriminatedUnion('kind', [SafePerson, Interpreter, Listener])
export type DayPerson = z.output<typeof DayPerson>

export const yesNo = ['ja', 'nej'] as const
export const Told = z.enum(yesNo)

/** Whether åklagaren has decided who may listen, and whether the child has been told. */
export const Listening = z.strictObject({
  decidedOn: Day.nullable(),
  decidedBy: optionalLine(120),
  childTold: Told.nullable(),
})
export type Listening = z.output<typeof Listening>

export const counselNeeds = ['ej-bedomt', 'behovs', 'behovs-inte'] as const
export const CounselNeed = z.enum(counselNeeds)
export type CounselNeed = z.output<typeof CounselNeed>

/** Särskild företrädare (lag 1999:997): needed, applied for, appointed, ended. */
export const Counsel = z.strictObject({
  need: CounselNeed,
  appliedOn: Day.nullable(),
  appointedOn: Day.nullable(),
  endedOn: Day.nullable(),
  name: optionalLine(120),
  firm: optionalLine(120),
})
export type Counsel = z.output<typeof Counsel>

export const examNeeds = ['ej-bedomt', 'behovs', 'behovs-inte'] as const
export const ExamNeed = z.enum(examNeeds)
export const examAskers = ['polis', 'aklagare', 'socialtjanst', 'vard'] as const
export const ExamAsker = z.enum(examAskers)
export type ExamAsker = z.output<typeof ExamAsker>
export const examPlaces = ['barnahus', 'barnklinik', 'kvinnoklinik', 'annan'] as const
export const ExamPlace = z.enum(examPlaces)
export type ExamPlace = z.output<typeof ExamPlace>

/** Läkarundersökning: that it was asked for and done, never what was found; the care's own journal has that. */
export const Exam = z.strictObject({
  need: ExamNeed,
  requestedBy: ExamAsker.nullable(),
  requestedOn: Day.nullable(),
  place: ExamPlace.nullable(),
  doneOn: Day.nullable(),
  /** When the child was told of the result, by the care. */
  childToldOn: Day.nullable(),
  intygRequestedOn: Day.nullable(),
  intygReceivedOn: Day.nullable(),
})
export type Exam = z.output<typeof Exam>

export const Sibling = z.strictObject({ caseId: CaseId, number: z.string(), name: z.string() })
export type Sibling = z.output<typeof Sibling>
