/** A decision to extend a deadline; appended, never changed. */
export interface DeadlineExtensionTable {
  id: string
  case_id: string
  /** What the deadline began with. */
  milestone_id: string
  rule: string
  ground: string
  from_due: string
  to_due: string
  decided_on: string
  /** Who decided and why. */
  words: Buffer
  recorded_by: string
  recorded_at: string
}

/** Why a deadline passed; appended, never changed. */
export interface DeadlineReasonTable {
  id: string
  case_id: string
  milestone_id: string
  rule: string
  /** The day that passed. */
  due: string
  words: Buffer
  recorded_by: string
  recorded_at: string
}

/** The one task a deadline has become. */
export interface DeadlineTaskTable {
  id: string
  milestone_id: string
  rule: string
  task_id: string
}

export interface DeadlineTables {
  deadline_extension: DeadlineExtensionTable
  deadline_reason: DeadlineReasonTable
  deadline_task: DeadlineTaskTable
}
