/** The house itself; one row. */
export interface HouseTable {
  id: string
  name: string
  profile_id: string
  is_demo: number
  /** This workstation's mark in case numbers, so that two desks never give the same one. */
  series: string
  reviewer_public_key: Buffer
  recovery_public_key: Buffer
  created_at: string
}

export interface NamndTable {
  id: string
  name: string
  /** JSON list of the municipalities it answers for. */
  municipalities: string
}

export interface HouseTables {
  house: HouseTable
  namnd: NamndTable
}
