/** A promise to a child; its words lie sealed under the case's task lock. */
export interface PromiseTable {
  id: string
  case_id: string
  made_on: string
  due_on: string
  made_by: string
  made_at: string
  owner_user_id: string | null
  owner_agency_id: string | null
  /** The person or function at the agency, sealed. */
  owner_person: Buffer
  /** The colleague who answers for it here. */
  watcher_id: string
  words: Buffer
}

/** What became of a promise. */
export interface PromiseStepTable {
  id: string
  promise_id: string
  kind: string
  happened_on: string
  due_on: string | null
  told: number
  words: Buffer
  recorded_by: string
  recorded_at: string
}

export interface PromiseTables {
  promise: PromiseTable
  promise_step: PromiseStepTable
}
