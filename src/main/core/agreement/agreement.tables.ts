/** One version of an agreement between bodies. */
export interface AgreementVersionTable {
  id: string
  agreement_id: string
  version: number
  valid_from: string
  valid_until: string | null
  text: Buffer
  recorded_by: string
  recorded_at: string
}

export interface AgreementTables {
  agreement_version: AgreementVersionTable
}
