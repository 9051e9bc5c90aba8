/** A samordnad plan as it is being worked with. */
export interface PlanTable {
  id: string
  case_id: string
  state: string
  main_id: string | null
  overall: string | null
  consent_state: string
  /** A row of the register of consents, when the consent stands there. */
  consent_id: string | null
  follow_up_on: string | null
  is_sip: number
  is_changed: number
  text: Buffer
  end_reason: Buffer | null
  revision: number
  created_by: string
  created_at: string
}

/** One measure with exactly one owner. */
export interface PlanLineTable {
  id: string
  plan_id: string
  owner_user_id: string | null
  owner_body: string | null
  person_id: string | null
  starts_on: string | null
  due_on: string
  state: string
  ground: string
  weekday: number | null
  starts_at: string | null
  minutes: number | null
  task_id: string | null
  removed_at: string | null
  text: Buffer
  revision: number
}

/** A plan as it was signed. */
export interface PlanVersionTable {
  id: string
  plan_id: string
  number: number
  signed_by: string
  signed_at: string
  follow_up_on: string
  is_sip: number
  content: Buffer
  signature: Buffer
}

export interface PlanAcknowledgementTable {
  id: string
  version_id: string
  acknowledged_on: string
  text: Buffer
  recorded_by: string
}

export interface PlanTables {
  plan: PlanTable
  plan_line: PlanLineTable
  plan_version: PlanVersionTable
  plan_acknowledgement: PlanAcknowledgementTable
}
