import { addDays, swedishMoment } from '../../src/main/core/calendar'
import { getCase, reach } from '../../src/main/core/case/case.store'
import type { WriteContext } from '../../src/main/core/context'
import type { HouseClock } from '../../src/main/core/demo/house/clock'
import type { Random } from '../../src/main/core/demo/house/random'
import type { House } from '../../src/main/core/demo/house/staff'
import { handlers } from '../../src/main/core/handlers'
import { agendaFor } from '../../src/main/core/profile/profile.rules'
import { saveDecision, saveItem } from '../../src/main/core/samrad/agenda.store'
import { insertMinutes } from '../../src/main/core/samrad/minutes.store'
import { partiesOf, updateParty } from '../../src/main/core/samrad/party.store'
import { getSamrad, updateSamrad } from '../../src/main/core/samrad/samrad.store'
import { addTask } from '../../src/main/core/task/task.store'
import type { CaseId, RequestId } from '../../src/shared/ids'
import { type Family, officerOf } from './families'
import { shortly } from './words'

export interface Meeting {
  readonly family: Family
  readonly type: 'planering' | 'uppfoljning'
  readonly day: string
}

interface Hands {
  readonly random: Random
  readonly house: House
  readonly clock: HouseClock
}

const planMeeting = (context: WriteContext, { family, type, day }: Meeting, { random }: Hands) =>
  handlers['samrad.plan'](context, {
    type,
    requestIds: type === 'planering' ? [family.requestId as RequestId] : [],
    caseIds: [family.caseId as CaseId],
    heldOn: day,
    startsAt: random.pick(['08:30', '10:00', '13:00', '14:30']),
    minutes: 60,
    place: 'Barnahus Sjöberga, samrådsrummet',
    link: 'https://mote.example.com/barnahus/4100',
  })

/** Plans a samråd and calls to it. */
export function callMeeting(context: WriteContext, meeting: Meeting, hands: Hands): void {
  handlers['samrad.call'](context, planMeeting(context, meeting, hands))
}

/** What is written under each samråd here; a held one answers the whole agenda, which a set of nineteen thousand need not. */
const itemsKept = 6

/** A samråd is held and signed, by the stores its handlers use: every chair, six items of the agenda, two decisions and the tasks they become. */
export function holdMeeting(context: WriteContext, meeting: Meeting, hands: Hands): void {
  const { random, house, clock } = hands
  const { samradId } = planMeeting(context, meeting, hands)
  clock.reach(swedishMoment(meeting.day, '09:00'))
  for (const party of partiesOf(context, samradId)) {
    const isThere = random.next() < 0.9
    updateParty(
      context,
      samradId,
      party.id,
      {
        called_at: context.now(),
        answer: isThere ? 'kommer' : 'kommer-inte',
        attendance: isThere ? random.pick(['plats', 'lank']) : 'franvarande',
        revision: party.revision + 1,
      },
      { ...party.text, person: 'Kim Prov', absenceReason: isThere ? '' : 'Fick förhinder' },
    )
  }
  for (const { key } of agendaFor(context.house.profile, meeting.type).slice(0, itemsKept))
    saveItem(context, samradId, {
      itemKey: key,
      caseId: null,
      outcome: 'beslut',
      returnOn: null,
      text: { text: shortly(random), reason: '' },
      revision: 0,
    })
  const owners = [
    { kind: 'user' as const, userId: house.userId(officerOf(meeting.family)) as never },
    { kind: 'agency' as const, agencyId: 'polis' as never, person: 'Utredaren' },
  ]
  for (const owner of owners) {
    const decided = {
      itemKey: 'vem-gor-vad' as never,
      text: shortly(random),
      owner,
      dueOn: addDays(meeting.day, random.whole(7, 40)),
    }
    saveDecision(context, samradId, { ...decided, id: null, caseId: null, revision: 0 })
    addTask(context, { ...decided, caseId: meeting.family.caseId, samradId })
  }
  updateSamrad(context, getSamrad(context, samradId), {
    state: 'signerat',
    started_at: context.now(),
    ended_at: context.now(),
  })
  insertMinutes(context, samradId, 'protokoll', {
    minutes: handlers['samrad.preview'](context, { samradId }),
    correction: '',
  })
  reach(context, getCase(context, meeting.family.caseId), 'samrad-hallet')
  meeting.family.samradIds.push(samradId)
}
