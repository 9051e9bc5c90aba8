import type { auditContract, ChainState, SampledRead } from '../../../shared/audit/audit.contract'
import { AppError, refuse } from '../../../shared/result'
import { addDays } from '../calendar'
import type { HandlersFor } from '../context'
import type { DoorContext } from '../core'
import { emptyHead } from '../database/chain'
import type { Session } from '../session'
import { readKeyFile } from '../vault/key-file'
import { anchorState, compared } from './anchor.store'
import type { Fault } from './audit.rules'
import { brokenSince, latestEntries, walk } from './audit.store'
import { entriesIn, entryAt, entryOpener, filtered, hashBefore, readingsOfAkt, requireReviewer } from './log.store'
import { insertReview, reviewsIn } from './review.store'
import { drawSample } from './sample.rules'
import { verdict } from './verdict.store'

/** Sessions whose walk has been asked to stop. */
const stopping = new WeakSet<Session>()

/** Walks the whole chain, telling how far it has come and letting other requests in between the slices. Gives nothing when it was broken off. */
async function verify(door: DoorContext, session: Session): Promise<ChainState | undefined> {
  const { heads } = readKeyFile(door.folder)
  const total = session.head().seq
  const knows = session.me.roles.includes('loggranskare')
  const steps = walk(session.db, emptyHead)
  stopping.delete(session)
  while (true) {
    const step = steps.next()
    if (step.done) {
      const bad = step.value ?? brokenSince(session.db, heads) ?? anchorFault(session)
      return {
        state: bad ? 'broken' : 'whole',
        entries: knows ? total : null,
        firstBad: bad ?? null,
        checkedAt: door.now(),
      }
    }
    const done = step.value.seq
    // To others than its reviewers in hundredths: how long the log is tells how much everybody does.
    door.onProgress({
      job: 'audit.verify',
      ...(knows ? { done, total } : { done: Math.round((100 * done) / total), total: 100 }),
    })
    await new Promise((resolve) => setImmediate(resolve))
    if (stopping.has(session) || !door.isOpen() || door.session() !== session) return undefined
  }
}

/** What the anchor outside the computer says against the log. */
const anchorFault = (session: Session): Fault | undefined =>
  session.read('audit.verify', (context) =>
    compared(context).found === 'ahead' ? { seq: session.head().seq, why: 'anchor' } : undefined,
  )

/** How many entries are shown at a time. */
const pageSize = 100

export const auditHandlers: HandlersFor<typeof auditContract, DoorContext> = {
  'audit.anchor': (context) => anchorState(context),
  'audit.state': (context) => verdict(context).state,
  'audit.verify': async (door) => {
    const session = door.session()
    const state = await verify(door, session)
    if (!state) return door.session().read('audit.stopVerify', (context) => verdict(context).state)
    session.read('audit.verify', (context) => {
      verdict(context).state = state
    })
    if (state.firstBad) session.logEvent('audit.broken', { ...state.firstBad })
    return state
  },
  'audit.stopVerify': (door) => {
    stopping.add(door.session())
    return {}
  },
  'audit.mine': ({ db, me }, { limit }) => {
    // A guest of the steering group has no part in the log.
    if (me.roles.every((role) => role === 'lasgast')) throw new AppError({ code: 'not-allowed' })
    return latestEntries(db, me.id, limit).map((row) => ({ ...row, user: me.displayName }))
  },
  'audit.log': (context, { filter, before }) => {
    context.note({ from: filter.from, until: filter.until, ofUser: filter.userId, about: filter.about })
    const entries = []
    for (const entry of filtered(context, filter, before)) {
      if (entries.length === pageSize) return { entries, hasMore: true }
      entries.push(entry.show())
    }
    return { entries, hasMore: false }
  },
  'audit.sample': (context, { from, until, count }) => {
    requireReviewer(context)
    context.note({ from, until, count })
    const open = entryOpener(context)
    const reads = [...entriesIn(context, { from, until })]
      .filter((logged) => logged.op === 'read' || logged.op === 'event')
      .map((logged) => ({ ...open(logged), ...logged }))
    const isOver = until < context.today()
    const seed = hashBefore(context, isOver ? addDays(until, 1) : context.today())
    const sample = drawSample(reads, { count, seed })
    const reviews = new Map([...reviewsIn(context, null)].reverse().map(({ seq, review }) => [seq, review]))
    return {
      reads: reads.length,
      sampled: reads.flatMap((read): SampledRead[] => {
        const reasons = sample.get(read.seq)
        return reasons ? [{ entry: read.show(), reasons, review: reviews.get(read.seq) ?? null }] : []
      }),
    }
  },
  'audit.review': (context, { seq, verdict: found, comment, reasons }) => {
    requireReviewer(context)
    entryAt(context, seq)
    if (found === 'foljs-upp' && comment.trim() === '') refuse(['comment'], 'follow-up-needs-words')
    insertReview(context, { seq, verdict: found, comment: comment.trim(), reasons })
    return {}
  },
  'audit.reviews': (context, period) => {
    requireReviewer(context)
    const open = entryOpener(context)
    return reviewsIn(context, period).map(({ seq, review }) => ({ entry: open(entryAt(context, seq)).show(), review }))
  },
  'audit.ofAkt': (context, { aktId }) => readingsOfAkt(context, aktId),
}
