/** A Barnahusärende: one child and one matter. Dates, types and states stand plain for the statistics; words are sealed. */
export interface CaseTable {
  id: string
  number: string
  child_id: string
  namnd_id: string
  municipality: string
  state: string
  opened_on: string
  closed_on: string | null
  birth_year: number | null
  sex: string
  /** JSON list of suspected offences. */
  offences: string
  suspect_relation: string
  needs_interpreter: number
  coordinator_id: string
  responsible_id: string | null
  text: Buffer
  created_at: string
  /** The closed case of the same child that this one follows. */
  follows_id: string | null
}

/** Every state a room has had; the newest counts. */
export interface RoomStateTable {
  id: string
  case_id: string
  room: string
  state: string
  reason: Buffer
  changed_at: string
  changed_by: string
}

export interface MilestoneTable {
  id: string
  case_id: string
  kind: string
  planned_for: string | null
  happened_on: string | null
  clock: string | null
  note: Buffer
  noted_at: string | null
  noted_by: string | null
  /** The older entry that this one stands instead of. */
  corrects_id: string | null
}

export interface CaseTables {
  barnahus_case: CaseTable
  room_state: RoomStateTable
  milestone: MilestoneTable
}
