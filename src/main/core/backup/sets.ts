import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupSet, WayIn } from '../../../shared/backup/backup.contract'
import { AppError, refuse } from '../../../shared/result'
import { delayAfter } from '../account/account.rules'
import { listUsers } from '../account/account.store'
import type { DoorContext } from '../core'
import { migrations } from '../database/migrations'
import { runJob } from '../jobs'
import { deviceHere } from '../vault/device-here'
import { hasKeyFile, readKeyFile } from '../vault/key-file'
import { mayTend } from './backup.rules'
import { entriesAfter, settingIn } from './backup.store'
import { byPassphrase, byShares } from './keys'
import { restoreSet } from './restore'
import { isIntact, type ListedSet, listSets } from './set'
import { strangers } from './strangers.rules'
import { notedFolder } from './whereabouts'

/** The folder a person has just chosen, or the one that is remembered. */
function folderOf(door: DoorContext, ticket: string | null): string | null {
  if (ticket !== null) return door.chosen(ticket)
  const { policy } = door.policy
  const remembered = door.isOpen() ? settingIn(door.session().db, policy).folder : (policy.backupFolder ?? null)
  return remembered ?? notedFolder(door.folder)
}

const installationHere = (door: DoorContext): string | undefined => {
  try {
    return hasKeyFile(door.folder) ? readKeyFile(door.folder).installation : undefined
  } catch {
    return undefined
  }
}

function toSet({ name, manifest, isComplete }: ListedSet, here: string | undefined): BackupSet {
  const isNewer = manifest.migrations.some((step) => !Object.hasOwn(migrations, step))
  const isOthers = here !== undefined && here !== manifest.installation
  return {
    name,
    takenAt: manifest.takenAt,
    bytes: manifest.database.bytes + manifest.keys.bytes,
    appVersion: manifest.appVersion,
    state: isOthers ? 'other-house' : !isComplete ? 'damaged' : isNewer ? 'newer' : 'whole',
    rows: Object.values(manifest.counts).reduce((sum, count) => sum + count, 0),
    cases: manifest.counts['barnahus_case'] ?? null,
  }
}

/** The sets of a folder, newest first. Throws `not-found` when the folder cannot be reached. */
export function setsIn(door: DoorContext, ticket: string | null) {
  const folder = folderOf(door, ticket)
  if (folder === null) return { folder, sets: [] }
  if (!existsSync(folder)) throw new AppError({ code: 'not-found' })
  const here = installationHere(door)
  return { folder, sets: listSets(folder).map((one) => toSet(one, here)) }
}

function chosenSet(door: DoorContext, ticket: string | null, name: string) {
  const folder = folderOf(door, ticket)
  const listed = folder === null ? undefined : listSets(folder).find((one) => one.name === name)
  if (folder === null || !listed) throw new AppError({ code: 'not-found' })
  return { path: join(folder, name), listed }
}

/** Reads every byte of a set, and says what has been written since it was taken. */
export const examineSet = (door: DoorContext, ticket: string | null, name: string) =>
  runJob(door, 'examine', async (signal) => {
    const { path, listed } = chosenSet(door, ticket, name)
    const intact = await isIntact(path, listed.manifest, {
      signal,
      onBytes: (done, total) => door.onProgress({ job: 'examine', done, total }),
    })
    const set = toSet(listed, installationHere(door))
    return {
      set: intact || set.state !== 'whole' ? set : { ...set, state: 'damaged' as const },
      lostEntries: lostSince(door, listed.manifest.head.seq),
      keepsKeyFile: hasKeyFile(door.folder),
    }
  })

/** With an open house the log is asked; with a closed one, how far those who last left had seen it come. */
function lostSince(door: DoorContext, seq: number): number | null {
  if (door.isOpen()) return entriesAfter(door.session().db, seq)
  try {
    const { heads } = readKeyFile(door.folder)
    return heads.length > 0 ? Math.max(0, ...heads.map((head) => head.seq - seq)) : null
  } catch {
    return null
  }
}

/** Puts a set in the house's place. With the house open only who tends it may, and having just typed the passphrase. Guesses cost what they cost at the lock screen. */
export const restoreFrom = (door: DoorContext, ticket: string | null, name: string, way: WayIn) =>
  runJob(door, 'restore', async (signal) => {
    if (door.isOpen()) {
      const session = door.session()
      if (!mayTend(session.me)) throw new AppError({ code: 'not-allowed' })
      session.requireConfirmed()
    }
    const { path, listed } = chosenSet(door, ticket, name)
    const { state } = toSet(listed, installationHere(door))
    if (state === 'other-house') refuse(['name'], 'other-house')
    const { guesses } = door
    const waiting = guesses.notBefore - Date.parse(door.now())
    if (waiting > 0) throw new AppError({ code: 'wrong-password', waitMs: waiting })
    const keys =
      way.kind === 'shares'
        ? byShares(door.folder, way.typedShares)
        : byPassphrase(door.folder, way.login, way.passphrase, deviceHere(door))
    const names = new Map<string, string>(
      door.isOpen() ? listUsers(door.session().db).map((one) => [one.id, one.displayName]) : [],
    )
    const { takenAt, users } = await restoreSet({
      set: path,
      dataFolder: door.folder,
      // The keys are tried before anything is closed: who mistypes goes on where they were.
      async keys(set, manifest) {
        const found = await keys(set, manifest).catch((error: unknown) => {
          if (error instanceof AppError && error.failure.code === 'wrong-password') {
            guesses.count += 1
            const waitMs = delayAfter(guesses.count)
            guesses.notBefore = Date.parse(door.now()) + waitMs
            throw new AppError({ code: 'wrong-password', waitMs })
          }
          throw error
        })
        guesses.count = 0
        return found
      },
      beforePlacing: () => door.leave(),
      now: door.now,
      report: door.report,
      signal,
      onBytes: (done, total) => door.onProgress({ job: 'restore', done, total }),
    })
    // What was found of the file that stood here says nothing of the one that stands here now.
    delete door.checked.last
    delete door.checked.lastWhole
    const { slots } = readKeyFile(door.folder)
    return { takenAt, strangers: strangers(slots, users, (userId) => names.get(userId)) }
  })
