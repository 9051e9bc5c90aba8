export interface RequestTable {
  id: string
  type: string
  received_on: string
  agency_id: string
  urgency: string
  /** JSON list of suspected offences. */
  offences: string
  suspect_relation: string
  police_report: string
  interpreter_language: string
  sibling_count: number
  state: string
  samrad_id: string | null
  text: Buffer
  answer: Buffer | null
  answer_by: string
  received_by: string
  recorded_at: string
}

export interface RequestChildTable {
  id: string
  request_id: string
  case_id: string
}

export interface RequestTables {
  samrad_request: RequestTable
  request_child: RequestChildTable
}
