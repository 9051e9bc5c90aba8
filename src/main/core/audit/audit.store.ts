import { emptyHead, type Head } from '../database/chain'
import type { ReadableDb } from '../database/handle'
import { headBytes, type SeenHead } from '../vault/key-file'
import { isSignedBy } from '../vault/primitives'
import { signerKeys } from '../vault/signers'
import { type Fault, faultOf, inUseAt } from './audit.rules'

/** Entries in one slice: some ten milliseconds on a slow computer. */
const inSlice = 100

/** Walks the chain from a head, a slice at a time, and gives the first fault. */
export function* walk(db: ReadableDb, from: Head, slice = inSlice): Generator<Head, Fault | undefined> {
  const signers = signerKeys(db)
  let head = from
  while (true) {
    const entries = db.all((q) =>
      q.selectFrom('log_entry').selectAll().where('seq', '>', head.seq).orderBy('seq').limit(slice),
    )
    for (const entry of entries) {
      const fault = faultOf(entry, head, signers)
      if (fault) return fault
      head = { seq: entry.seq, hash: entry.hash }
    }
    if (entries.length < slice) return undefined
    yield head
  }
}

/** True when the entry a head names stands in the file as the head says. */
export const standsInLog = (db: ReadableDb, head: Pick<SeenHead, 'seq' | 'hash'>): boolean =>
  db.first((q) => q.selectFrom('log_entry').select('hash').where('seq', '=', head.seq))?.hash.toString('base64') ===
  head.hash

/** Compares the file with the heads users have signed, and checks the links added since the newest of them. */
export function brokenSince(db: ReadableDb, heads: readonly SeenHead[]): Fault | undefined {
  const signers = signerKeys(db)
  const seen = heads
    .filter((head) => {
      const signer = inUseAt(signers.get(head.userId), head.seq)
      return signer && isSignedBy(signer.key, headBytes(head), Buffer.from(head.signature, 'base64'))
    })
    .sort((a, b) => b.seq - a.seq)[0]
  if (!seen) return undefined
  const entry = db.first((q) => q.selectFrom('log_entry').select(['seq', 'hash']).where('seq', '=', seen.seq))
  if (!entry) return { seq: seen.seq, why: 'cut' }
  if (entry.hash.toString('base64') !== seen.hash) return { seq: seen.seq, why: 'hash' }
  return wholeFault(db, entry)
}

/** Walks the whole chain in short slices, telling how far it has come. */
export function* wholeSteps(db: ReadableDb): Generator<{ done: number; total: number }, Fault | undefined> {
  const total = readSeq(db)
  const steps = walk(db, emptyHead)
  while (true) {
    const step = steps.next()
    if (step.done) return step.value
    yield { done: step.value.seq, total }
  }
}

const readSeq = (db: ReadableDb): number =>
  db.first((q) => q.selectFrom('log_entry').select('seq').orderBy('seq', 'desc').limit(1))?.seq ?? 0

/** Walks from a head to the end at once. */
export function wholeFault(db: ReadableDb, from: Head = emptyHead): Fault | undefined {
  const steps = walk(db, from)
  while (true) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** A user's own latest entries, newest first, counted among that user's own: the chain's numbers would tell how much others do. */
export function latestEntries(db: ReadableDb, userId: string, limit: number) {
  const mine = db.first((q) =>
    q
      .selectFrom('log_entry')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('user_id', '=', userId),
  )
  const rows = db.all((q) =>
    q
      .selectFrom('log_entry')
      .select(['at', 'action', 'entity'])
      .where('user_id', '=', userId)
      .orderBy('seq', 'desc')
      .limit(limit),
  )
  return rows.map((row, index) => ({ ...row, no: (mine?.count ?? 0) - index }))
}
