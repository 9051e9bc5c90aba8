/** Unfinished text of one user, sealed under that user's own key; overwritten as it grows and not recorded in the log. */
export interface DraftTable {
  user_id: string
  form: string
  subject: string
  content: Buffer
  saved_at: string
}

export interface DraftTables {
  draft: DraftTable
}
