export interface TemplateTables {
  template_version: {
    id: string
    template: string
    version: number
    blob_id: string
    note: Buffer
    taken_by: string
    taken_at: string
  }
  /** The newest row of a template says which version is in use; the earlier ones, which was. */
  template_choice: {
    id: string
    template: string
    version: number
    chosen_by: string
    chosen_at: string
  }
}
