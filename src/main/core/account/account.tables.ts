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

export interface AccountTables {
  user: UserTable
}
