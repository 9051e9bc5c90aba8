import type { User } from '../../../../shared/account/account.contract'
import { agreementContract } from '../../../../shared/agreement/agreement.contract'
import { aktContract } from '../../../../shared/akt/akt.contract'
import { blockContract } from '../../../../shared/block/block.contract'
import { caseContract } from '../../../../shared/case/case.contract'
import { courseContract } from '../../../../shared/case/course.contract'
import { closingContract } from '../../../../shared/closing/closing.contract'
import { consentContract } from '../../../../shared/consent/consent.contract'
import type { Endpoint, InputOf, OutputOf } from '../../../../shared/contract/define'
import { deadlineContract } from '../../../../shared/deadline/deadline.contract'
import { disclosureContract } from '../../../../shared/disclosure/disclosure.contract'
import { followupContract } from '../../../../shared/followup/followup.contract'
import { gallringContract } from '../../../../shared/gallring/gallring.contract'
import { groupContract } from '../../../../shared/group/group.contract'
import { houseContract } from '../../../../shared/house/house.contract'
import { interviewContract } from '../../../../shared/interview/interview.contract'
import { leakContract } from '../../../../shared/leak/leak.contract'
import { meetingContract } from '../../../../shared/meeting/meeting.contract'
import { needContract } from '../../../../shared/need/need.contract'
import { noteContract } from '../../../../shared/note/note.contract'
import { personContract } from '../../../../shared/person/person.contract'
import { planContract } from '../../../../shared/plan/plan.contract'
import { promiseContract } from '../../../../shared/promise/promise.contract'
import { protectionContract } from '../../../../shared/protection/protection.contract'
import { referralContract } from '../../../../shared/referral/referral.contract'
import { requestContract } from '../../../../shared/request/request.contract'
import { AppError } from '../../../../shared/result'
import { samradContract } from '../../../../shared/samrad/samrad.contract'
import { talkContract } from '../../../../shared/talk/talk.contract'
import { taskContract } from '../../../../shared/task/task.contract'
import { teamContract } from '../../../../shared/team/team.contract'
import { threadContract } from '../../../../shared/thread/thread.contract'

import { transferContract } from '../../../../shared/transfer/transfer.contract'

import { agreementHandlers } from '../../agreement/agreement.handlers'

import { aktHandlers } from '../../akt/akt.handlers'
import { blockHandlers } from '../../block/block.handlers'
import { caseHandlers } from '../../case/case.handlers'
import { courseHandlers } from '../../case/course.handlers'
import { closingHandlers } from '../../closing/closing.handlers'
import { consentHandlers } from '../../consent/consent.handlers'
import { deadlineHandlers } from '../../deadline/deadline.handlers'
import { disclosureHandlers } from '../../disclosure/disclosure.handlers'
import { insertDocument } from '../../document/document.store'
import { followupHandlers } from '../../followup/followup.handlers'
import { gallringHandlers } from '../../gallring/gallring.handlers'
import { groupHandlers } from '../../group/group.handlers'
import { houseHandlers } from '../../house/house.handlers'
import { interviewHandlers } from '../../interview/interview.handlers'
import { leakHandlers } from '../../leak/leak.handlers'
import { meetingHandlers } from '../../meeting/meeting.handlers'
import { needHandlers } from '../../need/need.handlers'
import { noteHandlers } from '../../note/note.handlers'
import { personHandlers } from '../../person/person.handlers'
import { planHandlers } from '../../plan/plan.handlers'
import { promiseHandlers } from '../../promise/promise.handlers'
import { protectionHandlers } from '../../protection/protection.handlers'
import { referralHandlers } from '../../referral/referral.handlers'
import { requestHandlers } from '../../request/request.handlers'
import { samradHandlers } from '../../samrad/samrad.handlers'
import type { Session } from '../../session'
import { talkHandlers } from '../../talk/talk.handlers'
import { taskHandlers } from '../../task/task.handlers'
import { type EmergencyOrder, openTogether } from '../../team/nod.store'
import { teamHandlers } from '../../team/team.handlers'
import { threadHandlers } from '../../thread/thread.handlers'
import { transferHandlers } from '../../transfer/transfer.handlers'
import type { UserKeys } from '../../vault/slots'
import type { HouseClock } from './clock'
import type { Login } from './staff'

// Not the whole table of handlers: that one leads back here by way of account.createDemo.
const contract = {
  ...agreementContract,
  ...aktContract,
  ...blockContract,
  ...caseContract,
  ...closingContract,
  ...promiseContract,
  ...consentContract,
  ...courseContract,
  ...deadlineContract,
  ...disclosureContract,
  ...gallringContract,
  ...groupContract,
  ...followupContract,
  ...houseContract,
  ...interviewContract,
  ...leakContract,
  ...meetingContract,
  ...needContract,
  ...noteContract,
  ...personContract,
  ...planContract,
  ...protectionContract,
  ...referralContract,
  ...requestContract,
  ...samradContract,
  ...talkContract,
  ...taskContract,
  ...threadContract,
  ...teamContract,
  ...transferContract,
}
const handlers = {
  ...agreementHandlers,
  ...aktHandlers,
  ...blockHandlers,
  ...caseHandlers,
  ...closingHandlers,
  ...promiseHandlers,
  ...consentHandlers,
  ...courseHandlers,
  ...deadlineHandlers,
  ...disclosureHandlers,
  ...gallringHandlers,
  ...groupHandlers,
  ...followupHandlers,
  ...houseHandlers,
  ...interviewHandlers,
  ...leakHandlers,
  ...meetingHandlers,
  ...needHandlers,
  ...noteHandlers,
  ...personHandlers,
  ...planHandlers,
  ...protectionHandlers,
  ...referralHandlers,
  ...requestHandlers,
  ...samradHandlers,
  ...talkHandlers,
  ...taskHandlers,
  ...threadHandlers,
  ...teamHandlers,
  ...transferHandlers,
}
type Spoken = typeof contract

/** How long one thing takes at the keyboard, in seconds. */
const stroke = 40

/** Somebody at the desk: asks what the app asks, as that person and at that person's time. */
export interface Actor {
  readonly me: User
  ask<N extends keyof Spoken>(name: N, input: InputOf<Spoken[N]>): OutputOf<Spoken[N]>
  wait(minutes: number): void
  /** Opens an akt in an emergency together with a colleague who has been at the desk before. */
  openTogether(colleague: Login, order: EmergencyOrder): string
  /** Takes a document in that the demo has made itself; nothing foreign is read. */
  takeIn(order: Parameters<typeof insertDocument>[1]): void
}

export function actorIn(session: Session, clock: HouseClock, keysOf: (login: Login) => UserKeys | undefined): Actor {
  return {
    me: session.me,
    ask<N extends keyof Spoken>(name: N, input: InputOf<Spoken[N]>): OutputOf<Spoken[N]> {
      const endpoint: Endpoint = contract[name]
      const parsed = endpoint.input.parse(input)
      const handler = handlers[name] as (context: unknown, input: unknown) => unknown
      const call = (context: unknown) => handler(context, parsed)
      clock.pass(stroke)
      // Whoever sits here in a made house types the passphrase whenever it is asked for.
      session.confirm()
      try {
        const answer = endpoint.kind === 'command' ? session.change(name, call) : session.read(name, call)
        return answer as OutputOf<Spoken[N]>
      } catch (cause) {
        const failure = cause instanceof AppError ? JSON.stringify(cause.failure) : ''
        throw new Error(`${session.me.displayName}: ${name} ${failure}`, { cause })
      }
    },
    wait: (minutes) => clock.pass(minutes * 60),
    openTogether(login, order) {
      const colleague = keysOf(login)
      if (!colleague) throw new Error(`${login} has not been here`)
      clock.pass(stroke)
      return openTogether(session, colleague, order).aktId
    },
    takeIn(order) {
      clock.pass(stroke)
      session.change('document.takeIn', (context) => insertDocument(context, order))
    },
  }
}
