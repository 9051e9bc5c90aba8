/** Somebody has told that there is violence in the child's family. Date and source stand plain for the statistics. */
export interface ViolenceMarkTable {
  id: string
  case_id: string
  learned_on: string
  source: string
  text: Buffer
  marked_by: string
  marked_at: string
}

/** A member of a case's ärendeteam, from one day to another. Signed by whoever appointed; keys follow it. */
export interface TeamMemberTable {
  id: string
  case_id: string
  user_id: string
  role: string
  /** JSON list of the adults whose vuxenakter a vuxenhandläggare is appointed for. */
  adults: string
  /** JSON list of akter the appointer has opened to a member besides what follows from the role. */
  akter: string
  joined_on: string
  left_on: string | null
  appointed_by: string
  signature: Buffer
  text: Buffer
}

/** A nödöppning: who opened which akt, together with whom, and until when. */
export interface NodOpeningTable {
  id: string
  akt_id: string
  asker_id: string
  witness_id: string
  opened_at: string
  until: string
  reason: Buffer
  /** When its keys were taken back. */
  ended_at: string | null
  /** When the officer responsible for the akt had read of it. */
  seen_at: string | null
}

export interface TeamTables {
  violence_mark: ViolenceMarkTable
  team_member: TeamMemberTable
  nod_opening: NodOpeningTable
}
