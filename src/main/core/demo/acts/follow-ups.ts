import type { StepKey } from '../../../../shared/followup/followup.contract'
import { atDesk } from '../house/diary'
import type { Mark, StoryFollowUp } from '../story/story'
import { demoUsers } from '../users'
import type { Plot, Workshop } from './plot'

const rungs: Readonly<Record<string, StepKey>> = {
  vecka: 'forhor:v1',
  manad: 'forhor:m1',
  kvartal: 'forhor:m3',
  halvar: 'forhor:m6',
}

/** Records a follow-up of one child with what it told; the record notes the event by itself. */
export function recordFollowUp(
  { story, ids, responsible }: Plot,
  { diary }: Workshop,
  mark: Mark,
  child: number,
): void {
  const { told } = mark
  if (!told) return
  const writer = responsible ?? story.coordinator
  diary.add(atDesk(writer, mark.day), writer, (actor) => {
    actor.ask('followup.record', {
      caseId: ids.caseIds[child] ?? '',
      step: rungs[mark.when ?? ''] ?? null,
      heldOn: mark.day,
      facts: factsOf(told, mark.day),
      words: wordsOf(told, demoUsers.find(({ login }) => login === writer)?.displayName ?? ''),
      rooms: [],
    })
  })
}

const factsOf = ({ isSafe, support, isOutcomeTold }: StoryFollowUp, day: string) => ({
  isSafe,
  knowsContact: 'ja' as const,
  support,
  newViolence: false,
  outcomeTold: isOutcomeTold ? ('ja' as const) : ('inget-att-beratta' as const),
  toldOn: isOutcomeTold ? day : null,
})

const wordsOf = ({ child, waiting = '', school = '', next = '', isOutcomeTold }: StoryFollowUp, writer: string) => ({
  child,
  safety: '',
  support: '',
  waiting,
  school,
  toldBy: isOutcomeTold ? writer : '',
  next,
})
