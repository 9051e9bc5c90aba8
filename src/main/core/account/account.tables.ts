/** A person who works here. Roles open menus; keys open files. */
export interface UserTable {
  id: string
  display_name: string
  title: string
  /** JSON list of roles. */
  roles: string
  namnd_id: string | null
  has_socionom: number
  box_public_key: Buffer
  sign_public_key: Buffer
  created_at: string
  left_at: string | null
}

/** The keys a user had before new ones: what they signed still holds. */
export interface UserKeyTable {
  id: string
  user_id: string
  box_public_key: Buffer
  sign_public_key: Buffer
  /** The last entry of the log when the keys were replaced: they sign nothing after it. */
  last_seq: number
  retired_at: string
  /** With two recovery sheets, or by a systemadministrator and a colleague. */
  way: 'ark' | 'kollega'
  renewed_by: string
  witness_id: string | null
}

/** When recovery sheets were made, and when two of them were last tried. */
export interface RecoveryEventTable {
  id: string
  kind: 'ark' | 'prov'
  at: string
  user_id: string
}

export interface AccountTables {
  user: UserTable
  user_key: UserKeyTable
  recovery_event: RecoveryEventTable
}
