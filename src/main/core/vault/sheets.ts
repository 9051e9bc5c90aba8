import { AppError } from '../../../shared/result'
import type { WriteContext } from '../context'
import type { CoreParts } from '../core'
import type { Session } from '../session'
import { changeKeyFile } from './change-key-file'
import { houseLock } from './house-locks'
import { type Recovery, readKeyFile } from './key-file'
import { recoveryHolder } from './nod'
import { type BoxKeys, seal } from './primitives'
import { combineWith } from './recovery'
import { recoveryOwner } from './renewal'
import type { LockName } from './sealing'
import { databaseKeyOf } from './slots'

const allLocks = (context: Pick<WriteContext, 'db'>): LockName[] =>
  context.db.all((q) => q.selectFrom('lock').select(['scope', 'compartment']).distinct())

type Desk = Pick<CoreParts, 'folder' | 'report'>

/**
 * Makes three new sheets hold in the place of the earlier ones. With two of those every lock is sealed to the new sheets at
 * once; without them those that are at hand, and the rest by others who hold them. Gives how many locks wait.
 */
export async function replaceSheets(
  desk: Desk,
  session: Session,
  publicKey: Buffer,
  earlier: readonly [string, string] | null,
): Promise<number> {
  const content = readKeyFile(desk.folder)
  const old = earlier ? await holderOf(earlier, content.recovery) : null
  try {
    const databaseKey = databaseKeyOf(session.keys)
    const next: Recovery = {
      publicKey: publicKey.toString('base64'),
      databaseKey: seal(publicKey, databaseKey).toString('base64'),
    }
    databaseKey.fill(0)
    changeKeyFile(desk.folder, session.keys, () => ({ nextRecovery: next }))
    desk.report('step', { job: 'recover', step: 'sheets-laid' })
    const waiting = session.change('account.newSheets', (context) => {
      const locks = allLocks(context)
      if (old) for (const lock of locks) context.keys.borrow(lock, recoveryOwner(old))
      const house = context.db.first((q) => q.selectFrom('house').select('id'))
      context.write.update('house', house?.id ?? '', { recovery_public_key: publicKey }, houseLock)
      const reached = locks.filter(context.holds)
      // Before the first of them is sealed anew: what is sealed from now on does not wait.
      markRecovery(context, 'ark')
      for (const lock of reached) {
        context.keys.revoke(lock, recoveryHolder, 'nya återställningsark')
        context.keys.grant(lock, recoveryHolder, 'nya återställningsark')
      }
      return locks.length - reached.length
    })
    desk.report('step', { job: 'recover', step: 'sheets-sealed' })
    changeKeyFile(desk.folder, session.keys, () => ({ recovery: next, nextRecovery: undefined }))
    desk.report('step', { job: 'recover', step: 'sheets-settled' })
    return waiting
  } finally {
    old?.privateKey.fill(0)
  }
}

/** What somebody with two of the earlier sheets holds; the database keys that come with it are not needed. */
async function holderOf(earlier: readonly [string, string], recovery: Recovery): Promise<BoxKeys> {
  const { keys, databaseKeys } = await combineWith(earlier, [recovery], 'earlierShares')
  for (const one of databaseKeys) one.fill(0)
  return keys
}

/** Sees that two sheets open the house's own key, and notes when. Throws `invalid-input` for what was typed. */
export async function trySheets(folder: string, session: Session, typed: readonly [string, string]): Promise<void> {
  const { keys, databaseKeys } = await combineWith(typed, [readKeyFile(folder).recovery])
  keys.privateKey.fill(0)
  const known = databaseKeyOf(session.keys)
  const isSame = databaseKeys.some((one) => one.equals(known))
  for (const one of databaseKeys) one.fill(0)
  known.fill(0)
  session.change('account.trySheets', (context) => {
    context.note({ isSame })
    if (isSame) markRecovery(context, 'prov')
  })
  if (!isSame) throw new AppError({ code: 'corrupt' })
}

export const markRecovery = (context: WriteContext, kind: 'ark' | 'prov'): void =>
  context.write.insert(
    'recovery_event',
    { id: context.newId(), kind, at: context.now(), user_id: context.me.id },
    houseLock,
  )
