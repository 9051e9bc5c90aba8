/** The newest check of each kind that found the file whole. One that found damage writes nothing in it. */
export interface IntegrityCheckTable {
  id: string
  kind: string
  checked_at: string
  pages: number
  checked_by: string
}

export interface IntegrityTables {
  integrity_check: IntegrityCheckTable
}
