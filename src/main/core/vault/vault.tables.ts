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
  /** A user's id, `recovery`, or `nod:` and a nämnd's id. */
  user_id: string
  box: Buffer
  reason: string
  granted_by: string
  granted_at: string
  signature: Buffer
  /** When it was taken back; its box is then empty. */
  revoked_at: string | null
  revoked_for: string
}

/** A nämnd's nödnyckel: what locks are sealed to. The private half exists only while two people's halves are laid together. */
export interface NodKeyTable {
  /** The nämnd's id. */
  id: string
  public_key: Buffer
  made_at: string
}

export interface VaultTables {
  lock: LockTable
  lock_grant: LockGrantTable
  nod_key: NodKeyTable
}
