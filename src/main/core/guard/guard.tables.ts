/** After how many minutes the house locks itself; the newest row counts. */
export interface LockSettingTable {
  id: string
  minutes: number
  set_by: string
  set_at: string
}

/** One time that somebody's screen might be seen by other programs. */
export interface ScreenHelpTable {
  id: string
  user_id: string
  opened_at: string
  ends_at: string
}

export interface GuardTables {
  lock_setting: LockSettingTable
  screen_help: ScreenHelpTable
}
