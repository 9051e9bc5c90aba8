import type { Connection } from '../../../src/main/core/database/open'
import { journal, threadEntry } from '../../support/notes'
import type { Seat } from './base'
import type { Seated } from './seat'

/** Stands in every text that is written, and may lie in no file. */
export const canary = 'KANARIE-Åäö-Ögård'

const start = Date.parse('2026-03-02T09:00:00.000Z')
/** The clock while the n-th piece of work is done; it tells in the file which one that was. */
export const momentOf = (n: number): string => new Date(start + n * 1_000).toISOString()

const words = (n: number) => `${canary} ${n} ${'Elsa berättade om helgen. '.repeat(1 + (n % 7) * 3)}`

const kinds = ['note', 'draft', 'thread', 'read'] as const
type Kind = (typeof kinds)[number]
const kindOf = (n: number): Kind => kinds[n % kinds.length] ?? 'note'
/** How often a kind has been done when the n-th piece of work is. */
const timesBy = (n: number, kind: Kind) => Math.floor((n + kinds.length - kinds.indexOf(kind)) / kinds.length)

/** Does the n-th piece of work: a note's text, a draft, a new entry in the child's thread, a reading; the same each time. */
export async function work(n: number, { ask }: Pick<Seated, 'ask'>, seat: Seat): Promise<void> {
  switch (kindOf(n)) {
    case 'note':
      await ask('note.save', {
        noteId: seat.noteId,
        revision: timesBy(n, 'note'),
        eventAt: momentOf(n),
        content: journal(words(n)),
      })
      break
    case 'draft':
      await ask('draft.save', { form: 'prov', subject: seat.caseId, content: words(n) })
      break
    case 'thread':
      await ask('thread.add', threadEntry(seat.aktId, { words: { text: words(n) } }))
      break
    case 'read':
      await ask('akt.get', { aktId: seat.aktId })
  }
}

/** What stands in the file, as far as it tells which pieces of work are in it. */
export interface Standing {
  readonly revision: number
  readonly eventAt: string
  readonly savedAt: string | null
  readonly entries: number
  /** Entries of the log by what was done. */
  readonly logged: Readonly<Record<string, number>>
}

export function standing(connection: Connection, seat: Seat): Standing {
  const one = <T>(sql: string, ...given: string[]) => connection.prepare<string[], T>(sql).get(...given)
  const note = one<{ revision: number; event_at: string }>(
    'SELECT revision, event_at FROM note WHERE id = ?',
    seat.noteId,
  )
  const draft = one<{ saved_at: string }>("SELECT saved_at FROM draft WHERE form = 'prov'")
  const logged = connection
    .prepare<[], [string, number]>('SELECT action, count(*) FROM log_entry GROUP BY action')
    .raw()
    .all()
  return {
    revision: note?.revision ?? 0,
    eventAt: note?.event_at ?? '',
    savedAt: draft?.saved_at ?? null,
    entries: one<{ count: number }>('SELECT count(*) AS count FROM thread_entry')?.count ?? 0,
    logged: Object.fromEntries(logged.filter(([action]) => /^(note\.save|thread\.add|akt\.get)$/.test(action))),
  }
}

/** How many entries of the log one piece of work makes, by what is done; worked out once from a house where nothing goes wrong. */
export type Weights = Readonly<Record<string, number>>

/** What the file must hold when exactly the pieces of work up to the n-th are in it; -1 for none. */
function expected(n: number, before: Standing, weights: Weights): Standing {
  const last = (kind: Kind) => (timesBy(n, kind) - 1) * kinds.length + kinds.indexOf(kind)
  const times = (kind: Kind) => (n < 0 ? 0 : timesBy(n, kind))
  const logged = { ...before.logged }
  const add = (action: string, kind: Kind) => {
    const count = (before.logged[action] ?? 0) + times(kind) * (weights[action] ?? 0)
    if (count > 0) logged[action] = count
  }
  add('note.save', 'note')
  add('thread.add', 'thread')
  add('akt.get', 'read')
  return {
    revision: before.revision + times('note'),
    eventAt: times('note') > 0 ? momentOf(last('note')) : before.eventAt,
    savedAt: times('draft') > 0 ? momentOf(last('draft')) : before.savedAt,
    entries: before.entries + times('thread'),
    logged,
  }
}

const alike = (a: Standing, b: Standing) =>
  a.revision === b.revision &&
  a.eventAt === b.eventAt &&
  a.savedAt === b.savedAt &&
  a.entries === b.entries &&
  Object.keys({ ...a.logged, ...b.logged }).every((action) => a.logged[action] === b.logged[action])

/** How far the work in the file has come; undefined when it is no whole number of pieces: a half step. */
export function doneIn(now: Standing, before: Standing, weights: Weights): number | undefined {
  const guess = (now.revision - before.revision) * kinds.length
  for (let n = guess - kinds.length - 1; n <= guess + kinds.length; n += 1)
    if (n >= -1 && alike(now, expected(n, before, weights))) return n
  return undefined
}

export const weightsOf = (after: Standing, before: Standing, n: number): Weights => ({
  'note.save': ((after.logged['note.save'] ?? 0) - (before.logged['note.save'] ?? 0)) / timesBy(n, 'note'),
  'thread.add': ((after.logged['thread.add'] ?? 0) - (before.logged['thread.add'] ?? 0)) / timesBy(n, 'thread'),
  'akt.get': ((after.logged['akt.get'] ?? 0) - (before.logged['akt.get'] ?? 0)) / timesBy(n, 'read'),
})
