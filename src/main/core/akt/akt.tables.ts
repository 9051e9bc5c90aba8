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

export interface NoteTable {
  id: string
  akt_id: string
  kind: string
  event_at: string
  written_at: string
  author_id: string
  signed_at: string | null
  signature: Buffer | null
  corrects_id: string | null
  samrad_id: string | null
  text: Buffer
  revision: number
}

export interface AktTables {
  akt: AktTable
  note: NoteTable
}
