/** Sealed bytes under the hash of what is stored. Not recorded in the log: the row that refers to a blob carries its hash, and that row is. */
export interface BlobTables {
  blob: { id: string; bytes: Buffer }
}

export interface DocumentTables {
  document: {
    id: string
    akt_id: string
    compartment: string
    blob_id: string
    facts: Buffer
    taken_by: string
    taken_at: string
  }
  produced_document: {
    id: string
    scope: string
    compartment: string
    facts: Buffer
    made_by: string
    made_at: string
  }
}
