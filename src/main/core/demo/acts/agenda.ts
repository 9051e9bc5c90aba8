import type { Outcome } from '../../../../shared/samrad/samrad.contract'
import { agendaFor, findProfile, standardProfile } from '../../profile/profile.rules'
import { weekdayInWords, workdaysFrom } from '../house/days'
import { perChild, wordingsFor } from '../phrases/agenda'
import type { Dealer } from '../phrases/deal'
import { fill } from '../phrases/fill'
import type { OwnerKey, Said, Todo } from '../phrases/said'
import type { Meeting } from '../story/story'
import { type Plot, tagsOf, wordsOf } from './plot'

/** An item's outcome as it will be written: for one child, or null for all. */
export interface ItemPlan {
  readonly itemKey: string
  readonly child: number | null
  readonly outcome: Outcome
  readonly returnOn: string | null
  readonly text: string
}

export interface DecisionPlan {
  readonly itemKey: string
  readonly child: number | null
  readonly text: string
  readonly owner: OwnerKey
  readonly dueOn: string
  /** Falls on the day of the interview; then it is never left undone. */
  readonly isInterviewDay: boolean
}

export interface AgendaPlan {
  readonly items: readonly ItemPlan[]
  readonly decisions: readonly DecisionPlan[]
}

/** Decides beforehand what a samråd will say under each item of its agenda. */
export function planAgenda(plot: Plot, meeting: Meeting, chairs: readonly string[], dealer: Dealer): AgendaPlan {
  const { story } = plot
  const items: ItemPlan[] = []
  const decisions: DecisionPlan[] = []
  const isFirst = meeting.type === 'planering'
  const interviews = story.interviews.filter((one) => one.at.day > meeting.at.day)
  const examined = new Set(
    story.marks
      .filter((mark) => mark.kind === 'lakarundersokning')
      .flatMap((mark) => mark.child ?? story.children.map((_one, index) => index)),
  )
  const more = [
    ...chairs,
    meeting.type,
    ...(interviews.length > 0 ? ['forhor'] : []),
    ...(interviews.length > 0 && interviews.length < story.children.length ? ['delvis'] : []),
    ...(story.meetings.some((one) => one.at.day > meeting.at.day) ? ['nytt'] : []),
    ...(story.children.some((_one, index) => !story.interviews.some((heard) => heard.child === index))
      ? ['ohort']
      : []),
    ...(plot.responsible ? [] : ['handlaggare-saknas']),
    ...(story.marks.some((mark) => mark.kind === 'forundersokning-nedlagd' && mark.day <= meeting.at.day)
      ? ['nedlagd']
      : []),
  ]
  const interviewDay = (child: number | null) =>
    (interviews.find((one) => child === null || one.child === child) ?? interviews[0])?.at.day
  const wordsFor = (child: number | null) => {
    const day = interviewDay(child)
    return { ...wordsOf(plot, child), forhor: day ? weekdayInWords(day) : 'en dag som bestäms senare' }
  }

  const write = (itemKey: string, child: number | null, said: Said) => {
    const words = wordsFor(child)
    items.push({
      itemKey,
      child,
      outcome: said.outcome,
      returnOn: said.outcome === 'aterkommer' ? workdaysFrom(meeting.at.day, said.back ?? 5) : null,
      text: fill(said.text, words),
    })
    for (const one of said.todo) {
      decisions.push({
        itemKey,
        child,
        text: fill(one.text, words),
        owner: one.by,
        dueOn: dueDay(one, meeting.at.day, interviewDay(child)),
        isInterviewDay: one.due === 'forhor',
      })
    }
  }

  const dealt = (itemKey: string, child: number | null) => {
    const tags = new Set(tagsOf(plot, child, more))
    if (child !== null && !interviews.some((one) => one.child === child)) tags.delete('forhor')
    if (child === null ? examined.size > 0 : examined.has(child)) tags.add('lakare')
    // Whether a sibling is to be examined or not is settled; an empty chair puts off only what is not.
    if (examined.size > 0 && !tags.has('lakare')) tags.delete('barnklinik-borta')
    write(itemKey, child, dealer.deal(wordingsFor(meeting.type, itemKey), tags))
  }

  for (const { key } of agendaFor(findProfile(standardProfile), meeting.type)) {
    const own = meeting.own?.[key]
    const eachChild =
      perChild.has(key) || (key === 'fysisk-halsa' && examined.size > 0 && examined.size < story.children.length)
    if (own) for (const said of own) write(key, said.child ?? null, said)
    else if (!eachChild || story.children.length === 1) {
      const told = isFirst && key === 'barnet-nu' ? story.children[0]?.now : undefined
      if (told) write(key, null, { when: '', outcome: 'beslut', text: told, todo: [] })
      else dealt(key, null)
    } else {
      story.children.forEach((child, index) => {
        if (isFirst && key === 'barnet-nu' && child.now)
          write(key, index, { when: '', outcome: 'beslut', text: child.now, todo: [] })
        else dealt(key, index)
      })
    }
  }
  return { items, decisions }
}

/** The day a decision is to be done by; without an interview, what hangs on it is due a week after the samråd. */
export function dueDay({ due }: Todo, samrad: string, interview: string | undefined): string {
  if (typeof due === 'number') return workdaysFrom(samrad, due)
  const after = due === 'forhor' ? 0 : Number(due.slice('forhor+'.length))
  return workdaysFrom(interview ?? workdaysFrom(samrad, 5), after)
}
