export interface SamradTable {
  id: string
  number: string
  type: string
  state: string
  held_on: string
  starts_at: string
  minutes: number
  place: string
  link: Buffer
  coordinator_id: string
  joint_note: number
  started_at: string | null
  ended_at: string | null
  revision: number
  created_at: string
}

export interface SamradCaseTable {
  id: string
  samrad_id: string
  case_id: string
}

/** One chair. */
export interface SamradPartyTable {
  id: string
  samrad_id: string
  agency_id: string
  is_required: number
  is_called: number
  called_at: string | null
  answer: string
  attendance: string | null
  supplement_by: string | null
  text: Buffer
  revision: number
}

/** An agenda item's outcome, for all children or for one. */
export interface SamradItemTable {
  id: string
  samrad_id: string
  item_key: string
  case_id: string | null
  outcome: string | null
  return_on: string | null
  text: Buffer
  revision: number
}

export interface SamradDecisionTable {
  id: string
  samrad_id: string
  item_key: string
  case_id: string | null
  owner_user_id: string | null
  owner_agency_id: string | null
  due_on: string | null
  text: Buffer
  revision: number
}

/** Signed minutes and the corrections beside them. Written once. */
export interface SamradMinutesTable {
  id: string
  samrad_id: string
  kind: string
  content: Buffer
  template_version: string
  signed_at: string
  signed_by: string
  signature: Buffer
}

export interface SamradTables {
  samrad: SamradTable
  samrad_case: SamradCaseTable
  samrad_party: SamradPartyTable
  samrad_item: SamradItemTable
  samrad_decision: SamradDecisionTable
  samrad_minutes: SamradMinutesTable
}
