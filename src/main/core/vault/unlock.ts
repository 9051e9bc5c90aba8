import { randomBytes } from 'node:crypto'
import { AppError } from '../../../shared/result'
import { delayAfter } from '../account/account.rules'
import { brokenSince } from '../audit/audit.store'
import type { DoorContext } from '../core'
import { fileOf } from '../database/open'
import { saltBy } from '../database/safe-file'
import { openSession, type Session } from '../session'
import { settleKeyFile } from './exchange'
import { type KeyFileContent, loginHash, readKeyFile, type Slot } from './key-file'
import { openHouseFile } from './open-house'
import { defaultCost, deriveKey } from './passphrase'
import { cryptoReady, signBytes } from './primitives'
import { openSlot, type UserKeys, withDatabaseKey } from './slots'

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

/** Opens a user's slot by passphrase. Throws `wrong-password`, without saying which part was wrong, and how long to wait. */
async function openGuessed(door: DoorContext, which: WhichSlot, passphrase: string) {
  const { guesses } = door
  const waiting = guesses.notBefore - Date.parse(door.now())
  if (waiting > 0) throw new AppError({ code: 'wrong-password', waitMs: waiting })
  await cryptoReady
  const content = readKeyFile(door.folder)
  const slot = content.slots.find((one) => which(one, content))
  const opened = slot ? await openSlot(slot, passphrase) : await spendTheSameTime(content.slots[0]?.cost, passphrase)
  if (!opened) {
    guesses.count += 1
    const waitMs = delayAfter(guesses.count)
    guesses.notBefore = Date.parse(door.now()) + waitMs
    throw new AppError({ code: 'wrong-password', waitMs })
  }
  return { ...opened, content }
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

/** Opens the house for one user. Throws `wrong-password`, without saying which part was wrong, and how long to wait. */
export const unlock = (door: DoorContext, login: string, passphrase: string): Promise<Session> =>
  inTurn(door, () => tryUnlock(door, login, passphrase))

async function tryUnlock(door: DoorContext, login: string, passphrase: string): Promise<Session> {
  if (door.isOpen()) throw new AppError({ code: 'in-use' })
  const { guesses } = door
  const { content, ...opened } = await openGuessed(door, ofLogin(login), passphrase)
  const { connection, databaseKey } = await openHouseFile(door, content, opened.databaseKeys)
  try {
    const keys = withDatabaseKey(opened.keys, databaseKey)
    const session = openSession({
      connection,
      keys,
      device: content.device,
      appVersion: door.appVersion,
      builtAt: door.builtAt ?? null,
      now: door.now,
      newId: door.newId,
    })
    settleKeyFile({
      folder: door.folder,
      databaseSalt: saltBy(fileOf(connection)),
      opensWith: databaseKey === opened.databaseKeys[0] ? 'next' : 'current',
      ...(opened.renewed ? { renewed: opened.renewed } : {}),
      signedBy: session.me.id,
      sign: (bytes) => signBytes(keys.signKey, bytes),
    })
    const broken = brokenSince(session.db, content.heads)
    session.logEvent('account.unlock', {
      wrongGuessesBefore: guesses.count,
      ...(broken ? { chainBrokenAt: broken.seq } : {}),
    })
    forgetGuesses(door)
    return session
  } catch (error) {
    if (connection.open) connection.close()
    throw error
  } finally {
    for (const key of opened.databaseKeys) key.fill(0)
  }
}

/** An unknown login name costs what a wrong passphrase costs, so that time does not tell which it was. */
async function spendTheSameTime(cost = defaultCost, passphrase: string): Promise<undefined> {
  await deriveKey(passphrase, randomBytes(16), cost)
  return undefined
}
