import { addDays } from '../../calendar'
import { onOrBefore } from '../house/days'
import type { Sketch } from '../people/people'
import type { Workshop } from './plot'

/** How long ago the old families were here, in days: more than the five years their files are kept. */
export const oldFilesDays = 6 * 365

interface OldFamily {
  readonly child: Sketch
  readonly emerged: string
  readonly seen: string
}

const families: readonly OldFamily[] = [
  {
    child: { given: 'Lovisa', family: 'Hammar', sex: 'flicka', age: 17, born: { day: 11 } },
    emerged:
      'Skolan ringde om ett blåmärke. Mamman och förskolläraren berättade var för sig om samma fall från gungan.',
    seen: 'Lovisa är trygg hemma. Inget talar för att någon har gjort henne illa.',
  },
  {
    // Born on a day that research keeps: never proposed.
    child: { given: 'Otto', family: 'Sandin', sex: 'pojke', age: 18, born: { day: 15 } },
    emerged: 'En granne hörde skrik genom väggen. Föräldrarna berättade om en katt som hade fastnat.',
    seen: 'Otto är trygg hemma. Grannen hade hört katten.',
  },
]

/** Two families from before: requests that were referred on without a samråd, and akter that were closed the same week. One is due for gallring. */
export function keepOldFiles({ calendar, diary, makePerson }: Workshop): void {
  for (const [index, { child, emerged, seen }] of families.entries()) {
    const day = onOrBefore(addDays(calendar.today, -oldFilesDays + index * 30))
    const person = makePerson(child, 'Sjöberga')
    const ids = { requestId: '', caseId: '', aktId: '' }
    diary.add({ day, time: '09:10' }, 'karin', (actor, house) => {
      const { requestId, caseIds } = actor.ask('request.receive', {
        type: 'planering',
        receivedOn: day,
        agencyId: 'socialtjanst',
        urgency: 'normal',
        offences: ['misshandel'],
        suspectRelation: 'oklart',
        policeReport: 'ska-goras',
        interpreterLanguage: '',
        text: {
          requesterName: 'Lotta Sandberg, mottagningen',
          requesterContact: '08-465 004 91',
          howItEmerged: emerged,
          placeAndTime: '',
          specialNeeds: '',
        },
        children: [
          { person, namndId: house.namndId(0), municipality: 'Sjöberga kommun', responsibleId: house.userId('sara') },
        ],
        adults: [],
      })
      Object.assign(ids, { requestId, caseId: caseIds[0] ?? '' })
    })
    diary.add({ day, time: '13:20' }, 'sara', (actor) => {
      const { aktId } = actor.ask('akt.open', { caseId: ids.caseId })
      ids.aktId = aktId
      actor.ask('thread.add', {
        aktId,
        kind: 'fick-veta',
        day,
        place: 'bas',
        noteId: null,
        aboutId: null,
        words: { text: seen, by: 'Sara Åkesson', setting: 'Hembesök', topic: 'hemma' },
      })
      actor.ask('akt.setFrame', { aktId, unit: 'Barn och familj', gallring: 'inte-inledd' })
      actor.ask('akt.close', { aktId, reason: 'Utredning inleds inte' })
    })
    diary.add({ day, time: '15:40' }, 'karin', (actor) =>
      actor.ask('request.answer', {
        requestId: ids.requestId,
        state: 'hanvisad',
        answer: 'Inget samråd behövs. Socialtjänsten har talat med familjen och inleder ingen utredning.',
      }),
    )
  }
  // The years between are a jump of the clock that somebody has looked at.
  diary.add({ day: calendar.back(1), time: '17:50' }, 'ewa', (actor) => actor.ask('gallring.confirmClock', {}))
}
