/** A child's förhörsdag. Day, number, place and state stand plain; reasons and names lie sealed. */
export interface InterviewDayTable {
  id: string
  case_id: string
  day: string
  /** 1 for the first interview: there are never more than needed (FuK 17 §). */
  order_no: number
  place: string
  state: string
  cancel_cause: string | null
  text: Buffer
  revision: number
  created_by: string
  created_at: string
}

/** One step of the day, as planned and as it went. */
export interface DayStepTable {
  id: string
  interview_day_id: string
  kind: string
  day: string
  starts_at: string
  minutes: number
  after_id: string | null
  link: string
  is_fixed: number
  place: string
  state: string
  began_at: string | null
  ended_at: string | null
  /** The case's own event that says when this was planned and when it happened. */
  milestone_id: string | null
  text: Buffer
}

export interface DayPersonTable {
  id: string
  interview_day_id: string
  kind: string
  dropped_at: string | null
  text: Buffer
}

/** Särskild företrädare; one row a case, its history is in the log. */
export interface ChildCounselTable {
  id: string
  case_id: string
  need: string
  applied_on: string | null
  appointed_on: string | null
  ended_on: string | null
  text: Buffer
}

/** Läkarundersökning: days and places. There is no column for what was found. */
export interface MedicalExamTable {
  id: string
  case_id: string
  need: string
  requested_by: string | null
  requested_on: string | null
  place: string | null
  done_on: string | null
  child_told_on: string | null
  intyg_requested_on: string | null
  intyg_received_on: string | null
}

export interface InterviewTables {
  interview_day: InterviewDayTable
  day_step: DayStepTable
  day_person: DayPersonTable
  child_counsel: ChildCounselTable
  medical_exam: MedicalExamTable
}
