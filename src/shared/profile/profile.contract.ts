import { z } from 'zod'
import { ClockTime } from '../values'

/** A key inside a profile: agencies, agenda items, meeting types. Short, lower case, never shown. */
const Key = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .max(40)
export const AgencyId = Key.brand<'AgencyId'>()
export type AgencyId = z.output<typeof AgencyId>
export const ItemKey = Key.brand<'ItemKey'>()
export type ItemKey = z.output<typeof ItemKey>

/** The four rooms of a Barnahus; the organising picture of the whole app, the same in every profile. */
export const rooms = ['brottsutredning', 'skydd', 'fysisk-halsa', 'psykisk-halsa'] as const
export const Room = z.enum(rooms)
export type Room = z.output<typeof Room>

export const samradTypes = ['konsulterande', 'planering', 'uppfoljning', 'behandling'] as const
export const SamradType = z.enum(samradTypes)
export type SamradType = z.output<typeof SamradType>

/** Suspected offence, as the statistics of a Barnahus count it; several may apply to one child. */
export const offences = [
  'misshandel',
  'grov-misshandel',
  'barnfridsbrott',
  'valdtakt-mot-barn',
  'sexuellt-overgrepp',
  'posering',
  'grooming',
  'hot-ofredande',
  'heder',
  'konsstympning',
  'manniskohandel',
  'annat',
] as const
export const Offence = z.enum(offences)
export type Offence = z.output<typeof Offence>

export const suspectRelations = [
  'mor',
  'far',
  'bada',
  'styvforalder',
  'syskon',
  'annan-narstaende',
  'bekant',
  'okand',
  'jamnarig',
  'via-natet',
  'oklart',
] as const
export const SuspectRelation = z.enum(suspectRelations)
export type SuspectRelation = z.output<typeof SuspectRelation>

const Agency = z.strictObject({
  id: AgencyId,
  name: z.string(),
  /** `always`: an empty chair at every samråd with a named child. `on-request`: called when asked for or when an offence below is suspected. */
  called: z.enum(['always', 'on-request']),
  calledAt: z.array(Offence).default([]),
  /** What the agency should have read up on before it sits down. */
  prepares: z.array(z.string()),
  /** The questions only this agency can answer; listed when its chair is empty. */
  answers: z.array(z.string()),
})
export type Agency = z.output<typeof Agency>

const AgendaItem = z.strictObject({
  key: ItemKey,
  title: z.string(),
  help: z.string(),
  room: Room.optional(),
  /** Must end in a decision; neither skipped nor put off. */
  mustBeDecided: z.boolean().default(false),
  /** Left out when the samråd is konsulterande, because it would need the child's identity. */
  needsIdentity: z.boolean().default(false),
})
export type AgendaItem = z.output<typeof AgendaItem>

/** Verksamhetsprofil: one form of the work as data. What differs between houses is configuration, not code. */
export const Profile = z.strictObject({
  id: Key,
  name: z.string(),
  version: z.number().int(),
  agencies: z.array(Agency),
  agenda: z.array(AgendaItem),
  samradMinutes: z.number().int(),
  /** Who answers for each lane and room, and where that ends; `{namnd}` stands for the child's own nämnd. */
  responsibility: z.strictObject({
    lanes: z.strictObject({ kommun: z.string(), barnahus: z.string() }),
    rooms: z.array(z.strictObject({ room: Room, principal: z.string(), ends: z.string() })).length(rooms.length),
  }),
  /** Goals in days; a goal is the house's own, not law. */
  goals: z.strictObject({ requestToSamrad: z.number().int(), answerRequest: z.number().int() }),
  deadlines: z.strictObject({
    /** A report that comes after this is assessed the next day at the latest. */
    lateHour: ClockTime,
    /** When the meetings of an interview day should be done or under way. */
    sameDayHour: ClockTime,
    /** Days from the police report to the first interview; the house's goal. */
    firstInterview: z.number().int(),
    /** How long after the interview the child is followed up. */
    followUp: z.array(z.strictObject({ unit: z.enum(['days', 'months']), count: z.number().int() })),
  }),
})
export type Profile = z.output<typeof Profile>
