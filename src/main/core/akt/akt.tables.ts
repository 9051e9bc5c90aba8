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
  /** The part of the social services that works with it. */
  unit: string
  closed_on: string | null
}

export interface AktTables {
  akt: AktTable
}
