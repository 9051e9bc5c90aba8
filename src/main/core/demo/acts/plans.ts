import type { CaseId, PlanId, UserId } from '../../../../shared/ids'
import type { NewMeetingParty } from '../../../../shared/meeting/meeting.contract'
import type { Actor } from '../house/actor'
import { workdaysFrom } from '../house/days'
import { atDesk } from '../house/diary'
import type { House } from '../house/staff'
import type { Plot, Workshop } from './plot'

/** The families whose children have a signed plan; the others' plans have not been begun. */
const planned: ReadonlySet<string> = new Set(['wilma', 'elias-alva-liam', 'amina-noor-adam', 'saga-filip'])

const party = (kind: NewMeetingParty['kind'], more: Partial<NewMeetingParty> = {}): NewMeetingParty => ({
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

/** How families came, what the children want, the meetings with the family and the plans they led to. */
export function keepPlans(plot: Plot, workshop: Workshop): void {
  const { story, ids } = plot
  const { diary, calendar } = workshop
  if (story.key === 'elsa-hugo') {
    diary.add(atDesk('sara', story.received.day), 'sara', (actor, house) => {
      begin(actor, house, ids.caseIds[0] as CaseId, workshop)
    })
    return
  }
  if (!planned.has(story.key) || story.responsible !== 'sara') return
  const day = workdaysFrom(story.received.day, 12)
  if (day >= calendar.today) return
  diary.add(atDesk('sara', day), 'sara', (actor, house) => {
    for (const caseId of ids.caseIds) settle(actor, house, caseId as CaseId, day, workshop)
  })
  if (story.key === 'wilma') diary.add(atDesk(story.coordinator, day), story.coordinator, (actor) => agree(actor, day))
}

/** Elsa's: a meeting ahead, a plan begun, and words of which she lets one be told on. */
function begin(actor: Actor, house: House, caseId: CaseId, { calendar }: Workshop): void {
  const { childId } = actor.ask('case.page', { caseId })
  const today = calendar.back(1)
  actor.ask('meeting.recordIntake', { caseId, channel: 'skola', foundOn: today, foundBy: 'Skolkuratorn' })
  for (const [kind, text] of [
    ['lage', 'Jag blir trött i skolan när jag inte har sovit'],
    ['onskemal', 'Jag vill att lampan får vara tänd'],
    ['onskemal', 'Jag vill inte att någon skriker'],
  ] as const)
    actor.ask('meeting.addWord', { caseId, kind, text })
  const { words } = actor.ask('meeting.words', { caseId })
  actor.ask('meeting.agreeWord', { wordId: words[1]?.id ?? '', agreedOn: today })
  actor.ask('meeting.plan', {
    caseId,
    form: 'samverkansmote',
    plannedOn: calendar.ahead(6),
    startsAt: '15:00',
    minutes: 60,
    mode: 'pa-plats',
    place: 'Familjens hus i Sjöberga',
    link: '',
    purpose: 'Stöd till familjen framöver',
    jointReason: '',
    parties: [
      party('barn', { personId: childId }),
      party('kollega', { userId: house.userId('sara') as UserId }),
      party('verksamhet', { name: 'Pia Ek', body: 'elevhälsan, Norra skolan' }),
      party('tolk', { language: 'spanska', secrecyNoted: true }),
    ],
  })
  const { planId } = actor.ask('plan.begin', { caseId })
  write(actor, house, planId, 'Jag vill sova hela natten och veta vem som hämtar mig.', calendar.ahead(20))
  lines(actor, house, planId, calendar.ahead(40))
}

/** A child's plan from its meeting to its signing. */
function settle(actor: Actor, house: House, caseId: CaseId, day: string, { calendar }: Workshop): void {
  const { childId } = actor.ask('case.page', { caseId })
  actor.ask('meeting.recordIntake', { caseId, channel: 'socialtjanst', foundOn: day, foundBy: '' })
  const { meetingId } = actor.ask('meeting.plan', {
    caseId,
    form: 'samverkansmote',
    plannedOn: day,
    startsAt: '13:00',
    minutes: 60,
    mode: 'pa-plats',
    place: 'Familjens hus',
    link: '',
    purpose: 'Vem gör vad framöver',
    jointReason: '',
    parties: [
      party('barn', { personId: childId }),
      party('kollega', { userId: house.userId('sara') as UserId }),
      party('verksamhet', { name: 'Lena Holm', body: 'elevhälsan' }),
    ],
  })
  actor.ask('meeting.call', { meetingId })
  const { parties } = actor.ask('meeting.get', { meetingId })
  actor.ask('meeting.hold', {
    meetingId,
    heldOn: day,
    attendance: parties.map((one) => ({ partyId: one.id, presence: 'plats' as const, reason: '' })),
  })
  actor.ask('meeting.recordChild', {
    caseId,
    meetingId,
    part: {
      informedOn: day,
      informedBy: 'Sara Åkesson',
      informedHow: 'Med bilder, före mötet',
      heardOn: day,
      heardHow: 'Enskilt, på Familjens hus',
      ownWords: 'Jag vill att det ska vara som vanligt i skolan.',
      reason: '',
    },
  })
  const { planId } = actor.ask('plan.begin', { caseId })
  write(actor, house, planId, 'Jag vill att det ska vara som vanligt i skolan.', calendar.ahead(15))
  lines(actor, house, planId, calendar.ahead(45))
  actor.ask('plan.sign', { planId, reason: '' })
  actor.ask('plan.acknowledge', { planId, number: 1, name: 'Lena Holm', body: 'elevhälsan', on: day })
  actor.ask('meeting.close', { meetingId, planId, reason: '' })
}

function write(actor: Actor, house: House, planId: PlanId, childWants: string, followUpOn: string): void {
  actor.ask('plan.save', {
    planId,
    revision: 1,
    head: {
      text: {
        childWants,
        goals: 'Sover i sin egen säng de flesta nätter.\nGår till skolan varje dag och orkar stanna.',
        elsewhere: 'Inget',
        consent: 'Barnet och den som barnet bor hos har sagt ja till att elevhälsan är med.',
      },
      mainId: house.userId('sara'),
      overall: 'kommunen',
      consentState: 'finns',
      consentId: null,
      followUpOn,
    },
  })
}

function lines(actor: Actor, house: House, planId: PlanId, dueOn: string): void {
  const line = { planId, lineId: null, revision: 0, personId: null, startsOn: null, dueOn, others: '', better: '' }
  actor.ask('plan.saveLine', {
    ...line,
    intervention: 'Stödsamtal om det som hänt',
    ground: 'sol-18-7',
    better: 'Barnet berättar att det sover bättre.',
    weekly: { weekday: 2, startsAt: '15:00', minutes: 60 },
    owner: { kind: 'user', userId: house.userId('tomasz') },
  })
  actor.ask('plan.saveLine', {
    ...line,
    intervention: 'En vuxen i skolan att gå till varje dag',
    ground: 'skola',
    others: 'Läraren släpper iväg barnet när det behövs.',
    weekly: null,
    owner: { kind: 'person', body: 'skola', name: 'Lena Holm' },
  })
}

/** What the bodies have agreed on. */
function agree(actor: Actor, day: string): void {
  actor.ask('agreement.record', {
    agreementId: null,
    validFrom: day,
    validUntil: null,
    text: {
      title: 'Samverkan kring barn som utsatts för våld',
      about: 'Vem som gör vad från anmälan till avslutat stöd',
      change: '',
      parties: [
        {
          name: 'Sjöberga kommun',
          role: 'Huvudansvarig',
          duty: 'Håller Barnahus med samordnare och kallar till möten.',
        },
        {
          name: 'Regionen',
          role: 'Hälso- och sjukvård',
          duty: 'Tar emot remisser från Barnahus och svarar inom två veckor.',
        },
        { name: 'Elevhälsan', role: 'Skola', duty: 'Utser en vuxen som barnet kan gå till.' },
      ],
    },
  })
}
