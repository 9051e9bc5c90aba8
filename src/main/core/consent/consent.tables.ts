/** What somebody is asked to say yes to: one receiver, one matter, an end. Its words lie sealed under the lock of its place. */
export interface ConsentTable {
  id: string
  /** The child's case; then there is no akt. */
  case_id: string | null
  /** The adult's akt; then there is no case. */
  akt_id: string | null
  service: string
  matter: string
  until: string
  /** How many have been asked. */
  asked: number
  recorded_by: string
  recorded_at: string
  text: Buffer
}

/** One answer of one of those asked, by their place in the list of givers. */
export interface ConsentEntryTable {
  id: string
  consent_id: string
  giver: number
  answer: string
  day: string
  way: string
  recorded_by: string
  recorded_at: string
  how: Buffer
}

export interface ConsentTables {
  consent: ConsentTable
  consent_entry: ConsentEntryTable
}
