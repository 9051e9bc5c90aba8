import type { Gallring } from '../../../shared/akt/akt.contract'
import type {
  DecisionState,
  GallringDecision,
  GallringPage,
  GallringPreview,
  GallringTarget,
  GallringThing,
} from '../../../shared/gallring/gallring.contract'
import { gallringThingLabels } from '../../../shared/glossary/labels'
import type { GallringDecisionId } from '../../../shared/ids'
import { AppError } from '../../../shared/result'
import { isSenior } from '../account/account.rules'
import { userName } from '../account/account.store'
import { swedishDay } from '../calendar'
import type { ReadContext } from '../context'
import { namndName } from '../house/house.store'
import { closureOf, countsOf } from './closure.store'
import { type DecisionRecord, itemFacts, itemsOf, mayDecideOn, restLock, thingOf } from './decision.store'
import { followersOf } from './followers.store'
import { clockDoubt, judgeMine, lockOfRoot, toException, toProposal, toRoot } from './proposal.store'
import { goneThroughOn } from './waiting.store'

export const isDecider = (context: ReadContext): boolean =>
  context.me.namndId !== null && isSenior(context.me, context.me.namndId)

function toDecision(context: ReadContext, row: DecisionRecord, isClockRight: boolean): GallringDecision {
  const items = itemsOf(context, row.id)
  const isMine = row.state === 'vilar' && context.holds(restLock(row.id))
  return {
    id: row.id as GallringDecisionId,
    state: row.state as DecisionState,
    namnd: namndName(context.db, row.namnd_id),
    decidedOn: swedishDay(row.decided_at),
    by: userName(context.db, row.decided_by),
    second: userName(context.db, row.second_by),
    restsUntil: row.rests_until,
    endedOn: row.ended_at === null ? null : swedishDay(row.ended_at),
    endedBy: userName(context.db, row.ended_by),
    items: items.map((item) => ({
      thing: item.thing as GallringThing,
      gallring: item.gallring as Gallring | null,
      lastYear: Number(item.last_on.slice(0, 4)),
    })),
    about: isMine
      ? items.flatMap((item) => {
          const facts = itemFacts(context, item)
          if (!facts?.known) return []
          const what = gallringThingLabels[item.thing as GallringThing]
          return [[what, facts.number, facts.known.name].filter(Boolean).join(' ')]
        })
      : [],
    mayTakeBack: isMine,
    mayDestroy: isMine && isClockRight && mayDecideOn(context.me, row.namnd_id) && row.rests_until <= context.today(),
  }
}

/** The whole page: what is proposed, what is kept and why, what rests, what is done. */
export function gallringPage(context: ReadContext): GallringPage {
  const clock = clockDoubt(context)
  const { proposed, kept } = clock ? { proposed: [], kept: [] } : judgeMine(context)
  const decisions = context.db
    .all((q) => q.selectFrom('gallring_decision').selectAll().orderBy('decided_at', 'desc'))
    .filter((row) => row.namnd_id === context.me.namndId || context.holds(restLock(row.id)))
  return {
    today: context.today(),
    clock,
    proposals: proposed.map((one) => toProposal(context, one)),
    exceptions: kept.map((one) => toException(context, one)),
    decisions: decisions.map((row) => toDecision(context, row, clock === null)),
    mayDecide: isDecider(context),
    goneThroughOn: goneThroughOn(context, context.me.namndId),
    protocolYears: [
      ...new Set(
        decisions.filter(({ state }) => state === 'forstort').map((row) => Number((row.begun_on ?? '').slice(0, 4))),
      ),
    ].sort((one, other) => other - one),
  }
}

/** What would go with these files: kinds and counts, whoever holds their keys. Throws `not-found` for what my keys do not open. */
export function previewOf(context: ReadContext, targets: readonly GallringTarget[]): GallringPreview {
  const roots = targets.map(toRoot)
  for (const root of roots) if (!context.holds(lockOfRoot(root))) throw new AppError({ code: 'not-found' })
  const all = [...roots, ...followersOf(context, roots)]
  const closure = closureOf(context.db, all)
  const things = new Map<GallringThing, number>()
  for (const { table } of all) things.set(thingOf(table), (things.get(thingOf(table)) ?? 0) + 1)
  return {
    counts: countsOf(closure),
    things: [...things].map(([thing, count]) => ({ thing, count })),
    files: closure.get('document')?.size ?? 0,
    keys: closure.get('lock')?.size ?? 0,
  }
}
