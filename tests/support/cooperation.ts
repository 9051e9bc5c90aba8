import type { Contract } from '../../src/shared/contract'
import type { InputOf } from '../../src/shared/contract/define'
import type { CaseId, PersonId, UserId } from '../../src/shared/ids'
import type { ChildPart, NewMeetingParty } from '../../src/shared/meeting/meeting.contract'
import type { PlanHead } from '../../src/shared/plan/plan.contract'

type Input<N extends keyof Contract> = InputOf<Contract[N]>

/** That the child was told and heard; what is given replaces what stands here. */
export const childPartInput = (more: Partial<ChildPart> = {}): ChildPart => ({
  informedOn: '2026-03-01',
  informedBy: 'Sara',
  informedHow: 'Med bilder',
  heardOn: '2026-03-01',
  heardHow: 'På skolan, utan föräldrar',
  ownWords: 'Jag vill att det är lugnt hemma',
  reason: '',
  ...more,
})

export const partyInputOf = (kind: NewMeetingParty['kind'], more: Partial<NewMeetingParty> = {}): NewMeetingParty => ({
  kind,
  personId: null,
  userId: null,
  name: '',
  body: '',
  language: '',
  secrecyNoted: false,
  isCalled: true,
  reason: '',
  ...more,
})

/** A samverkansmöte with the child and the school, a week from the start of time. */
export const meetingInput = (
  caseId: CaseId,
  childId: PersonId,
  more: Partial<Input<'meeting.plan'>> = {},
): Input<'meeting.plan'> => ({
  caseId,
  form: 'samverkansmote',
  plannedOn: '2026-03-09',
  startsAt: '15:00',
  minutes: 60,
  mode: 'pa-plats',
  place: 'Familjens hus',
  link: '',
  purpose: 'Stöd framöver',
  jointReason: '',
  parties: [
    partyInputOf('barn', { personId: childId }),
    partyInputOf('verksamhet', { name: 'Pia Kurator', body: 'Norra skolan' }),
  ],
  ...more,
})

/** A plan's head with everything said. */
export const headInput = (mainId: UserId, more: Partial<PlanHead> = {}): PlanHead => ({
  text: {
    childWants: 'Sova hela natten',
    goals: 'Elsa sover i egen säng',
    elsewhere: 'Inget',
    consent: 'Anna har sagt ja den 1 mars till att skola och BUP är med',
  },
  mainId,
  overall: 'kommunen',
  consentState: 'finns',
  consentId: null,
  followUpOn: '2026-04-01',
  ...more,
})

/** A measure of the socialtjänst with a colleague as its one owner. */
export const lineInput = (
  planId: string,
  owner: Input<'plan.saveLine'>['owner'],
  more: Partial<Input<'plan.saveLine'>> = {},
): Input<'plan.saveLine'> => ({
  planId,
  lineId: null,
  intervention: 'Samtal i barngrupp',
  personId: null,
  startsOn: '2026-03-10',
  dueOn: '2026-05-29',
  ground: 'sol-11-5',
  others: 'Skolan släpper Elsa tidigare',
  better: 'Elsa berättar att hon sover',
  weekly: null,
  owner,
  revision: 0,
  ...more,
})

export const agreementText = () => ({
  title: 'Samverkan vid separation',
  about: 'Barn vars föräldrar separerar',
  parties: [
    { name: 'Sjöberga kommun', role: 'Samordnar', duty: 'Håller i teamet och kallar.' },
    { name: 'Regionen', role: 'Barnhälsovård', duty: 'Öppnar dörren till teamet.' },
  ],
  change: '',
})
