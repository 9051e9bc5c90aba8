/** An entry of the register of what has been given out of an akt. */
export interface DisclosureTable {
  id: string
  akt_id: string
  kind: string
  state: string
  decided_by: string
  decided_at: string
  signature: Buffer
  /** The second person, where there has to be one. */
  approved_by: string | null
  approved_at: string | null
  approval: Buffer | null
  /** Why it was sent back. Sealed under the akt's own lock. */
  answer: Buffer | null
  produced_at: string | null
}

/** What was decided, a part for each compartment of the akt that it touches. */
export interface DisclosurePartTable {
  id: string
  disclosure_id: string
  compartment: string
  content: Buffer
}

export interface DisclosureTables {
  disclosure: DisclosureTable
  disclosure_part: DisclosurePartTable
}
