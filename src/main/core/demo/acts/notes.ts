import type { MilestoneKind } from '../../../../shared/case/case.contract'
import { addDays, daysBetween } from '../../calendar'
import { onOrAfter, workdaysFrom } from '../house/days'
import { later, type Moment } from '../house/diary'
import type { Mark } from '../story/story'
import type { NoteKindKey } from './note-words'
import { type Plot, tagsOf, type Workshop } from './plot'

/** A note that will be written in a child's barnakt. */
export interface NotePlan {
  readonly kind: NoteKindKey
  readonly at: Moment
  /** The day it is written, when that is a later one. */
  readonly writtenOn?: string
  readonly tags: readonly string[]
}

const concerns = (mark: Mark, child: number) => mark.child === null || mark.child === child

/** The notes a child's way through the house brings with it, and the ordinary contacts between them. */
export function planNotes(plot: Plot, child: number, workshop: Workshop): NotePlan[] {
  const { story, random } = plot
  const { today } = workshop.calendar
  const notes: NotePlan[] = []
  const add = (kind: NoteKindKey, day: string, time: string, tags: readonly string[] = []) => {
    if (day < today) notes.push({ kind, at: { day, time: later(time, random.whole(0, 20)) }, tags })
  }
  const { day: opened, time: openedAt } = story.appointed?.on ?? story.received
  const has = (kind: MilestoneKind) => story.marks.some((mark) => mark.kind === kind && concerns(mark, child))
  const told = story.notes.filter((note) => note.child === child)

  if (!told.some((note) => note.event.startsWith('Omedelbar skyddsbedömning')))
    add('skyddsbedomning', opened, later(openedAt, 65))
  if (
    story.meetings[0] &&
    story.meetings[0].at.day < today &&
    !story.tasks.some((task) => task.text.startsWith('Förhandsbedömning'))
  ) {
    add('inledd', workdaysFrom(opened, 1), '08:30')
    if (story.fileNotes > 2) add('plan', workdaysFrom(opened, 3), '10:15')
  }
  const interview = story.interviews.find((one) => one.child === child && one.isDone)
  if (interview) {
    const { day } = interview.at
    add('forhorsdag', day, later(interview.at.time, 70))
    if (has('eftermote')) add('eftermote', day, '14:10')
    if (has('formote')) add('formote', day, '15:00', has('hembesok') ? ['hembesok'] : [])
    if (has('hembesok'))
      notes.push({ kind: 'hembesok', at: { day, time: '18:15' }, writtenOn: workdaysFrom(day, 1), tags: [] })
    add('uppfoljande', workdaysFrom(day, 1), '10:30')
  }
  for (const mark of story.marks.filter((one) => concerns(one, child))) {
    if (mark.kind === 'krisstod') {
      add('krisstod', mark.day, '15:20', ['forsta'])
      add('krisstod', workdaysFrom(mark.day, 15), '13:30', ['senare'])
    }
    if (mark.kind === 'uppfoljning' && mark.when) add('uppfoljning', mark.day, '13:10', [mark.when])
    if (mark.kind === 'lakarundersokning') add('vard', workdaysFrom(mark.day, 2), '11:20', ['lakare'])
    const news = { 'forundersokning-nedlagd': 'nedlagd', atal: 'atal', dom: 'dom' }[mark.kind as string]
    if (news) add('besked', workdaysFrom(mark.day, 1), '14:20', [news])
  }
  fillIn(workdaysFrom(interview?.at.day ?? opened, 3))
  return notes

  /** Ordinary contacts, evenly from a day on till now. */
  function fillIn(from: string) {
    const span = daysBetween(from, today) - 2
    if (story.fileNotes === 0 || span < story.fileNotes) return
    const isHidden = tagsOf(plot, child).has('boende')
    const kinds: readonly NoteKindKey[] = isHidden
      ? ['barnsamtal', 'vard']
      : ['barnsamtal', 'skola', 'vardnadshavare', 'vard', 'vardnadshavare', 'natverk']
    for (let index = 0; index < story.fileNotes; index += 1) {
      const day = onOrAfter(addDays(from, Math.floor(((index + 0.5) * span) / story.fileNotes) + child))
      const kind = kinds[(index + child) % kinds.length]
      if (kind) add(kind, day, later('09:00', 40 * random.whole(0, 9)))
    }
  }
}
