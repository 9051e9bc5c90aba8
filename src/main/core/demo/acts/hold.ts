import type { Actor } from '../house/actor'
import type { Diary, Moment } from '../house/diary'
import type { Coordinator, House } from '../house/staff'
import type { AgendaPlan } from './agenda'
import { type SamradHandle, setChair } from './book'
import type { ChairPlan } from './chairs'
import { asOwner, ownerOf, type Plot } from './plot'

interface Held {
  readonly coordinator: Coordinator
  readonly chairs: readonly ChairPlan[]
  readonly agenda: AgendaPlan
  readonly handle: SamradHandle
  readonly caseIds: () => readonly string[]
  /** Null at a konsulterande samråd: there is no family to own its decisions. */
  readonly plot: Plot | null
}

/** Holds a samråd: who is there, each item, each decision, and the end when nothing is left unanswered. */
export function holdMeeting(held: Held & { readonly at: Moment }, diary: Diary): void {
  diary.add(held.at, held.coordinator, (actor, house) => {
    const { samradId } = held.handle
    actor.ask('samrad.start', { samradId })
    seat(actor, held.handle, held.chairs)
    const caseOf = (child: number | null) => (child === null ? null : (held.caseIds()[child] ?? null))
    for (const item of held.agenda.items) {
      actor.ask('samrad.saveItem', {
        samradId,
        itemKey: item.itemKey,
        caseId: caseOf(item.child),
        outcome: item.outcome,
        returnOn: item.returnOn,
        text: item.outcome === 'ej-aktuellt' ? { text: '', reason: item.text } : { text: item.text, reason: '' },
        revision: 0,
      })
      for (const decision of held.agenda.decisions.filter(
        (one) => one.itemKey === item.itemKey && one.child === item.child,
      )) {
        actor.ask('samrad.saveDecision', {
          samradId,
          decisionId: null,
          itemKey: decision.itemKey,
          caseId: caseOf(decision.child),
          text: decision.text,
          owner: ownerFor(held, decision.owner, house),
          dueOn: decision.dueOn,
          revision: 0,
        })
      }
    }
    const open = actor.ask('samrad.openPoints', { samradId })
    if (open.length > 0) throw new Error(`left open: ${JSON.stringify(open)}`)
    actor.ask('samrad.end', { samradId })
  })
}

type OwnerKey = Parameters<typeof ownerOf>[1]

const ownerFor = ({ plot, coordinator }: Held, key: OwnerKey, house: House) =>
  plot
    ? asOwner(ownerOf(plot, key), house)
    : key === 'samordnare'
      ? { kind: 'user' as const, userId: house.userId(coordinator) }
      : { kind: 'agency' as const, agencyId: key, person: 'Frågeställaren' }

function seat(actor: Actor, handle: SamradHandle, chairs: readonly ChairPlan[]): void {
  for (const chair of chairs) {
    setChair(
      actor,
      handle,
      chair.agencyId,
      { attendance: chair.attendance, supplementBy: chair.supplementBy },
      { absenceReason: chair.absenceReason, differingView: chair.differingView },
    )
  }
}

/** Signs the minutes, after what a missing agency has sent in has been entered; a correction is laid beside them later. */
export function signMeeting(
  held: Held & { readonly signed: Moment; readonly correction: { readonly on: Moment; readonly text: string } | null },
  diary: Diary,
): void {
  const { coordinator, handle, signed } = held
  const supplements = held.chairs.filter((chair) => chair.supplement !== '')
  if (supplements.length > 0) {
    diary.add({ day: signed.day, time: '08:05' }, coordinator, (actor) => {
      for (const chair of supplements) setChair(actor, handle, chair.agencyId, {}, { writtenAnswer: chair.supplement })
    })
  }
  diary.add(signed, coordinator, (actor) => {
    actor.ask('samrad.preview', { samradId: handle.samradId })
    actor.ask('samrad.sign', { samradId: handle.samradId })
    held.plot?.ids.tasks.read(actor, held.caseIds())
  })
  const { correction } = held
  if (correction) {
    diary.add(correction.on, coordinator, (actor) => {
      actor.ask('samrad.correct', { samradId: handle.samradId, text: correction.text })
    })
  }
}
