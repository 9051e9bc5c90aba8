/** Where copies are laid and how many are kept; one row. */
export interface BackupSettingTable {
  /** The house's id. */
  id: string
  folder: string | null
  generations: number
  changed_by: string
  changed_at: string
}

/** One try to make a copy, and what became of it. */
export interface BackupRunTable {
  id: string
  occasion: string
  outcome: string
  fault: string | null
  set_name: string | null
  bytes: number | null
  ended_at: string
  made_by: string
}

export interface BackupTables {
  backup_setting: BackupSettingTable
  backup_run: BackupRunTable
}
