import type { BlockId } from '../../../../shared/ids'
import { dayInWords } from '../house/days'
import { atDesk, later } from '../house/diary'
import { blocksOff, blocksOn } from '../phrases/blocks'
import { fill } from '../phrases/fill'
import { milestoneNotes } from '../phrases/milestones'
import type { Mark } from '../story/story'
import { isFollowed } from './interview-days'
import { type Plot, tagsOf, type Workshop, wordsOf } from './plot'

const childrenIn = (plot: Plot, child: number | null): number[] =>
  child === null ? plot.story.children.map((_one, index) => index) : [child]

/** Notes what happens on the child's way through the house, as the coordinator is told of it. */
export function noteMilestones(plot: Plot, workshop: Workshop): void {
  for (const interview of plot.story.interviews) {
    const place = interview.place ?? 'barnahus'
    const mark: Mark = { kind: 'barnforhor', child: interview.child, day: interview.at.day, when: place }
    if (interview.isDone && isFollowed(plot.story)) continue
    if (interview.isDone) noteMark(plot, workshop, mark, interview.child)
    else notePlanned(plot, workshop, mark, interview.at.time)
  }
  for (const mark of plot.story.marks) {
    for (const child of childrenIn(plot, mark.child)) noteMark(plot, workshop, mark, child)
  }
}

function noteMark(plot: Plot, { diary, dealer }: Workshop, mark: Mark, child: number): void {
  const bank = milestoneNotes[mark.kind]
  const tags = tagsOf(plot, child, mark.when ? [mark.when] : [])
  const note = mark.note ?? (bank ? fill(dealer.deal(bank, tags).text, wordsOf(plot, child)) : '')
  const { coordinator, received } = plot.story
  // What happened before the case came to the house is noted when it comes.
  const noted = mark.day < received.day ? received.day : mark.day
  diary.add(atDesk(coordinator, noted), coordinator, (actor) => {
    actor.ask('case.addMilestone', {
      caseId: plot.ids.caseIds[child] ?? '',
      milestone: {
        kind: mark.kind,
        plannedFor: mark.kind === 'barnforhor' ? mark.day : null,
        happenedOn: mark.day,
        note,
      },
    })
  })
}

/** What is still to come is noted once the samråd that decided it is over. */
function notePlanned(plot: Plot, { diary }: Workshop, mark: Mark, time: string): void {
  const meeting = plot.story.meetings[0]
  if (!meeting) return
  diary.add({ day: meeting.at.day, time: later(meeting.at.time, 50) }, plot.story.coordinator, (actor) => {
    actor.ask('case.addMilestone', {
      caseId: plot.ids.caseIds[mark.child ?? 0] ?? '',
      milestone: {
        kind: mark.kind,
        plannedFor: mark.day,
        happenedOn: null,
        note: `Barnahus, klockan ${time.replace(':', '.')}`,
      },
    })
  })
}

/** Sets the block on telling the guardians, and lifts it when the prosecutor says so. */
export function keepBlock(plot: Plot, { diary, dealer }: Workshop): void {
  const { block, coordinator } = plot.story
  if (!block) return
  const missing = plot.story.meetings[0]?.absent?.['aklagare'] ? ['aklagare-borta'] : []
  const tags = tagsOf(plot, null, missing)
  const words = wordsOf(plot, null)
  const blockIds: BlockId[] = []
  const on = fill(dealer.deal(blocksOn, tags).text, words)
  diary.add(block.from, coordinator, (actor) => {
    for (const caseId of plot.ids.caseIds) {
      const { guardians } = actor.ask('block.ofCase', { caseId })
      const named = actor
        .ask('case.page', { caseId })
        .relatives.filter(
          ({ personId, kinship }) => kinship.isSuspect && guardians.some((one) => one.personId === personId),
        )
      const isNarrow = named.length > 0 && !/vårdnadshavar|informeras först/i.test(on)
      const { blockId } = actor.ask('block.set', {
        caseId,
        samradId: null,
        coversAll: !isNarrow,
        receivers: isNarrow ? named.map((one) => one.personId) : [],
        untilDay: null,
        words: {
          what: on,
          decidedBy: missing.length > 0 ? 'forundersokningsledare' : 'aklagare',
          deciderName: missing.length > 0 ? 'jourhavande' : 'Ingrid Wadell',
          untilEvent: 'förundersökningsledaren säger att vårdnadshavarna får veta',
        },
      })
      blockIds.push(blockId)
    }
  })
  const { until } = block
  if (!until) return
  const off = fill(dealer.deal(blocksOff, tags).text, { ...words, dag: dayInWords(until) })
  diary.add(atDesk(coordinator, until), coordinator, (actor) => {
    for (const blockId of blockIds) actor.ask('block.lift', { blockId, liftedOn: until, informed: off })
  })
}
