/** Who was named to hold a child's support together. */
export interface SupportLeadTable {
  id: string
  case_id: string
  no: number
  user_id: string
  named_on: string
  named_by: string
  named_at: string
  words: Buffer
}

/** A follow-up that has been held: answers that can be counted lie plain, words sealed. */
export interface FollowUpTable {
  id: string
  case_id: string
  step: string | null
  held_on: string
  is_safe: string
  knows_contact: string
  support: string
  new_violence: number
  outcome_told: string
  told_on: string | null
  made_by: string
  made_at: string
  words: Buffer
}

export interface FollowUpMoveTable {
  id: string
  case_id: string
  step: string
  no: number
  due_on: string
  made_by: string
  made_at: string
  words: Buffer
}

export interface FollowupTables {
  support_lead: SupportLeadTable
  follow_up: FollowUpTable
  follow_up_move: FollowUpMoveTable
}
