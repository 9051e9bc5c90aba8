/** Why something is left open; the newest of a point counts. */
export interface ClosingReasonTable {
  id: string
  case_id: string
  /** The open point's key: its kind and its row. */
  point: string
  reason: Buffer
  written_by: string
  written_at: string
}

/** How a case was closed. Days, counts and kinds stand plain for the statistics. */
export interface CaseClosingTable {
  id: string
  case_id: string
  closed_on: string
  closed_by: string
  gallring: string
  told_on: string
  note_on: string | null
  log_handed: number
  left_open: number
  rooms_left: number
  /** JSON list of facts that are missing for good. */
  missing_statistics: string
  words: Buffer
}

/** A barnahuslogg as it was approved. */
export interface ChildLogTable {
  id: string
  case_id: string
  version: number
  band: string
  content: Buffer
  approved_by: string
  approved_at: string
}

export interface ChildLogHandoverTable {
  id: string
  log_id: string
  handed_on: string
  words: Buffer
  recorded_by: string
  recorded_at: string
}

export interface ClosingTables {
  closing_reason: ClosingReasonTable
  case_closing: CaseClosingTable
  child_log: ChildLogTable
  child_log_handover: ChildLogHandoverTable
}
