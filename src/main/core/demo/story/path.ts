import { addDays } from '../../calendar'
import type { Calendar } from '../house/days'
import { workdaysFrom } from '../house/days'
import type { Random } from '../house/random'
import { spread } from '../house/spread'
import { shares } from '../volumes'
import type { Rest } from './invent'
import type { MatterKind } from './matter-kind'
import type { Interview, Mark, Meeting, Story, StoryChild } from './story'

/** How far an invented family has come on the day the house is made. */
export type Phase = 'past' | 'coming' | 'waiting'

type Path = Pick<Story, 'received' | 'meetings' | 'interviews' | 'marks' | 'block' | 'fileNotes' | 'tags'>

/** What is left of each volume; the children take from it as they come. */
function budgetOf({ volumes, told }: Rest) {
  const marks = (kind: string) =>
    told
      .flatMap((story) =>
        story.marks.map((mark) => ({ mark, children: mark.child === null ? story.children.length : 1 })),
      )
      .filter(({ mark }) => mark.kind === kind)
      .reduce((sum, { children }) => sum + children, 0)
  const meetings = (type: string) =>
    told.flatMap((story) => story.meetings).filter((meeting) => meeting.type === type).length
  return {
    interviews: volumes.interviews - told.flatMap((story) => story.interviews).filter((one) => one.isDone).length,
    medical: volumes.medical - marks('lakarundersokning'),
    formoten: volumes.formoten - marks('formote'),
    hembesok: volumes.hembesok - marks('hembesok'),
    krisstod: volumes.krisstod - marks('krisstod'),
    behandling: volumes.samrad.behandling - meetings('behandling'),
    uppfoljning: volumes.samrad.uppfoljning - meetings('uppfoljning'),
  }
}

/** Lays out the days of invented families one after another, until the volumes are used up. */
export function pathOf(rest: Rest, { today, ago, back, ahead }: Calendar, random: Random) {
  const left = budgetOf(rest)
  const elsewhere = spread(shares.elsewhere)
  const quarters = spread(rest.volumes.quarterShare)
  const take = (what: keyof typeof left, count: number): boolean => {
    if (left[what] < count) return false
    left[what] -= count
    return true
  }

  return (
    phase: Phase,
    { kind, suspectRelation }: MatterKind,
    children: readonly StoryChild[],
    order: number,
  ): Path => {
    if (phase === 'waiting') {
      return {
        received: { day: back(1), time: '08:15' },
        meetings: [],
        interviews: [],
        marks: [],
        fileNotes: 0,
        tags: [],
      }
    }
    const invited = [...(kind === 'hot' ? [] : ['bup']), ...(kind === 'vald' || kind === 'sex' ? ['barnklinik'] : [])]
    if (phase === 'coming') {
      const meeting: Meeting = {
        type: 'planering',
        at: { day: ahead(1), time: '13:00' },
        bookedOn: back(2),
        stage: 'kallat',
        invited,
        silent: ['aklagare', ...invited.slice(0, 1)],
      }
      return {
        received: { day: back(2), time: '10:20' },
        meetings: [meeting],
        interviews: [],
        marks: [],
        fileNotes: 0,
        tags: [],
      }
    }
    const { days } = rest.volumes
    const received = ago(Math.round(days - 60 - order * (days - 90)) + random.whole(0, 6))
    const samrad = workdaysFrom(received, random.whole(1, 3))
    const isGuardian = suspectRelation === 'far' || suspectRelation === 'mor' || suspectRelation === 'bada'
    const isInside = isGuardian || suspectRelation === 'styvforalder'
    const heard = children.filter((child) => child.age > 3 && take('interviews', 1))
    const interview = workdaysFrom(samrad, random.whole(6, 9))
    const interviews: Interview[] = heard.map((child, index) => ({
      child: children.indexOf(child),
      at: { day: interview, time: `${String(9 + index).padStart(2, '0')}:15` },
      isDone: true,
      place: elsewhere.next() ? 'annan-plats' : 'barnahus',
    }))
    const all = (mark: Omit<Mark, 'child'>): Mark => ({ ...mark, child: null })
    const marks: Mark[] = [
      all({ kind: 'polisanmalan', day: samrad }),
      all({ kind: 'forundersokning-inledd', day: workdaysFrom(samrad, 1) }),
    ]
    if (isGuardian) marks.push(all({ kind: 'sarskild-foretradare', day: workdaysFrom(interview, -2) }))
    if (heard.length > 0) marks.push(all({ kind: 'eftermote', day: interview }))
    if (kind !== 'bevittnat' && take('medical', 1))
      marks.push({ kind: 'lakarundersokning', child: 0, day: workdaysFrom(samrad, 2) })
    if (heard.length > 0 && take('formoten', children.length)) marks.push(all({ kind: 'formote', day: interview }))
    if (marks.some((mark) => mark.kind === 'formote') && take('hembesok', children.length))
      marks.push(all({ kind: 'hembesok', day: interview }))
    const hasSupport = heard.length > 0 && take('krisstod', children.length)
    if (hasSupport) marks.push(all({ kind: 'krisstod', day: workdaysFrom(interview, 6) }))
    for (const [when, after] of [
      ['vecka', 7],
      ['manad', 30],
      ['kvartal', 91],
    ] as const) {
      const day = workdaysFrom(addDays(interview, after - 1), 1)
      if (heard.length > 0 && day < today && (when !== 'kvartal' || quarters.next()))
        marks.push(all({ kind: 'uppfoljning', day, when }))
    }
    const meetings: Meeting[] = [
      { type: 'planering', at: { day: samrad, time: '10:30' }, stage: 'signerat', signedAfter: 1, invited },
    ]
    for (const type of ['behandling', 'uppfoljning'] as const) {
      const day = workdaysFrom(interview, type === 'behandling' ? 28 : 36)
      if (heard.length > 0 && day < back(4) && take(type, 1)) {
        meetings.push({
          type,
          at: { day, time: '14:00' },
          bookedOn: workdaysFrom(day, -6),
          stage: 'signerat',
          signedAfter: 1,
          invited: ['bup'],
        })
      }
    }
    return {
      received: { day: received, time: '09:35' },
      meetings,
      interviews,
      marks,
      ...(isInside ? { block: { from: { day: samrad, time: '11:40' }, until: interview } } : {}),
      fileNotes: 4,
      tags: hasSupport ? ['krisstod'] : [],
    }
  }
}
