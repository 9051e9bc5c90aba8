/** An överlämning to a colleague or to a service; the packet lies sealed under the lock of its place. */
export interface TransferTable {
  id: string
  case_id: string | null
  akt_id: string | null
  scope: string
  from_id: string
  to_id: string | null
  service: string | null
  state: string
  given_on: string
  answer_by: string
  answered_on: string | null
  created_at: string
  revision: number
  text: Buffer
}

export interface TransferTables {
  transfer: TransferTable
}
