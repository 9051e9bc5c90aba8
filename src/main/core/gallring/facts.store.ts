import { sql } from 'kysely'
import { z } from 'zod'
import type { AktKind, Gallring } from '../../../shared/akt/akt.contract'
import type { Hindrance } from '../../../shared/gallring/gallring.contract'
import { type AktRecord, aktLock } from '../akt/akt.store'
import { swedishDay } from '../calendar'
import { type CaseRecord, caseLock } from '../case/case.store'
import type { ReadContext } from '../context'
import type { ReadableDb } from '../database/handle'
import { listNamnder } from '../house/house.store'
import { names } from '../person/person.store'
import { notANote } from './belongings.rules'
import type { RootRow } from './closure.store'
import type { GallringFacts } from './gallring.rules'

/** The day of the last writing in each scope, by what the log says was written there. */
export function lastNotes(db: ReadableDb): ReadonlyMap<string, string> {
  const rows = db.all((q) =>
    q
      .selectFrom('log_entry')
      .select([sql<string>`substr(scope, 1, instr(scope, '#') - 1)`.as('of'), sql<string>`max(at)`.as('last')])
      .where('op', 'in', ['insert', 'update', 'remove'])
      .where('entity', 'not in', notANote)
      .where('scope', '!=', '')
      .groupBy('of'),
  )
  return new Map(rows.map(({ of, last }) => [of, swedishDay(last)]))
}

/** What is known of somebody besides what stands plain; frozen with a decision, for nobody can read it while it rests. */
export const Known = z.strictObject({ name: z.string(), birthDate: z.string().nullable(), isProtected: z.boolean() })
export type Known = z.output<typeof Known>

export interface Subject {
  readonly root: RootRow & { readonly table: 'akt' | 'barnahus_case' }
  readonly personId: string
  readonly namndId: string
  readonly number: string
  readonly known: Known
  readonly facts: GallringFacts
}

const knownOf = (context: ReadContext, personId: string): Known => {
  const entry = names(context).get(personId)
  return { name: entry?.listName ?? '', birthDate: entry?.birthDate ?? null, isProtected: entry?.isProtected ?? false }
}

const latest = (...days: readonly (string | null | undefined)[]): string =>
  days.reduce<string>((last, day) => (day && day > last ? day : last), '')

const has = (row: unknown): boolean => row !== undefined

/** Active cases and informationsspärrar of a person, as the child or as one of the family. */
function roundAbout(db: ReadableDb, personId: string, exceptCaseId = ''): Hindrance[] {
  const children = [
    personId,
    ...db
      .all((q) => q.selectFrom('kinship').select('child_id').where('other_id', '=', personId))
      .map((row) => row.child_id),
  ]
  const active = db.first((q) =>
    q
      .selectFrom('barnahus_case')
      .select('id')
      .where('child_id', 'in', children)
      .where('id', '!=', exceptCaseId)
      .where('state', '!=', 'avslutat'),
  )
  const block = db.first((q) =>
    q.selectFrom('information_block').select('id').where('child_id', 'in', children).where('lifted_on', 'is', null),
  )
  return [...(has(active) ? ['aktivt-arende' as const] : []), ...(has(block) ? ['sparr' as const] : [])]
}

const keptUntilOf = (db: ReadableDb, column: 'akt_id' | 'case_id', id: string): number | null =>
  db.first((q) => q.selectFrom('gallring_keep').select('until_year').where(column, '=', id).orderBy('id', 'desc'))
    ?.until_year ?? null

const waitsForTransfer = (db: ReadableDb, column: 'akt_id' | 'case_id', id: string): boolean =>
  has(db.first((q) => q.selectFrom('transfer').select('id').where(column, '=', id).where('state', '=', 'vantar')))

/** An akt as it stands in the file. */
type AktRow = Omit<AktRecord, 'kind'> & { readonly kind: string }

export interface Lasts {
  readonly notes: ReadonlyMap<string, string>
}

/** What is judged of an akt. */
export function aktSubject(context: ReadContext, row: AktRow, { notes }: Lasts, known?: Known): Subject {
  const { db } = context
  const person = known ?? knownOf(context, row.person_id)
  const disclosure = db.first((q) =>
    q.selectFrom('disclosure').select('id').where('akt_id', '=', row.id).where('state', '=', 'vantar'),
  )
  const opening = db.first((q) =>
    q.selectFrom('nod_opening').select('id').where('akt_id', '=', row.id).where('ended_at', 'is', null),
  )
  return {
    root: { table: 'akt', id: row.id },
    personId: row.person_id,
    namndId: row.namnd_id,
    number: '',
    known: person,
    facts: {
      aktKind: row.kind as AktKind,
      gallring: row.gallring as Gallring,
      lastOn: latest(notes.get(aktLock(row.id).scope), swedishDay(row.opened_at), row.closed_on),
      birthDate: person.birthDate,
      municipalities: listNamnder(db).find(({ id }) => id === row.namnd_id)?.municipalities ?? [],
      standing: [
        ...(row.state === 'avslutad' ? [] : ['oppen' as const]),
        ...roundAbout(db, row.person_id),
        ...(has(disclosure) ? ['utlamnande' as const] : []),
        ...(waitsForTransfer(db, 'akt_id', row.id) ? ['overlamning' as const] : []),
        ...(has(opening) ? ['nodoppning' as const] : []),
        ...(person.isProtected ? ['skydd' as const] : []),
      ],
      keptUntil: keptUntilOf(db, 'akt_id', row.id),
    },
  }
}

/** What is judged of a Barnahusärende: its coordination data have the time its ending gave them. */
export function caseSubject(context: ReadContext, row: CaseRecord, { notes }: Lasts, known?: Known): Subject {
  const { db } = context
  const person = known ?? knownOf(context, row.child_id)
  const closing = db.first((q) => q.selectFrom('case_closing').select('gallring').where('case_id', '=', row.id))
  const openAkt = db.first((q) =>
    q.selectFrom('akt').select('id').where('person_id', '=', row.child_id).where('state', '=', 'oppen'),
  )
  return {
    root: { table: 'barnahus_case', id: row.id },
    personId: row.child_id,
    namndId: row.namnd_id,
    number: row.number,
    known: person,
    facts: {
      aktKind: null,
      // A case that ended before it came to a samråd has no closing of its own: nothing was begun.
      gallring: (closing?.gallring ?? 'inte-inledd') as Gallring,
      lastOn: latest(notes.get(caseLock(row.id).scope), row.opened_on, row.closed_on),
      birthDate: person.birthDate,
      municipalities:
        row.municipality === ''
          ? (listNamnder(db).find(({ id }) => id === row.namnd_id)?.municipalities ?? [])
          : [row.municipality],
      standing: [
        ...(row.state === 'avslutat' ? [] : ['oppen' as const]),
        ...(has(openAkt) ? ['oppen-akt' as const] : []),
        ...roundAbout(db, row.child_id, row.id),
        ...(waitsForTransfer(db, 'case_id', row.id) ? ['overlamning' as const] : []),
        ...(person.isProtected ? ['skydd' as const] : []),
      ],
      keptUntil: keptUntilOf(db, 'case_id', row.id),
    },
  }
}
