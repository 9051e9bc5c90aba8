/** What a child said, wanted or was told; its words lie sealed under the barnakt's lock. */
export interface ThreadEntryTable {
  id: string
  akt_id: string
  kind: string
  day: string
  compartment: string
  author_id: string
  written_at: string
  /** The note it is drawn from. */
  note_id: string | null
  /** The entry this one corrects. */
  about_id: string | null
  words: Buffer
}

/** What a quotation in a note is about. */
export interface ThreadTopicTable {
  id: string
  note_id: string
  passage_id: string
  mark: Buffer
}

export interface ThreadTables {
  thread_entry: ThreadEntryTable
  thread_topic: ThreadTopicTable
}
