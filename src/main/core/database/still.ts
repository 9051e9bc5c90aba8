import type { Connection } from './open'

/** Pages in the journal before they are brought into the file, as the engine itself has it. */
const usual = 1000

/** Files that are to lie still, and whether somebody has wanted the journal emptied meanwhile. */
const held = new WeakMap<Connection, { isWanted: boolean }>()

/** Brings what the journal holds into the file and empties it; of a file that is being copied, as soon as that is done. */
export function emptyJournal(connection: Connection): void {
  const holding = held.get(connection)
  if (holding) holding.isWanted = true
  else connection.pragma('wal_checkpoint(TRUNCATE)')
}

/** Lets an open database's file lie as it is now, whole: what is written goes to the journal until the file is let go. Gives the way to let it go. */
export function holdStill(connection: Connection): () => void {
  if (held.has(connection)) throw new Error('the file is being copied already')
  emptyJournal(connection)
  connection.pragma('wal_autocheckpoint = 0')
  const holding = { isWanted: false }
  held.set(connection, holding)
  return () => {
    held.delete(connection)
    if (!connection.open) return
    connection.pragma(`wal_autocheckpoint = ${usual}`)
    if (holding.isWanted) emptyJournal(connection)
  }
}
