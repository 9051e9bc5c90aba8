/** A talk of the handläggare with one adult: a neutral event. Dates and states stand plain; who and why lie sealed. */
export interface TalkTable {
  id: string
  state: string
  mode: string
  planned_on: string
  starts_at: string
  barnhandlaggare_id: string | null
  vuxenhandlaggare_id: string | null
  /** How many parts there will be, fixed when the talk is made. */
  expected: number
  started_at: string | null
  ended_at: string | null
  informed: string | null
  text: Buffer
  revision: number
  created_by: string
  created_at: string
}

export interface TalkCaseTable {
  id: string
  talk_id: string
  case_id: string
}

/** One part to be written and signed: a child's, or the adult's own (`case_id` null), whether or not there is an akt for it. */
export interface TalkPartTable {
  id: string
  talk_id: string
  owner_id: string
  case_id: string | null
  is_done: number
  offer: string | null
}

/** Something one handläggare has heard that belongs on a colleague's side; under a lock that only the colleague holds. */
export interface HandoverTable {
  id: string
  talk_id: string
  from_id: string
  to_id: string
  text: Buffer
  given_at: string
}

/** Every word on whether a child's protection is secured; the newest counts. */
export interface ChildSafetyTable {
  id: string
  case_id: string
  is_secured: number
  decided_on: string
  text: Buffer
  recorded_by: string
  recorded_at: string
}

export interface TalkTables {
  talk: TalkTable
  talk_case: TalkCaseTable
  talk_part: TalkPartTable
  handover: HandoverTable
  child_safety: ChildSafetyTable
}
