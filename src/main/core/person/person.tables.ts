/** A child or an adult. Who it is lies sealed; the row itself says only that somebody is there. */
export interface PersonTable {
  id: string
  identity: Buffer
  whereabouts: Buffer
  revision: number
  created_at: string
}

/** How somebody stands to a child. Sealed with the child's identity. */
export interface KinshipTable {
  id: string
  child_id: string
  other_id: string
  kinship: Buffer
}

export interface PersonTables {
  person: PersonTable
  kinship: KinshipTable
}
