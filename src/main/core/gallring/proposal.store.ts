import { sql } from 'kysely'
import { z } from 'zod'
import type { ClockFault } from '../../../shared/deadline/deadline.contract'
import type {
  GallringException,
  GallringProposal,
  GallringTarget,
  Hindrance,
} from '../../../shared/gallring/gallring.contract'
import type { AktId, CaseId } from '../../../shared/ids'
import { aktLock } from '../akt/akt.store'
import { wearsHat } from '../akt/hat.store'
import { caseLock } from '../case/case.store'
import type { ReadContext } from '../context'
import { namndName } from '../house/house.store'
import { doubt } from './clock.rules'
import { digestOf, type RootRow } from './closure.store'
import { aktSubject, caseSubject, lastNotes, type Subject } from './facts.store'
import { heldTargets } from './followers.store'
import { judge } from './gallring.rules'

const keepPlace = (row: string) => ({ table: 'gallring_keep', column: 'reason', row })

export const toRoot = (target: GallringTarget): Subject['root'] =>
  target.kind === 'akt' ? { table: 'akt', id: target.id } : { table: 'barnahus_case', id: target.id }

const toTarget = (root: RootRow): GallringTarget =>
  root.table === 'akt' ? { kind: 'akt', id: root.id as AktId } : { kind: 'arende', id: root.id as CaseId }

export const lockOfRoot = (root: RootRow) => (root.table === 'akt' ? aktLock(root.id) : caseLock(root.id))

/** What is odd about the clock since somebody last said that it was right; nothing is proposed or destroyed meanwhile. */
export function clockDoubt(context: ReadContext): ClockFault | null {
  const confirmed = context.db.first((q) =>
    q.selectFrom('gallring_mark').select('log_seq').where('kind', '=', 'klocka').orderBy('log_seq', 'desc'),
  )
  const sittings = context.db.all((q) =>
    q
      .selectFrom('log_entry')
      .select([sql<string>`min(at)`.as('first'), sql<string>`max(at)`.as('last'), sql<number>`min(seq)`.as('began')])
      .where('seq', '>', confirmed?.log_seq ?? 0)
      .groupBy('session')
      .orderBy('began'),
  )
  return doubt(sittings, context.now(), context.house.builtAt)
}

/** The akter and cases my keys open, as they are judged. */
export function mySubjects(context: ReadContext): Subject[] {
  const lasts = { notes: lastNotes(context.db) }
  const akter = context.db
    .all((q) => q.selectFrom('akt').selectAll().orderBy('id'))
    .filter((row) => context.holds(aktLock(row.id)) && wearsHat(context, row))
  const cases = context.db
    .all((q) => q.selectFrom('barnahus_case').selectAll().orderBy('id'))
    .filter((row) => context.holds(caseLock(row.id)))
  return [
    ...akter.map((row) => aktSubject(context, row, lasts)),
    ...cases.map((row) => caseSubject(context, row, lasts)),
  ]
}

export interface Judged {
  readonly subject: Subject
  readonly dueOn: string
  readonly doneBy: string
  readonly digest: string
}

interface Kept {
  readonly subject: Subject
  readonly hindrances: readonly Hindrance[]
}

/** What is proposed today among what my keys open, and what is kept though its five years have passed. */
export function judgeMine(context: ReadContext): { readonly proposed: Judged[]; readonly kept: Kept[] } {
  const today = context.today()
  const judged = mySubjects(context).map((subject) => ({ subject, judgement: judge(subject.facts, today) }))
  const due = judged.flatMap(({ subject, judgement }) =>
    judgement.kind === 'foreslas' ? [{ subject, judgement }] : [],
  )
  const held = new Set(
    heldTargets(
      context,
      due.map(({ subject }) => subject.root),
    ).map(({ id }) => id),
  )
  return {
    proposed: due
      .filter(({ subject }) => !held.has(subject.root.id))
      .map(({ subject, judgement }) => ({
        subject,
        dueOn: judgement.dueOn,
        doneBy: judgement.doneBy,
        digest: digestOf(context.db, subject.root),
      })),
    kept: [
      ...judged.flatMap(({ subject, judgement }) =>
        judgement.kind === 'hinder' ? [{ subject, hindrances: judgement.hindrances }] : [],
      ),
      ...due
        .filter(({ subject }) => held.has(subject.root.id))
        .map(({ subject }) => ({ subject, hindrances: ['hanvisas' as const] })),
    ],
  }
}

const about = (context: ReadContext, { root, known, number, namndId, facts }: Subject) => ({
  target: toTarget(root),
  aktKind: facts.aktKind,
  number,
  name: known.name,
  namnd: namndName(context.db, namndId),
  gallring: facts.gallring,
  lastOn: facts.lastOn,
})

export const toProposal = (context: ReadContext, one: Judged): GallringProposal => ({
  ...about(context, one.subject),
  dueOn: one.dueOn,
  doneBy: one.doneBy,
  digest: one.digest,
})

export function toException(context: ReadContext, { subject, hindrances }: Kept): GallringException {
  const row = context.db.first((q) =>
    q
      .selectFrom('gallring_keep')
      .selectAll()
      .where(subject.root.table === 'akt' ? 'akt_id' : 'case_id', '=', subject.root.id)
      .orderBy('id', 'desc'),
  )
  const isKept = row !== undefined && hindrances.includes('behalls')
  return {
    ...about(context, subject),
    hindrances: [...hindrances],
    keptReason: isKept ? context.open(z.string(), lockOfRoot(subject.root), keepPlace(row.id), row.reason) : '',
    keptUntil: isKept ? row.until_year : null,
  }
}

export { keepPlace }
