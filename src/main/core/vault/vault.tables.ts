import type { Compartment, Scope } from './sealing'

/** A lock: one random key for one compartment of one scope. A new version is made when someone must no longer read on. */
export interface LockTable {
  id: string
  scope: Scope
  compartment: Compartment
  version: number
  /** From the second version on: made with the version before, so that only a holder can make a new one. */
  proof: Buffer | null
  created_at: string
}

/** A lock's key sealed to one person, by whom, when and why; signed by the giver. */
export interface LockGrantTable {
  id: string
  lock_id: string
  /** A user's id, or `recovery`. */
  user_id: string
  box: Buffer
  reason: string
  granted_by: string
  granted_at: string
  signature: Buffer
  revoked_at: string | null
}

export interface VaultTables {
  lock: LockTable
  lock_grant: LockGrantTable
}
