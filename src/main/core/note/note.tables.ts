export interface NoteTable {
  id: string
  akt_id: string
  form: string
  form_version: number
  event_at: string
  written_at: string
  author_id: string
  signed_at: string | null
  signature: Buffer | null
  /** The note this one corrects or speaks of. */
  about_id: string | null
  samrad_id: string | null
  /** The talk it is one part of. */
  talk_id: string | null
  revision: number
}

/** What a note says, a part for each compartment of the akt that it touches. */
export interface NotePartTable {
  id: string
  note_id: string
  compartment: string
  content: Buffer
}

export interface NoteTables {
  note: NoteTable
  note_part: NotePartTable
}
