import type { Session } from '../session'
import { changeKeyFile, settleSlots } from './change-key-file'
import { readKeyFile } from './key-file'

/** Finishes in the key file what was broken off: the house's own file says which keys and which sheets hold. */
export function tidyKeyFile(folder: string, session: Session): void {
  const { slots, recovery, nextRecovery } = readKeyFile(folder)
  const doubled = new Set(slots.map((one) => one.userId).filter((userId, index, all) => all.indexOf(userId) !== index))
  if (doubled.size === 0 && !nextRecovery) return
  let settled = slots
  for (const userId of doubled) {
    const known = session.db.first((q) => q.selectFrom('user').select('sign_public_key').where('id', '=', userId))
    if (known) settled = settleSlots(settled, userId, known.sign_public_key)
  }
  const inUse = session.db.first((q) => q.selectFrom('house').select('recovery_public_key'))?.recovery_public_key
  const isNext = nextRecovery !== undefined && inUse?.toString('base64') === nextRecovery.publicKey
  changeKeyFile(folder, session.keys, () => ({
    slots: settled,
    recovery: isNext ? nextRecovery : recovery,
    nextRecovery: undefined,
  }))
}
