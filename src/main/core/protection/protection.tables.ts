export interface ProtectionEntryTable {
  id: string
  akt_id: string
  kind: 'freda' | 'lage' | 'kontakt' | 'skyddsatgard'
  content: Buffer
  recorded_by: string
  recorded_at: string
}

export interface ProtectionTables {
  protection_entry: ProtectionEntryTable
}
