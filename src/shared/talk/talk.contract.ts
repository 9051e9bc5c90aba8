import { z } from 'zod'
import { command, query } from '../contract/define'
import { AktId, CaseId, HandoverId, NoteId, PersonId, TalkId, UserId } from '../ids'
import { ClockTime, Day, Instant, line, optionalLine, prose, Revision } from '../values'

export const talkModes = ['pa-plats', 'hembesok', 'telefon', 'lank'] as const
export const TalkMode = z.enum(talkModes)
export type TalkMode = z.output<typeof TalkMode>

export const talkStates = ['planerat', 'hallet', 'installt'] as const
export const TalkState = z.enum(talkStates)
export type TalkState = z.output<typeof TalkState>

/** How the adult was told the way the talk is documented. Says of no akt whether it is there. */
export const informedWays = ['muntligt', 'skriftligt', 'bade', 'nej'] as const
export const Informed = z.enum(informedWays)
export type Informed = z.output<typeof Informed>

/** Whether the adult was offered help of their own, and the answer; for the statistics only. */
export const offerAnswers = ['tackade-ja', 'tackade-nej', 'inte-fragad'] as const
export const OfferAnswer = z.enum(offerAnswers)
export type OfferAnswer = z.output<typeof OfferAnswer>

/** What is said of a talk in words. Sealed under the talk's lock; neutral, and nothing of what was said. */
export const TalkText = z.strictObject({
  adultId: PersonId,
  place: optionalLine(120),
  purpose: line(200),
  interpreter: optionalLine(120),
  /** Why the talk is held by one handläggare before the children's protection is secured. */
  soloReason: optionalLine(300),
  cancelReason: optionalLine(300),
})
export type TalkText = z.output<typeof TalkText>

/** That a child's protection is secured, or no longer is; the newest word counts. */
export const ChildSafety = z.strictObject({
  isSecured: z.boolean(),
  decidedOn: Day,
  decidedBy: z.string(),
  reason: z.string(),
  recordedBy: z.string(),
})
export type ChildSafety = z.output<typeof ChildSafety>

/** My own part of a talk: one akt in which I write and sign. Another's parts are only counted. */
export const TalkPart = z.strictObject({
  id: z.uuidv7(),
  /** The child whose barnakt it is; null for the adult's own side. */
  caseId: CaseId.nullable(),
  name: z.string(),
  /** The akt, when there is one that I hold. */
  aktId: AktId.nullable(),
  noteId: NoteId.nullable(),
  isDone: z.boolean(),
  offer: OfferAnswer.nullable(),
})
export type TalkPart = z.output<typeof TalkPart>

const base = {
  id: TalkId,
  state: TalkState,
  mode: TalkMode,
  plannedOn: Day,
  startsAt: ClockTime,
  adultName: z.string(),
  barnhandlaggare: z.string(),
  vuxenhandlaggare: z.string(),
  isMine: z.boolean(),
  /** How many parts the talk was to have when it was made, and how many of them are finished. */
  expected: z.number().int(),
  signed: z.number().int(),
}
export const TalkRow = z.strictObject(base)
export type TalkRow = z.output<typeof TalkRow>

export const Talk = z.strictObject({
  ...base,
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  informed: Informed.nullable(),
  text: TalkText,
  children: z.array(z.strictObject({ caseId: CaseId, name: z.string(), mayOpen: z.boolean() })),
  /** True when somebody takes part for the adult's side. */
  hasAdultSide: z.boolean(),
  myParts: z.array(TalkPart),
  /** What a colleague has handed over to be worded in an akt of mine. */
  received: z.array(z.strictObject({ id: HandoverId, from: z.string(), text: z.string() })),
  revision: Revision,
})
export type Talk = z.output<typeof Talk>

const touched = ['talk', 'case', 'today'] as const

export const talkContract = {
  /** The talks with adults round a child, and whether the child's protection is secured. */
  'talk.ofCase': query(
    z.strictObject({ caseId: CaseId }),
    z.strictObject({ talks: z.array(TalkRow), safety: ChildSafety.nullable() }),
  ),
  'talk.get': query(z.strictObject({ talkId: TalkId }), Talk),
  /** Plans a talk of the handläggare with ONE adult. */
  'talk.plan': command(
    z.strictObject({
      caseIds: z.array(CaseId).min(1).max(12),
      /** More than one is refused: never two parents at once. */
      adultIds: z.array(PersonId).max(4),
      barnhandlaggareId: UserId.nullable(),
      vuxenhandlaggareId: UserId.nullable(),
      plannedOn: Day,
      startsAt: ClockTime,
      mode: TalkMode,
      place: optionalLine(120),
      purpose: line(200),
      interpreter: optionalLine(120),
      soloReason: optionalLine(300),
    }),
    z.strictObject({ talkId: TalkId }),
    touched,
  ),
  'talk.cancel': command(z.strictObject({ talkId: TalkId, reason: line(300) }), z.strictObject({}), touched),
  /** The talk has been held: when, and how the adult was told that it is documented. */
  'talk.hold': command(
    z.strictObject({
      talkId: TalkId,
      heldOn: Day,
      startsAt: ClockTime,
      endsAt: ClockTime,
      informed: Informed,
      interpreter: optionalLine(120),
      revision: Revision,
    }),
    z.strictObject({}),
    touched,
  ),
  /** Begins my notes from the talk, one in each akt of mine, with time and participants from the event. */
  'talk.begin': command(z.strictObject({ talkId: TalkId }), z.strictObject({}), [...touched, 'note', 'akt']),
  /** Lays every sentence of my sorted notes where it belongs: in my own akter's notes, or sealed to the colleague whose side it is. */
  'talk.place': command(
    z.strictObject({ talkId: TalkId }),
    z.strictObject({ placed: z.number().int(), handedOver: z.number().int() }),
    [...touched, 'note', 'akt', 'draft'],
  ),
  /** Whether the adult was offered help; without an akt of the adult's this finishes the adult's part. */
  'talk.answerOffer': command(z.strictObject({ talkId: TalkId, offer: OfferAnswer }), z.strictObject({}), touched),
  'talk.setSafety': command(
    z.strictObject({
      caseId: CaseId,
      isSecured: z.boolean(),
      decidedOn: Day,
      decidedBy: line(80),
      reason: prose(1_000),
    }),
    z.strictObject({}),
    touched,
  ),
}
