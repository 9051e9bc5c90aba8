export interface TaskTable {
  id: string
  /** The case it belongs to; null when it belongs to every case of its samråd. */
  case_id: string | null
  samrad_id: string | null
  item_key: string | null
  owner_user_id: string | null
  owner_agency_id: string | null
  due_on: string
  state: string
  done_on: string | null
  created_on: string
  text: Buffer
}

export interface TaskTables {
  task: TaskTable
}
