import type { StepName } from '../../../shared/about/technical-log'
import type { gallringContract } from '../../../shared/gallring/gallring.contract'
import { AppError, refuse } from '../../../shared/result'
import { getUser } from '../account/account.store'
import type { HandlersFor } from '../context'
import type { DoorContext } from '../core'
import { emptyJournal } from '../database/still'
import { openColleague } from '../vault/unlock'
import { endUnused, inFamilies, mayDecideOn, restingDecision, storeDecision } from './decision.store'
import { carryOut } from './destruction.store'
import { mayBeSecond, restsUntil } from './gallring.rules'
import { storeKeep, storeMark } from './mark.store'
import { gallringPage, isDecider, previewOf } from './page.store'
import { clockDoubt, judgeMine, lockOfRoot, toRoot } from './proposal.store'

const stepOf = (door: DoorContext) => (step: StepName) => door.report('step', { job: 'gallring', step })

export const gallringHandlers: HandlersFor<typeof gallringContract, DoorContext> = {
  'gallring.list': (context) => gallringPage(context),
  'gallring.preview': (context, { targets }) => previewOf(context, targets),
  'gallring.confirmClock': (context) => {
    if (!isDecider(context)) throw new AppError({ code: 'not-allowed' })
    context.requireConfirmed()
    storeMark(context, 'klocka', context.me.namndId)
    return {}
  },
  'gallring.keep': (context, { target, reason, untilYear }) => {
    const root = toRoot(target)
    if (!context.holds(lockOfRoot(root))) throw new AppError({ code: 'not-found' })
    if (untilYear < Number(context.today().slice(0, 4))) refuse(['untilYear'], 'too-small')
    storeKeep(context, root, reason, untilYear)
    return {}
  },
  'gallring.goneThrough': (context) => {
    if (!isDecider(context)) throw new AppError({ code: 'not-allowed' })
    storeMark(context, 'lista', context.me.namndId)
    return {}
  },
  'gallring.decide': async (door, { proposals, colleague }) => {
    const session = door.session()
    session.requireConfirmed()
    const keys = await openColleague(door, colleague.login, colleague.passphrase)
    // Opening a slot takes a while; the house may have been locked meanwhile.
    if (!door.isOpen() || door.session() !== session) throw new AppError({ code: 'locked' })
    if (keys.userId === session.me.id) refuse(['colleague', 'login'], 'same-person-twice')
    return session.change('gallring.decide', (context) => {
      const second = getUser(context.db, keys.userId)
      if (!mayBeSecond(context.me) || !mayBeSecond(second)) throw new AppError({ code: 'not-allowed' })
      if (clockDoubt(context)) refuse(['proposals'], 'clock-in-doubt')
      const wanted = new Map(proposals.map(({ target, digest }) => [target.id as string, digest]))
      const unchanged = judgeMine(context).proposed.filter(
        ({ subject, digest }) => wanted.get(subject.root.id) === digest,
      )
      for (const { subject } of unchanged)
        if (![context.me, second].some((user) => mayDecideOn(user, subject.namndId)))
          throw new AppError({ code: 'not-allowed' })
      for (const family of inFamilies(context, unchanged)) storeDecision(context, keys, family, stepOf(door))
      context.note({ gallring: unchanged.length, second: keys.userId })
      return {
        decided: unchanged.length,
        fellOut: wanted.size - unchanged.length,
        restsUntil: restsUntil(context.today()),
      }
    })
  },
  'gallring.takeBack': (context, { decisionId, reason }) => {
    context.requireConfirmed()
    endUnused(context, restingDecision(context, decisionId), 'atertaget')
    context.note({ takenBack: decisionId, reason })
    return {}
  },
  'gallring.destroy': (door, { decisionId }) => {
    const session = door.session()
    session.requireConfirmed()
    const state = session.change('gallring.destroy', (context) => carryOut(context, decisionId, stepOf(door)))
    stepOf(door)('committed')
    // What the file's journal still holds of the rows goes with it.
    emptyJournal(session.connection)
    stepOf(door)('done')
    return { state }
  },
}
