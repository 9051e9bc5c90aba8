import { agendaFor, findProfile, standardProfile } from '../../profile/profile.rules'
import { workdaysFrom } from '../house/days'
import { later, type Moment } from '../house/diary'
import type { Coordinator } from '../house/staff'
import { meetingLink, rooms } from '../people/places'
import { wordingsFor } from '../phrases/agenda'
import type { Consultation } from '../story/consults'
import type { Stage } from '../story/story'
import { type AgendaPlan, dueDay } from './agenda'
import { answerCall } from './answers'
import { bookMeeting, newHandle } from './book'
import { type ChairMaker, chairTags, seatsOf } from './chairs'
import { holdMeeting, signMeeting } from './hold'
import type { Workshop } from './plot'

/** A question without a name, and what became of it. */
export interface ConsultOrder {
  readonly consultation: Consultation
  readonly coordinator: Coordinator
  readonly received: Moment
  readonly became:
    | { readonly kind: 'waits' }
    | { readonly kind: 'telefonrad' | 'hanvisad' }
    | { readonly kind: 'samrad'; readonly at: Moment; readonly stage: Stage }
}

/** Takes an anonymous question through the house. There is no case, and nobody can be named. */
export function arrangeConsultation(order: ConsultOrder, workshop: Workshop, chairMaker: ChairMaker): void {
  const { consultation, coordinator, received, became } = order
  const { diary, calendar } = workshop
  const random = workshop.random.fork(`konsult ${received.day} ${received.time}`)
  let requestId = ''
  diary.add(received, coordinator, (actor) => {
    requestId = actor.ask('request.receive', {
      type: 'konsulterande',
      receivedOn: received.day,
      agencyId: consultation.agencyId,
      urgency: 'normal',
      offences: [...consultation.offences],
      suspectRelation: consultation.suspectRelation,
      policeReport: 'inte-gjord',
      interpreterLanguage: '',
      text: {
        requesterName: consultation.requester,
        requesterContact: '08-465 004 92',
        howItEmerged: consultation.question,
        placeAndTime: '',
        specialNeeds: '',
      },
      siblingCount: consultation.siblingCount,
    }).requestId
  })
  if (became.kind === 'waits') return
  if (became.kind !== 'samrad') {
    const answer = consultation.answer ?? ''
    diary.add({ day: received.day, time: later(received.time, 75) }, coordinator, (actor) => {
      actor.ask('request.answer', { requestId, state: became.kind, answer })
    })
    return
  }

  const { at, stage } = became
  const meeting = { type: 'konsulterande' as const, at, stage, invited: consultation.agencyId === 'bup' ? ['bup'] : [] }
  const social =
    consultation.agencyId === 'socialtjanst'
      ? { name: '', title: consultation.requester }
      : { name: 'Lotta Sandberg', title: 'socialsekreterare' }
  const chairs = chairMaker.plan(meeting, consultation.offences, seatsOf(social, random), random)
  const handle = newHandle()
  const booked: Moment = { day: received.day, time: later(received.time, 45) }
  bookMeeting(
    {
      coordinator,
      booked,
      at,
      type: 'konsulterande',
      place: random.pick(rooms),
      link: meetingLink(random.whole(1, 90)),
      extra: meeting.invited,
      isCalled: stage !== 'planerat',
      requestId: () => requestId,
      caseIds: () => [],
      handle,
    },
    diary,
  )
  if (stage !== 'planerat')
    answerCall({ coordinator, booked, at, chairs, silent: stage === 'kallat' ? ['aklagare'] : [], handle }, workshop)
  if (stage === 'planerat' || stage === 'kallat') return
  const agenda = planConsultation(consultation, at, chairTags(chairs), workshop)
  const held = { coordinator, chairs, agenda, handle, caseIds: () => [], plot: null }
  holdMeeting({ ...held, at }, diary)
  const signedOn = workdaysFrom(at.day, 1)
  if (stage !== 'signerat' || signedOn >= calendar.today) return
  signMeeting({ ...held, signed: { day: signedOn, time: '08:35' }, correction: null }, diary)
}

function planConsultation(
  consultation: Consultation,
  at: Moment,
  tags: readonly string[],
  { dealer }: Workshop,
): AgendaPlan {
  const items = agendaFor(findProfile(standardProfile), 'konsulterande').map(({ key }) => ({
    key,
    said: consultation.own?.[key] ?? dealer.deal(wordingsFor('konsulterande', key), new Set(tags)),
  }))
  return {
    items: items.map(({ key, said }) => ({
      itemKey: key,
      child: null,
      outcome: said.outcome,
      returnOn: said.outcome === 'aterkommer' ? workdaysFrom(at.day, said.back ?? 5) : null,
      text: said.text,
    })),
    decisions: items.flatMap(({ key, said }) =>
      said.todo.map((one) => ({
        itemKey: key,
        child: null,
        text: one.text,
        owner: one.by,
        dueOn: dueDay(one, at.day, undefined),
        isInterviewDay: false,
      })),
    ),
  }
}
