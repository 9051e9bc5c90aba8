/** Samarbetsgruppens serie in a nämnd: every second week from a day on. */
export interface GroupSeriesTable {
  id: string
  namnd_id: string
  starts_on: string
  starts_at: string
  minutes: number
  place: string
  /** JSON list of users. */
  members: string
  organiser_id: string
  created_at: string
  ended_on: string | null
}

/** One meeting. Says nothing of any case. */
export interface GroupMeetingTable {
  id: string
  series_id: string
  planned_on: string
  held_on: string
  starts_at: string
  minutes: number
  place: string
  state: string
  /** Why it was moved or cancelled; sealed under the house's lock. */
  reason: Buffer | null
  started_at: string | null
  ended_at: string | null
}

/** A case at a meeting that has been called, settled or put off. Codes and days plain; words sealed under the case's lock. */
export interface GroupItemTable {
  id: string
  meeting_id: string
  case_id: string
  /** Where it stood on the list, once the meeting is closed. */
  no: number | null
  state: string
  outcome: string | null
  next_review_on: string | null
  /** JSON list of the users who sat with the item. */
  present: string
  called_at: string | null
  settled_at: string | null
  task_id: string | null
  text: Buffer
}

/** What a team asks the group about its case, for one meeting. */
export interface GroupSheetTable {
  id: string
  meeting_id: string
  case_id: string
  text: Buffer
  revision: number
  saved_by: string
  saved_at: string
}

export interface GroupTables {
  group_series: GroupSeriesTable
  group_meeting: GroupMeetingTable
  group_item: GroupItemTable
  group_sheet: GroupSheetTable
}
