/** A meeting with the family. Dates, form and state stand plain; purpose, place and what was said lie sealed under the case's lock. */
export interface CoMeetingTable {
  id: string
  case_id: string
  form: string
  state: string
  mode: string
  planned_on: string
  starts_at: string
  minutes: number
  held_on: string | null
  plan_id: string | null
  ends_without_plan: number
  text: Buffer
  revision: number
  created_by: string
  created_at: string
}

export interface CoMeetingPartyTable {
  id: string
  meeting_id: string
  kind: string
  person_id: string | null
  user_id: string | null
  is_called: number
  presence: string | null
  secrecy_noted: number
  has_own_record: number
  text: Buffer
}

/** Every word on whether the child was told and heard; the newest counts. */
export interface ChildPartTable {
  id: string
  case_id: string
  meeting_id: string | null
  informed_on: string | null
  heard_on: string | null
  has_reason: number
  text: Buffer
  recorded_by: string
  recorded_at: string
}

/** One thing of the child's, told on to nobody unless the child has said yes to it. */
export interface ChildWordTable {
  id: string
  case_id: string
  kind: string
  may_pass: number
  agreed_on: string | null
  text: Buffer
  created_by: string
  created_at: string
}

/** How a family came to the house; the newest counts. */
export interface IntakeTable {
  id: string
  case_id: string
  channel: string
  found_on: string
  text: Buffer
  recorded_by: string
  recorded_at: string
}

export interface MeetingTables {
  co_meeting: CoMeetingTable
  co_meeting_party: CoMeetingPartyTable
  child_part: ChildPartTable
  child_word: ChildWordTable
  intake: IntakeTable
}
