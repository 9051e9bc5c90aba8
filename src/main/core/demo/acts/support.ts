import type { NeedId } from '../../../../shared/ids'
import type { Hand } from '../../../../shared/need/hand'
import type { NeedKind } from '../../../../shared/need/need.contract'
import type { Actor } from '../house/actor'
import { workdaysFrom } from '../house/days'
import { atDesk } from '../house/diary'
import type { House, Login } from '../house/staff'
import type { Plot, Workshop } from './plot'

/** What the children of the told families need, and how far it has come. */
const needs: Readonly<Record<string, readonly StoryNeed[]>> = {
  'elsa-hugo': [
    {
      kind: 'information',
      what: 'Någon som berättar för Elsa vad som händer, före varje sak',
      wish: 'Jag vill veta innan, inte efter.',
      end: 'i-hand',
    },
    {
      kind: 'skola',
      what: 'En trygg vuxen i skolan som vet när Elsa behöver gå ifrån',
      wish: 'Att fröken Lena vet, men inte de andra.',
      service: 'skola',
      person: 'Lena Ek, mentor',
      end: 'erbjudet',
      bridge: { giver: 'Tomasz Nowak, Barnahus', what: 'Ett samtal i veckan' },
    },
    {
      kind: 'behandling',
      what: 'Bedömning av sömn och rädsla',
      wish: 'Att det ska sluta vara så på nätterna.',
      service: 'bup',
      person: 'Mottagningen i Sjöberga',
      end: 'avbojt',
    },
  ],
  'maja-noah': [
    {
      kind: 'behandling',
      what: 'Samtal enligt plan',
      wish: '',
      service: 'bup',
      person: 'Kurator på mottagningen',
      end: 'besok',
    },
    {
      kind: 'foralder',
      what: 'Stöd till mamman i att orka vara förälder',
      wish: '',
      service: 'oppenvard',
      person: 'Familjestödet',
      end: 'accepterat',
    },
  ],
  'saga-filip': [
    {
      kind: 'stod',
      what: 'Krisstöd efter förhöret',
      wish: 'Att prata med någon som inte är hemma.',
      service: 'oppenvard',
      person: 'Barn- och ungdomsteamet',
      end: 'uppfyllt',
    },
    { kind: 'boende', what: 'Lugnt boende medan utredningen pågår', wish: '', end: 'aterlamnat' },
  ],
  wilma: [
    {
      kind: 'halsa',
      what: 'Uppföljning av skadan',
      wish: '',
      service: 'barnklinik',
      person: 'Mottagningen',
      end: 'besok',
    },
  ],
}

interface StoryNeed {
  readonly kind: NeedKind
  readonly what: string
  readonly wish: string
  /** Whom it is offered to; left out where the officer keeps it. */
  readonly service?: Extract<Hand, { kind: 'service' }>['service']
  readonly person?: string
  readonly bridge?: { readonly giver: string; readonly what: string }
  readonly end: 'i-hand' | 'erbjudet' | 'avbojt' | 'accepterat' | 'besok' | 'uppfyllt' | 'aterlamnat'
}

/** Families for whom nobody has been named to hold the support together. */
const withoutLead = new Set(['viggo'])

/** Names who holds each heard child's support together, and writes in what the told children need. */
export function keepSupport(plot: Plot, { diary, calendar }: Workshop): void {
  const { story, ids, responsible } = plot
  const first = story.interviews.find((one) => one.isDone)
  const last = calendar.back(1)
  // Nothing is written in before the case has come, nor later than yesterday.
  const on = (day: string) => {
    const past = day > last ? last : day
    return past < story.received.day ? story.received.day : past
  }
  if (first && responsible && !withoutLead.has(story.key)) {
    const day = on(workdaysFrom(first.at.day, 1))
    diary.add(atDesk(story.coordinator, day), story.coordinator, (actor, house) => {
      for (const one of story.interviews.filter(({ isDone }) => isDone))
        actor.ask('followup.nameLead', {
          caseId: ids.caseIds[one.child] ?? '',
          userId: house.userId(responsible),
          reason: '',
        })
    })
  }
  const from = first?.at.day ?? story.meetings.find(({ stage }) => stage === 'signerat')?.at.day
  for (const need of story.responsible ? (needs[story.key] ?? []) : []) {
    const writer: Login = responsible ?? story.coordinator
    let needId: NeedId | undefined
    const start = on(from ? workdaysFrom(from, 2) : calendar.back(6))
    diary.add(atDesk(writer, start), writer, (actor, house) => {
      needId = actor.ask('need.create', {
        caseId: ids.caseIds[0] ?? '',
        kind: need.kind,
        words: { what: need.what, wish: need.wish },
        hand: 'min',
      }).needId
      offer(actor, house, needId, need, writer, start)
    })
    diary.add(atDesk(writer, on(workdaysFrom(start, 8))), writer, (actor) => {
      if (needId) answer(actor, needId, need, on(workdaysFrom(start, 8)))
    })
    diary.add(atDesk(writer, on(workdaysFrom(start, 22))), writer, (actor) => {
      if (needId) meet(actor, needId, need, on(workdaysFrom(start, 22)))
    })
  }
}

function offer(actor: Actor, house: House, needId: NeedId, need: StoryNeed, writer: Login, day: string): void {
  const { service, person = '', bridge } = need
  if (bridge) actor.ask('need.bridge', { needId, bridge: { ...bridge, from: day, to: workdaysFrom(day, 40) } })
  if (!service) return
  actor.ask('need.offer', {
    needId,
    revision: 1,
    to: { kind: 'service', service, person, watcherId: house.userId(writer) },
    reason: '',
  })
}

function answer(actor: Actor, needId: NeedId, { end, service }: StoryNeed, on: string): void {
  if (end === 'aterlamnat') actor.ask('need.giveBack', { needId, revision: 1, reason: 'Boendet säger upp platsen' })
  if (!service || end === 'erbjudet') return
  const isNo = end === 'avbojt'
  actor.ask('need.answer', {
    needId,
    revision: 2,
    answer: isNo ? 'nej' : 'ja',
    on,
    reason: isNo ? 'Tar inte emot under pågående förundersökning' : '',
  })
}

function meet(actor: Actor, needId: NeedId, { end }: StoryNeed, on: string): void {
  if (end !== 'besok' && end !== 'uppfyllt') return
  actor.ask('need.visit', { needId, revision: 3, on })
  if (end === 'uppfyllt') actor.ask('need.end', { needId, revision: 4, outcome: 'uppfyllt', on, reason: '' })
}
