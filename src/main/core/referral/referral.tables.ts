/** A remiss; days, states and the kind of service stand plain for the waiting times, its words lie sealed under the lock of its place. */
export interface ReferralTable {
  id: string
  case_id: string | null
  akt_id: string | null
  /** The need it is meant to meet. */
  need_id: string | null
  service: string
  urgency: string
  contact: string
  ground: string
  consent_id: string | null
  state: string
  owner_id: string
  sent_on: string | null
  watch_until: string
  answered_on: string | null
  first_visit_on: string | null
  closed_on: string | null
  next_way: string | null
  created_at: string
  revision: number
  text: Buffer
}

export interface ReferralTables {
  referral: ReferralTable
}
