export interface BlockTable {
  id: string
  child_id: string
  case_id: string
  /** The samråd at which it was decided. */
  samrad_id: string | null
  covers_all: number
  set_on: string
  set_by: string
  until_day: string | null
  words: Buffer
  lifted_on: string | null
  lifted_by: string | null
  /** Who told whom when it was lifted. */
  informed: Buffer | null
}

export interface BlockReceiverTable {
  id: string
  block_id: string
  person_id: string
}

export interface WithholdingTable {
  id: string
  note_id: string
  set_at: string
  set_by: string
  reason: Buffer
  lifted_at: string | null
  lifted_by: string | null
  lift_reason: Buffer | null
}

export interface BlockTables {
  information_block: BlockTable
  information_block_receiver: BlockReceiverTable
  note_withholding: WithholdingTable
}
