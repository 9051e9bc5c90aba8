/** The findings of one note that its writer has ticked as checked. */
export interface LeakTickTable {
  id: string
  note_id: string
  ticks: Buffer
}

export interface LeakTables {
  leak_tick: LeakTickTable
}
