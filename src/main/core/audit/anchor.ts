import { swedishDay } from '../calendar'
import type { DoorContext } from '../core'
import type { Session } from '../session'
import { readKeyFile } from '../vault/key-file'
import { signBytes } from '../vault/primitives'
import { type Anchored, type AnchorLine, anchorBytes, anchorText, readAnchor } from './anchor.rules'
import { anchorActions, anchorTrace, compared, restoredAt, signedHere } from './anchor.store'
import { appendAnchor, readAnchorFile } from './anchor-file'
import { standsInLog } from './audit.store'

/** A line that says how far the log has come, signed by whoever has the house open. */
function lineOf(session: Session, kind: AnchorLine['kind'], installation: string, at: string): string {
  const { seq, hash } = session.head()
  const line = { kind, installation, seq, hash: hash.toString('base64'), at }
  return anchorText({ ...line, signature: signBytes(session.keys.signKey, anchorBytes(line)).toString('base64') })
}

/** Leaves the log's head in the anchor when the house locks. It is written while the house closes, and the next unlocking says so when it was not. */
export function anchorHead(door: DoorContext, session: Session): Promise<void> {
  const folder = door.policy.policy.logAnchorFolder
  if (folder === undefined) return Promise.resolve()
  const { installation } = readKeyFile(door.folder)
  return appendAnchor(folder, installation, lineOf(session, 'head', installation, door.now())).catch(() => undefined)
}

/**
 * Compares the log with its anchor, and writes the day's first line there. Never throws for what lies outside: an anchor that
 * cannot be reached stops nobody from working. Gives whether there was an anchor to compare with or to miss.
 */
export async function compareWithAnchor(door: DoorContext): Promise<boolean> {
  const folder = door.policy.policy.logAnchorFolder
  if (folder === undefined || !door.isOpen()) return false
  const session = door.session()
  const isStill = () => door.isOpen() && door.session() === session
  const { installation } = readKeyFile(door.folder)
  const today = swedishDay(door.now())
  const isOfToday = (at: string | undefined) => at !== undefined && swedishDay(at) === today
  const find = (found: ReturnType<typeof compared>['found']) =>
    session.read('audit.anchor', (context) => {
      compared(context).found = found
    })
  try {
    const text = await readAnchorFile(folder, installation)
    if (!isStill()) return false
    const before = anchorTrace(session.db)
    const anchored = readAnchor(text ?? '', {
      stands: (line) => standsInLog(session.db, line),
      isOurs: signedHere(session.db, installation),
    })
    const isRestored = isExplained(session, anchored)
    const found = findingOf(text === undefined && before.writtenAt !== undefined, anchored, isRestored)
    if (found === 'ahead')
      session.logEvent(anchorActions.ahead, { seq: Math.max(...anchored.denied.map(({ seq }) => seq)) })
    if (found === 'strange') session.logEvent(anchorActions.strange, { lines: anchored.strange })
    if (found === 'gone') session.logEvent(anchorActions.gone)
    find(found)
    if (isRestored || text === undefined || before.missedAt !== undefined || !isOfToday(before.writtenAt)) {
      await appendAnchor(
        folder,
        installation,
        lineOf(session, isRestored ? 'restored' : 'head', installation, door.now()),
      )
      if (isStill()) session.logEvent(anchorActions.written)
    }
  } catch {
    if (!isStill()) return false
    // Once a day is enough to know since when.
    if (!isOfToday(anchorTrace(session.db).missedAt)) session.logEvent(anchorActions.missed)
    find('unreachable')
  }
  return true
}

/** True when the log lacks what the anchor knows because a person has put the house back to a copy since. */
function isExplained({ db }: Session, { denied }: Anchored): boolean {
  const at = restoredAt(db)
  return denied.length > 0 && at !== undefined && denied.every((line) => line.at < at)
}

function findingOf(isGone: boolean, { denied, strange }: Anchored, isRestored: boolean) {
  if (denied.length > 0 && !isRestored) return 'ahead'
  if (strange > 0) return 'strange'
  return isGone ? 'gone' : 'whole'
}
