import { mkdirSync } from 'node:fs'
import type { z } from 'zod'
import type { NewUser } from '../../../shared/account/account.contract'
import type { NewHouse } from '../../../shared/house/house.contract'
import type { PolicyState } from '../../../shared/policy/policy.contract'
import { AppError, refuse } from '../../../shared/result'
import type { WriteContext } from '../context'
import { makeHandle } from '../database/handle'
import { migrateToLatest } from '../database/migrate'
import { fileOf, openDatabase } from '../database/open'
import { removeDatabase, saltBy } from '../database/safe-file'
import { standardProfile } from '../profile/profile.rules'
import { openSession, type Session } from '../session'
import { houseLock, reviewerLock } from './house-locks'
import { hasKeyFile, type KeyFileContent, readKeyFile, writeKeyFile } from './key-file'
import type { ArgonCost } from './passphrase'
import { databasePath } from './place'
import { boxPublicKey, newBoxKeys, newKey, seal, signBytes } from './primitives'
import { databaseKeyOf, makeSlot } from './slots'

export { databasePath } from './place'

type NewUser = z.output<typeof NewUser>
type NewHouse = z.output<typeof NewHouse>

export interface Founding {
  readonly folder: string
  readonly isDemo: boolean
  readonly house: NewHouse
  readonly user: NewUser
  readonly passphrase: string
  readonly recoveryPublicKey: Buffer
  readonly cost: ArgonCost
  readonly appVersion: string
  /** What IT has decided for this computer. */
  readonly policy?: PolicyState
  readonly now: () => string
  readonly newId: () => string
}

/** Creates the database, the key file and the first user, and opens the house. Throws `in-use` when there is a house already. */
export async function foundHouse(order: Founding): Promise<Session> {
  const path = databasePath(order.folder)
  if (hasKeyFile(order.folder)) throw new AppError({ code: 'in-use' })
  mkdirSync(order.folder, { recursive: true, mode: 0o700 })
  const installation = order.newId()
  const device = order.newId()
  const userId = order.newId()
  const databaseKey = newKey()
  const { slot, keys } = await makeSlot({
    userId,
    installation,
    login: order.user.login,
    passphrase: order.passphrase,
    databaseKey,
    cost: order.cost,
  })
  const connection = openDatabase(path, Buffer.from(databaseKey), 'new')
  try {
    await migrateToLatest(connection)
    const reviewer = newBoxKeys()
    const namndIds = order.house.namnder.map(() => order.newId())
    const db = makeHandle(connection)
    connection.transaction(() => {
      db.run((q) =>
        q.insertInto('house').values({
          id: installation,
          name: order.house.name,
          profile_id: standardProfile,
          is_demo: order.isDemo ? 1 : 0,
          series: 'A',
          reviewer_public_key: reviewer.publicKey,
          recovery_public_key: order.recoveryPublicKey,
          created_at: order.now(),
        }),
      )
      order.house.namnder.forEach((namnd, index) =>
        db.run((q) =>
          q.insertInto('namnd').values({
            id: namndIds[index] ?? '',
            name: namnd.name,
            municipalities: JSON.stringify(namnd.municipalities),
          }),
        ),
      )
      db.run((q) => q.insertInto('user').values(userRow(order, userId, namndIds, keys)))
    })()
    const session = openSession({
      connection,
      keys,
      device,
      appVersion: order.appVersion,
      ...(order.policy ? { policy: order.policy } : {}),
      now: order.now,
      newId: order.newId,
    })
    session.change('account.setUp', (context) => {
      context.keys.makeLocks(houseLock.scope, ['bas'], [userId], 'huset grundas')
      context.keys.makeLocks(reviewerLock.scope, ['bas'], [userId], 'huset grundas', reviewer.privateKey)
    })
    const content: KeyFileContent = {
      format: 1,
      installation,
      device,
      isDemo: order.isDemo,
      databaseSalt: saltBy(fileOf(connection)).toString('base64'),
      recovery: {
        publicKey: order.recoveryPublicKey.toString('base64'),
        databaseKey: seal(order.recoveryPublicKey, databaseKey).toString('base64'),
      },
      reviewerPublicKey: boxPublicKey(reviewer.privateKey).toString('base64'),
      slots: [slot],
      heads: [],
      signedBy: userId,
    }
    writeKeyFile(order.folder, content, (bytes) => signBytes(keys.signKey, bytes))
    reviewer.privateKey.fill(0)
    return session
  } catch (error) {
    // Nothing was promised yet: a half-made house would only stand in the way of the next try.
    if (connection.open) connection.close()
    removeDatabase(path)
    throw error
  } finally {
    databaseKey.fill(0)
  }
}

export interface Admission {
  readonly folder: string
  readonly session: Session
  readonly user: NewUser
  readonly passphrase: string
  /** The passphrase is told by mouth, and changed at the first log-in. */
  readonly isHanded?: boolean
  readonly cost: ArgonCost
  readonly now: () => string
  readonly newId: () => string
  /** Opens to the newcomer what the role follows, in the same transaction. */
  readonly welcome?: (context: WriteContext, userId: string) => void
}

/** Lets a new user in: own keys, own slot, and the house's own lock. Throws `invalid-input` when the login name is taken. */
export async function admitUser(order: Admission): Promise<string> {
  const { folder, session } = order
  const before = readKeyFile(folder)
  const userId = order.newId()
  const databaseKey = databaseKeyOf(session.keys)
  const { slot, keys } = await makeSlot({
    userId,
    installation: before.installation,
    login: order.user.login,
    passphrase: order.passphrase,
    databaseKey,
    cost: order.cost,
    isHanded: order.isHanded ?? false,
  })
  databaseKey.fill(0)
  // Making a slot takes a while; somebody else may have come in meanwhile, and must not be written over.
  const now = readKeyFile(folder)
  // After a restore a slot may be left of somebody the house does not know; the name is free, and the slot goes.
  const slots = now.slots.filter((one) => isUser(session.db, one.userId))
  if (slots.some((taken) => taken.login === slot.login)) refuse(['user', 'login'], 'login-taken')
  session.change('account.add', (context) => {
    const namndIds = context.db.all((q) => q.selectFrom('namnd').select('id').orderBy('id')).map((row) => row.id)
    context.write.insert('user', userRow(order, userId, namndIds, keys), houseLock)
    context.keys.grant(houseLock, userId, 'ny användare')
    if (order.user.roles.includes('loggranskare')) context.keys.grant(reviewerLock, userId, 'ny loggranskare')
    order.welcome?.(context, userId)
  })
  writeKeyFile(folder, { ...now, slots: [...slots, slot], signedBy: session.me.id }, (bytes) =>
    signBytes(session.keys.signKey, bytes),
  )
  return userId
}

const isUser = (db: Session['db'], userId: string): boolean =>
  db.first((q) => q.selectFrom('user').select('id').where('id', '=', userId)) !== undefined

const userRow = (
  order: { readonly user: NewUser; readonly now: () => string },
  userId: string,
  namndIds: readonly string[],
  keys: { readonly box: { readonly publicKey: Buffer }; readonly signPublicKey: Buffer },
) => ({
  id: userId,
  display_name: order.user.displayName,
  title: order.user.title,
  roles: JSON.stringify(order.user.roles),
  namnd_id: order.user.namndIndex === null ? null : (namndIds[order.user.namndIndex] ?? null),
  has_socionom: order.user.hasSocionom ? 1 : 0,
  box_public_key: keys.box.publicKey,
  sign_public_key: keys.signPublicKey,
  created_at: order.now(),
  left_at: null,
})
