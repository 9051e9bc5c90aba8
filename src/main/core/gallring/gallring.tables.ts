/** A decision of two people on what is to be destroyed. Says of nobody whom it concerns. */
export interface GallringDecisionTable {
  id: string
  namnd_id: string
  state: string
  decided_at: string
  decided_by: string
  second_by: string
  signature: Buffer
  second_signature: Buffer
  /** The first day it may be carried out. */
  rests_until: string
  ended_at: string | null
  ended_by: string | null
  /** When the destruction begins; only then, and only after its rest, may what is never removed be removed. */
  begun_on: string | null
}

/** One scope a decision takes with it. What it was called lies sealed under the decision's own lock while it rests. */
export interface GallringItemTable {
  id: string
  decision_id: string
  thing: string
  target_id: string
  gallring: string | null
  last_on: string
  due_on: string
  digest: string
  facts: Buffer | null
}

/** A sealed copy of a key that somebody held, put away while a decision rests. */
export interface GallringKeyTable {
  id: string
  decision_id: string
  content: Buffer
}

/** Why something whose time had come was kept; the newest counts. */
export interface GallringKeepTable {
  id: string
  akt_id: string | null
  case_id: string | null
  until_year: number
  reason: Buffer
  decided_by: string
  decided_on: string
}

/** That a year's list was gone through, or that the computer's clock was said to be right. */
export interface GallringMarkTable {
  id: string
  kind: 'lista' | 'klocka'
  namnd_id: string | null
  marked_at: string
  marked_by: string
  /** The last entry of the log when the clock was said to be right. */
  log_seq: number
}

/** Something that stays and has lost a file it stood with: when the last of them goes, it goes too. Bears the id of what it is about. */
export interface GallringTraceTable {
  id: string
  thing: string
}

export interface GallringTables {
  gallring_decision: GallringDecisionTable
  gallring_item: GallringItemTable
  gallring_key: GallringKeyTable
  gallring_keep: GallringKeepTable
  gallring_mark: GallringMarkTable
  gallring_trace: GallringTraceTable
}
