export interface AktTable {
  id: string
  kind: string
  person_id: string
  namnd_id: string
  responsible_id: string
  state: string
  /** Which rule of gallring holds for it (SoL 16). */
  gallring: string
  opened_at: string
}

export interface AktTables {
  akt: AktTable
}
