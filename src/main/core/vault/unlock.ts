import { randomBytes } from 'node:crypto'
import { AppError, failureOf, refuse } from '../../../shared/result'
import { delayAfter } from '../account/account.rules'
import { requireStrength } from '../account/strength'
import { brokenSince } from '../audit/audit.store'
import type { DoorContext } from '../core'
import { explainSqlite } from '../database/explain'
import { fileOf } from '../database/open'
import { openReserve } from '../database/reserve'
import { saltBy } from '../database/safe-file'
import { putSaltBack } from '../database/salt'
import { tornBeside } from '../database/torn'
import { openSession, type Session } from '../session'
import { bindingOf, type Device } from './binding'
import { changeKeyFile, type KeyFileSigner } from './change-key-file'
import { bindingToTell, deviceHere, wantDeviceKey } from './device-here'
import { settleKeyFile } from './exchange'
import { type KeyFileContent, loginHash, readKeyFile, type Slot } from './key-file'
import { openHouseFile } from './open-house'
import { calibrate, defaultCost, deriveKey } from './passphrase'
import { databasePath } from './place'
import { signBytes } from './primitives'
import { cryptoProved } from './self-test'
import { changePassphrase, openSlot, type UserKeys, withDatabaseKey } from './slots'
import { tidyKeyFile } from './tidy'

/** One guess at a time: guesses sent side by side would otherwise all be made before the first wait is set. */
function inTurn<T>(door: DoorContext, call: () => Promise<T>): Promise<T> {
  const turn = (door.guesses.turn ?? Promise.resolve()).then(call)
  door.guesses.turn = turn.catch(() => undefined)
  return turn
}

type WhichSlot = (slot: Slot, content: KeyFileContent) => boolean
const ofLogin =
  (login: string): WhichSlot =>
  (slot, { installation }) =>
    slot.login === loginHash(installation, login)

/**
 * Opens a user's slot by passphrase. Throws `wrong-password`, without saying which part was wrong, and how long to wait; and
 * `device-key-missing` when the passphrase cannot be tried here, whatever it is: that was no guess.
 */
async function openGuessed(door: DoorContext, which: WhichSlot, passphrase: string) {
  const { guesses } = door
  const waiting = guesses.notBefore - Date.parse(door.now())
  if (waiting > 0) throw new AppError({ code: 'wrong-password', waitMs: waiting })
  await cryptoProved()
  const content = readKeyFile(door.folder)
  // A user who was being given new keys when the program stopped has two slots; the passphrase tells which is meant.
  const slots = content.slots.filter((one) => which(one, content))
  const device = deviceHere(door)
  for (const slot of slots) {
    const opened = await openSlot(slot, passphrase, device)
    if (opened) return { ...opened, slot, content, device }
  }
  const isElsewhere = slots.length > 0 && slots.every((slot) => bindingOf(slot, device) === 'elsewhere')
  if (isElsewhere) throw new AppError({ code: 'device-key-missing' })
  if (slots.length === 0) await spendTheSameTime(content.slots[0]?.cost, passphrase)
  guesses.count += 1
  const waitMs = delayAfter(guesses.count)
  guesses.notBefore = Date.parse(door.now()) + waitMs
  throw new AppError({ code: 'wrong-password', waitMs })
}

/** Opens a colleague's keys beside an open house, for the one thing two people do together. Guesses cost the same as at the lock screen. */
export const openColleague = (door: DoorContext, login: string, passphrase: string): Promise<UserKeys> =>
  inTurn(door, async () => {
    const { keys, databaseKey } = await openGuessed(door, ofLogin(login), passphrase)
    databaseKey.fill(0)
    forgetGuesses(door)
    return keys
  })

/** Takes the passphrase of whoever sits at an open house again. Throws `wrong-password` as the lock screen does. */
export const confirm = (door: DoorContext, passphrase: string): Promise<void> =>
  inTurn(door, async () => {
    const session = door.session()
    const { databaseKey } = await openGuessed(door, (slot) => slot.userId === session.me.id, passphrase)
    databaseKey.fill(0)
    // Opening a slot takes a while; the house may have been locked meanwhile.
    if (door.session() !== session) throw new AppError({ code: 'locked' })
    session.logEvent('account.confirm', { wrongGuessesBefore: door.guesses.count })
    forgetGuesses(door)
    session.confirm()
  })

function forgetGuesses({ guesses }: DoorContext): void {
  guesses.count = 0
  guesses.notBefore = 0
}

/** What is typed at the lock screen. A passphrase that somebody else has handed over opens nothing until another has been chosen. */
export interface Entry {
  readonly login: string
  readonly passphrase: string
  readonly newPassphrase?: string | undefined
}

/** Opens the house for one user. Throws `wrong-password`, without saying which part was wrong, and how long to wait. */
export const unlock = (door: DoorContext, entry: Entry): Promise<Session> => inTurn(door, () => tryUnlock(door, entry))

async function tryUnlock(door: DoorContext, entry: Entry): Promise<Session> {
  if (door.isOpen()) throw new AppError({ code: 'in-use' })
  const { guesses } = door
  const { content, slot, device, ...opened } = await openGuessed(door, ofLogin(entry.login), entry.passphrase)
  const changed = await withOwnPassphrase(door, slot, entry, device)
  const { connection, databaseKey } = await openHouseFile(door, content, opened.databaseKeys)
  try {
    const keys = withDatabaseKey(opened.keys, databaseKey)
    const session = openSession({
      connection,
      keys,
      device: content.device,
      appVersion: door.appVersion,
      builtAt: door.builtAt ?? null,
      policy: door.policy,
      now: door.now,
      newId: door.newId,
      ...(door.reserveBytes ? { reserve: openReserve(door.folder, door.reserveBytes) } : {}),
    })
    settleKeyFile({
      folder: door.folder,
      databaseSalt: saltBy(fileOf(connection)),
      opensWith: databaseKey === opened.databaseKeys[0] ? 'next' : 'current',
      ...(opened.renewed ? { renewed: opened.renewed } : {}),
      signedBy: session.me.id,
      sign: (bytes) => signBytes(keys.signKey, bytes),
    })
    if (changed) {
      putSlot(door.folder, session.keys, changed)
      wantDeviceKey(door)
    }
    tidyKeyFile(door.folder, session)
    const torn = tornBeside(databasePath(door.folder))
    const broken = brokenSince(session.db, content.heads)
    session.logEvent('account.unlock', {
      wrongGuessesBefore: guesses.count,
      ...(broken ? { chainBrokenAt: broken.seq } : {}),
      ...(torn.length > 0 ? { journalsKept: torn } : {}),
      ...bindingToTell(device, changed ?? opened.renewed ?? slot),
    })
    if (changed) session.logEvent('account.changePassphrase')
    forgetGuesses(door)
    return session
  } catch (error) {
    if (connection.open) connection.close()
    // The passphrase of keys that were never taken up, because the program was stopped, opens nothing.
    const isStale = content.slots.filter((one) => one.userId === slot.userId).length > 1
    throw isStale && failureOf(error).code === 'other-keys' ? new AppError({ code: 'wrong-password' }) : error
  } finally {
    for (const key of opened.databaseKeys) key.fill(0)
  }
}

/** The slot behind a passphrase of the user's own, where the one typed had been handed over. Throws `invalid-input` while none has been chosen. */
async function withOwnPassphrase(
  door: DoorContext,
  slot: Slot,
  entry: Entry,
  device: Device,
): Promise<Slot | undefined> {
  if (!slot.handed) {
    if (entry.newPassphrase !== undefined) refuse(['newPassphrase'], 'unknown-field')
    return undefined
  }
  forgetGuesses(door)
  if (entry.newPassphrase === undefined) refuse(['newPassphrase'], 'passphrase-handed')
  const next = { passphrase: entry.newPassphrase, path: 'newPassphrase', words: [entry.login] }
  return rewrapped(door, slot, entry.passphrase, next, device)
}

/** Changes the passphrase of whoever sits at an open house. Throws `wrong-password` when the present one is another. */
export const changeOwnPassphrase = (door: DoorContext, present: string, passphrase: string): Promise<void> =>
  inTurn(door, async () => {
    const session = door.session()
    const { slot, databaseKey, device } = await openGuessed(door, (one) => one.userId === session.me.id, present)
    databaseKey.fill(0)
    forgetGuesses(door)
    const words = [session.me.displayName]
    const changed = await rewrapped(door, slot, present, { passphrase, path: 'passphrase', words }, device)
    if (door.session() !== session) throw new AppError({ code: 'locked' })
    putSlot(door.folder, session.keys, changed)
    session.logEvent('account.changePassphrase')
    session.confirm()
  })

async function rewrapped(
  door: DoorContext,
  slot: Slot,
  present: string,
  next: { readonly passphrase: string; readonly path: string; readonly words: readonly string[] },
  device: Device,
): Promise<Slot> {
  if (next.passphrase === present) refuse([next.path], 'passphrase-same')
  await requireStrength(next.passphrase, next.words, [next.path])
  const cost = door.cost ?? (await calibrate())
  const changed = await changePassphrase(slot, present, { passphrase: next.passphrase, cost }, device)
  if (!changed) throw new AppError({ code: 'internal' })
  return changed
}

/** What a passphrase decides of a slot; the rest stays as it is. */
const wrapOf = ({ cost, salt, masterKey, boundTo }: Slot) => ({ cost, salt, masterKey, boundTo, handed: undefined })

const putSlot = (folder: string, by: KeyFileSigner, changed: Slot): void =>
  changeKeyFile(folder, by, ({ slots }) => ({
    slots: slots.map((one) => (one.signPublicKey === changed.signPublicKey ? { ...one, ...wrapOf(changed) } : one)),
  }))

/** Writes the database's salt back from the key file for somebody who can open the house. Throws `wrong-password` as the lock screen does, and `corrupt` when more than the salt is damaged. */
export const repairSalt = (door: DoorContext, login: string, passphrase: string): Promise<void> =>
  inTurn(door, async () => {
    if (door.isOpen()) throw new AppError({ code: 'in-use' })
    const { content, databaseKey, databaseKeys } = await openGuessed(door, ofLogin(login), passphrase)
    databaseKey.fill(0)
    try {
      putSaltBack(databasePath(door.folder), databaseKeys, Buffer.from(content.databaseSalt, 'base64'))
      door.report('step', { job: 'salt', step: 'written' })
      forgetGuesses(door)
    } catch (error) {
      throw explainSqlite(error)
    } finally {
      for (const key of databaseKeys) key.fill(0)
    }
  })

/** An unknown login name costs what a wrong passphrase costs, so that time does not tell which it was. */
async function spendTheSameTime(cost = defaultCost, passphrase: string): Promise<undefined> {
  await deriveKey(passphrase, randomBytes(16), cost)
  return undefined
}
