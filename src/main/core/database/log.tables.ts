/** One link of the chain: a change of one row, a read, or an event. Never updated, never deleted. */
export interface LogEntryTable {
  seq: number
  id: string
  /** Hybrid logical clock: milliseconds, counter, device. */
  clock: string
  at: string
  device: string
  session: string
  user_id: string
  /** The endpoint that was asked. */
  action: string
  /** The lock it concerned, when one and only one. */
  scope: string
  entity: string
  row_id: string
  op: 'insert' | 'update' | 'remove' | 'read' | 'event'
  /** The changed fields, sealed under the scope's lock. Null once destroyed by gallring; the hash stays. */
  fields: Buffer | null
  fields_hash: Buffer
  /** Circumstances, sealed to the log reviewer. */
  details: Buffer | null
  details_hash: Buffer
  prev: Buffer
  hash: Buffer
  signature: Buffer
}

/** The key under which one session's details are sealed, itself sealed to the log reviewer. */
export interface LogSessionTable {
  id: string
  user_id: string
  device: string
  started_at: string
  app_version: string
  box: Buffer
}

/** A user's own quick copy of a lock's key; made from the sealed box, dropped at will. */
export interface LockWrapTable {
  lock_id: string
  user_id: string
  wrap: Buffer
}

/** The newest grant of a user's that quick copies have been made up to. */
export interface LockWrapMarkTable {
  user_id: string
  grant_id: string
}

/** The last entry of the log up to which something has been gone through and found settled; the rest is looked at from there. */
export interface SettledMarkTable {
  id: string
  seq: number
}

export interface LogTables {
  log_entry: LogEntryTable
  log_session: LogSessionTable
  lock_wrap: LockWrapTable
  lock_wrap_mark: LockWrapMarkTable
  settled_mark: SettledMarkTable
}
