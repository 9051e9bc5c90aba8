import type { CaseId, NeedId } from '../../../shared/ids'
import { services } from '../../../shared/need/hand'
import type { NeedKind, NeedOverview } from '../../../shared/need/need.contract'
import { userName } from '../account/account.store'
import { type CaseRecord, childOf, listCases, listOpenCases } from '../case/case.store'
import type { ReadContext } from '../context'
import { isOpen, ownerOf, type Step, stateOf } from './need.rules'
import { needsOfCase, stepsOf, worldOf } from './need.store'
import { closedServices } from './service.store'
import { handName } from './view.store'
import { type Asking, askingsOf, waitOf } from './waits.rules'

type NeedLine = NeedOverview['red'][number]

interface Standing {
  readonly row: CaseRecord
  readonly steps: readonly Step[]
  /** In an open case, and neither met nor set aside. */
  readonly isLive: boolean
  readonly line: NeedLine
  /** The offer that waits for an answer: whether it is mine to answer, and who made it. */
  readonly offer: { readonly isMine: boolean; readonly by: string } | null
}

/** Every need in these cases, as it stands now; no word about a child is opened. */
function standings(context: ReadContext, cases: readonly CaseRecord[], closed: ReadonlySet<string>): Standing[] {
  return cases.flatMap((row) => {
    const needs = needsOfCase(context, row.id)
    if (needs.length === 0) return []
    const world = worldOf(context, row.id, closed)
    return needs.map((need): Standing => {
      const steps = stepsOf(context, need.id)
      const state = stateOf(steps)
      const { owner, red } = ownerOf(state, world)
      const { offer } = state
      return {
        row,
        steps,
        isLive: row.state !== 'avslutat' && isOpen(state),
        offer: offer && {
          isMine: offer.to.service === null && offer.to.userId === context.me.id,
          by: userName(context.db, offer.by),
        },
        line: {
          needId: need.id as NeedId,
          caseId: row.id as CaseId,
          childName: childOf(context, row).name,
          kind: need.kind as NeedKind,
          red,
          hand: handName(context, owner),
          offeredTo: handName(context, offer?.to ?? null),
          since: offer?.on ?? steps.at(-1)?.day ?? need.created_on,
        },
      }
    })
  })
}

/** The needs that are still to be met, in cases that are open. */
export const liveNeeds = (context: ReadContext): Standing[] =>
  standings(context, listOpenCases(context), closedServices(context)).filter(({ isLive }) => isLive)

/** Every time a service has been asked; what is finished is no longer waited for. */
const askings = (all: readonly Standing[]): Asking[] =>
  all.flatMap(({ steps, isLive }) =>
    askingsOf(steps).map((asking) => ({ ...asking, isWaiting: asking.isWaiting && isLive })),
  )

/** All children's needs: what stands red, what waits, and how long each service lets children wait. */
export function overviewOf(context: ReadContext): NeedOverview {
  const closed = closedServices(context)
  const all = standings(context, listCases(context), closed)
  const live = all.filter(({ isLive }) => isLive)
  const asked = askings(all)
  return {
    red: live.filter(({ line }) => line.red !== null).map(({ line }) => line),
    offeredToMe: live.filter(({ offer }) => offer?.isMine).map(({ line }) => line),
    waiting: live.filter(({ line, offer }) => line.red === null && offer !== null).map(({ line }) => line),
    waits: services.map((service) => ({
      service,
      isClosed: closed.has(service),
      ...waitOf(
        asked.filter((asking) => asking.service === service),
        context.today(),
      ),
    })),
    mayMark: context.me.roles.includes('samordnare'),
  }
}
