/** A read that has been examined. Which one and what came of it is sealed to the log reviewers. */
export interface LogReviewTable {
  id: string
  reviewer_id: string
  reviewed_at: string
  content: Buffer
}

export interface AuditTables {
  log_review: LogReviewTable
}
