import type { Contract } from '../../src/shared/contract';
import type { InputOf } from '../../src/shared/contract/define';
import type { CaseId, PersonId, UserId } from '../../src/shared/ids';
import type { ChildPart, NewMeetingParty } from '../../src/shared/meeting/meeting.contract';
import type { PlanHead } from '../../src/shared/plan/plan.contract';
type Input<N extends keyof Contract> = InputOf<Contract[N]>;
/** That the child was told and heard; what is given replaces what stands here. */
export declare const childPartInput: (more?: Partial<ChildPart>) => ChildPart;
export declare const partyInputOf: (kind: NewMeetingParty['kind'], more?: Partial<NewMeetingParty>) => NewMeetingParty;
/** A samverkansmöte with the child and the school, a week from the start of time. */
export declare const meetingInput: (caseId: CaseId, childId: PersonId, more?: Partial<Input<'meeting.plan'>>) => Input<'meeting.plan'>;
/** A plan's head with everything said. */
export declare const headInput: (mainId: UserId, more?: Partial<PlanHead>) => PlanHead;
/** A measure of the socialtjänst with a colleague as its one owner. */
export declare const lineInput: (planId: string, owner: Input<'plan.saveLine'>['owner'], more?: Partial<Input<'plan.saveLine'>>) => Input<'plan.saveLine'>;
export declare const agreementText: () => {
    title: string;
    about: string;
    parties: {
        name: string;
        role: string;
        duty: string;
    }[];
    change: string;
};
export {};
