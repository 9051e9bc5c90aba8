import type { Check, CheckKind } from '../../../shared/integrity/integrity.contract'
import { AppError } from '../../../shared/result'
import { wholeSteps } from '../audit/audit.store'
import type { DoorContext } from '../core'
import { checkPages, checkTables, type Damage, damage } from '../database/integrity'
import type { WalkProgress } from '../database/pages'
import { runJob } from '../jobs'
import type { Session } from '../session'
import { databaseKeyOf } from '../vault/slots'
import { dueCheck } from './integrity.rules'
import { lastWholeCheck, recordCheck } from './integrity.store'

/** What has been found since the program was started; damage is remembered here only, since the file is left as it is. */
export interface Checked {
  last?: Check
  lastWhole?: Check
  /** The session in which the pages were walked. */
  walkedIn?: Session
}

const job = 'integrity'

/** Looks the open house's file through in small slices, between what people ask for. Throws `cancelled`, also when the house is locked meanwhile. */
export const runCheck = (door: DoorContext, kind: CheckKind): Promise<Check> =>
  runJob(door, job, async (signal) => {
    const session = door.session()
    const key = databaseKeyOf(session.keys)
    const steps = look(session, key, kind)
    let longest = 0
    try {
      for (;;) {
        const start = performance.now()
        const step = steps.next()
        longest = Math.max(longest, performance.now() - start)
        if (step.done) {
          const { pages, damage: found } = step.value
          const check: Check = {
            kind,
            checkedAt: door.now(),
            pages,
            damage: found && { ...found, first: [...found.first] },
          }
          door.report('checked', { kind, pages, damage: found?.what ?? 'none', longestMs: Math.round(longest) })
          remember(door, session, check)
          return check
        }
        door.onProgress({ job, ...step.value })
        // A timer, not a tick: whoever asks meanwhile is answered first.
        await new Promise((resolve) => setTimeout(resolve, 1))
        if (signal.aborted || !session.connection.open) throw new AppError({ code: 'cancelled' })
      }
    } finally {
      key.fill(0)
      steps.return({ pages: 0, damage: null })
    }
  })

function* look(
  session: Session,
  key: Buffer,
  kind: CheckKind,
): Generator<WalkProgress, { pages: number; damage: Damage | null }> {
  const { pages, damage: torn } = yield* checkPages(session.connection, key)
  if (torn) return { pages, damage: torn }
  if (kind === 'pages') return { pages, damage: null }
  const tree = yield* checkTables(session.connection)
  if (tree) return { pages, damage: tree }
  const fault = yield* wholeSteps(session.db)
  return { pages, damage: fault ? damage('log') : null }
}

function remember(door: DoorContext, session: Session, check: Check): void {
  const { checked } = door
  checked.last = check
  checked.walkedIn = session
  if (check.kind === 'whole') checked.lastWhole = check
  if (check.damage === null) session.change('integrity.check', (context) => recordCheck(context, check))
}

/** Looks the file through when it is due: the pages while people work, the whole of it when nobody has asked for anything for a while. Gives whether it did. */
export async function checkWhenDue(door: DoorContext, isIdle: boolean): Promise<boolean> {
  if (!door.isOpen() || door.jobs.size > 0) return false
  const session = door.session()
  const kind = dueCheck({
    isWalked: door.checked.walkedIn === session,
    lastWhole: lastWholeCheck(session.db, 'whole') ?? door.checked.lastWhole,
    now: door.now(),
    isIdle,
  })
  if (!kind) return false
  try {
    await runCheck(door, kind)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
  return true
}
