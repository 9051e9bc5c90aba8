import { z } from 'zod'
import { command, query } from '../contract/define'
import { CaseId, NamndId, PersonId, RequestId, SamradId, UserId } from '../ids'
import { Kinship, PersonChoice } from '../person/person.contract'
import { AgencyId, Offence, SamradType, SuspectRelation } from '../profile/profile.contract'
import { Day, Instant, line, Most, optionalLine, prose, requiredProse } from '../values'

export const PoliceReport = z.enum(['gjord', 'ska-goras', 'inte-gjord', 'oklart'])

/** What was said when the samråd was asked for. Sealed under the request's own lock. */
export const RequestText = z.strictObject({
  requesterName: line(120),
  requesterContact: optionalLine(120),
  howItEmerged: requiredProse(),
  placeAndTime: prose(1_000),
  specialNeeds: prose(1_000),
})
export type RequestText = z.output<typeof RequestText>

const Matter = {
  receivedOn: Day,
  agencyId: AgencyId,
  urgency: z.enum(['akut', 'skyndsam', 'normal']),
  offences: z.array(Offence).min(1),
  suspectRelation: SuspectRelation,
  policeReport: PoliceReport,
  interpreterLanguage: optionalLine(60),
  text: RequestText,
}

/** One child of the request: who, under which nämnd, and whose case it is. */
export const RequestChild = z.strictObject({
  person: PersonChoice,
  namndId: NamndId,
  municipality: line(80),
  responsibleId: UserId.nullable(),
})

/** An adult of the family, and how he or she stands to the children of the request. */
export const RequestAdult = z.strictObject({ person: PersonChoice, kinship: Kinship })

/** A konsulterande request has no fields for identity at all: the child must stay anonymous. */
export const NewRequest = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('konsulterande'), ...Matter, siblingCount: z.number().int().min(0).max(20) }),
  z.strictObject({
    type: z.enum(['planering', 'uppfoljning', 'behandling']),
    ...Matter,
    children: z.array(RequestChild).min(1).max(12),
    adults: z.array(RequestAdult).max(12),
  }),
])
export type NewRequest = z.output<typeof NewRequest>

export const requestStates = ['inkommen', 'kallad', 'telefonrad', 'hanvisad'] as const
export const RequestState = z.enum(requestStates)
export type RequestState = z.output<typeof RequestState>

export const RequestRow = z.strictObject({
  id: RequestId,
  type: SamradType,
  receivedOn: Day,
  agencyId: AgencyId,
  urgency: z.enum(['akut', 'skyndsam', 'normal']),
  state: RequestState,
  samradId: SamradId.nullable(),
  children: z.array(z.strictObject({ caseId: CaseId, personId: PersonId, number: z.string(), name: z.string() })),
  offences: z.array(Offence),
  answerBy: Day,
})
export type RequestRow = z.output<typeof RequestRow>

export const RequestPage = RequestRow.extend({
  suspectRelation: SuspectRelation,
  policeReport: PoliceReport,
  interpreterLanguage: z.string(),
  siblingCount: z.number().int(),
  text: RequestText,
  answer: z.string(),
  receivedBy: z.string(),
  recordedAt: Instant,
})
export type RequestPage = z.output<typeof RequestPage>

export const requestContract = {
  /** Records a request and opens one case for each child; a konsulterande request opens none. */
  'request.receive': command(NewRequest, z.strictObject({ requestId: RequestId, caseIds: z.array(CaseId) }), [
    'request',
    'case',
    'person',
    'today',
  ]),
  'request.list': query(z.strictObject({ state: RequestState.nullable(), most: Most }), z.array(RequestRow)),
  'request.get': query(z.strictObject({ requestId: RequestId }), RequestPage),
  /** Answers without a samråd: advice by telephone was enough, or the request belongs elsewhere. */
  'request.answer': command(
    z.strictObject({ requestId: RequestId, state: z.enum(['telefonrad', 'hanvisad']), answer: requiredProse(2_000) }),
    z.strictObject({}),
    ['request', 'today'],
  ),
}
