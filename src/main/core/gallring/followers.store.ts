import type { ReadContext } from '../context'
import type { ReadableDb } from '../database/handle'
import { type Closure, closureOf, pointedAt, type RootRow } from './closure.store'

/** What has lost a file it stood with by an earlier gallring. Only of such a thing does it mean anything that nothing stands with it any longer: a consultation never had a case. */
const traces = (db: ReadableDb): ReadonlySet<string> =>
  new Set(db.all((q) => q.selectFrom('gallring_trace').select('id')).map(({ id }) => id))

/** Samråd, requests and talks about children whose cases all go, or have all gone before. */
function sharedOnes(db: ReadableDb, cases: ReadonlySet<string>): RootRow[] {
  const lost = traces(db)
  return sharedLinks(db).flatMap(({ table, all, links }) => {
    const going = new Set(links.filter(({ case_id }) => cases.has(case_id)).map(({ id }) => id))
    const staying = new Set(links.filter(({ case_id }) => !cases.has(case_id)).map(({ id }) => id))
    return all
      .filter(({ id }) => !staying.has(id) && (going.has(id) || lost.has(id)))
      .map(({ id }): RootRow => ({ table, id }))
  })
}

const sharedLinks = (db: ReadableDb) => [
  {
    table: 'samrad' as const,
    all: db.all((q) => q.selectFrom('samrad').select('id')),
    links: db.all((q) => q.selectFrom('samrad_case').select(['samrad_id as id', 'case_id'])),
  },
  {
    table: 'samrad_request' as const,
    all: db.all((q) => q.selectFrom('samrad_request').select('id')),
    links: db.all((q) => q.selectFrom('request_child').select(['request_id as id', 'case_id'])),
  },
  {
    table: 'talk' as const,
    all: db.all((q) => q.selectFrom('talk').select('id')),
    links: db.all((q) => q.selectFrom('talk_case').select(['talk_id as id', 'case_id'])),
  },
]

/** Samråd, requests, talks and people that stood with something of a closure and stay when it goes. */
export function leftBehind(db: ReadableDb, closure: Closure): RootRow[] {
  const of = (table: 'barnahus_case' | 'person' | 'akt') => closure.get(table) ?? new Set<string>()
  const shared = sharedLinks(db).flatMap(({ table, links }) =>
    links.filter(({ case_id }) => of('barnahus_case').has(case_id)).map(({ id }): RootRow => ({ table, id })),
  )
  const people = [
    ...db
      .all((q) => q.selectFrom('barnahus_case').select(['id', 'child_id as person']))
      .filter(({ id }) => of('barnahus_case').has(id)),
    ...db.all((q) => q.selectFrom('akt').select(['id', 'person_id as person'])).filter(({ id }) => of('akt').has(id)),
    ...db
      .all((q) => q.selectFrom('kinship').select(['child_id as id', 'other_id as person']))
      .filter(({ id }) => of('person').has(id)),
  ].map(({ person }): RootRow => ({ table: 'person', id: person }))
  const seen = new Set<string>()
  return [...shared, ...people].filter(({ table, id }) => {
    if (closure.get(table)?.has(id) || seen.has(id)) return false
    seen.add(id)
    return true
  })
}

/** The people of the files that go, those of their family, and whoever an earlier gallring left without a file. */
function candidates(db: ReadableDb, subjects: readonly string[]): RootRow[] {
  const kin = db.all((q) => q.selectFrom('kinship').select(['child_id', 'other_id']))
  const found = new Set(subjects)
  for (const id of found) for (const row of kin) if (row.child_id === id) found.add(row.other_id)
  const lost = traces(db)
  for (const { id } of db.all((q) => q.selectFrom('person').select('id'))) if (lost.has(id)) found.add(id)
  return [...found].map((id) => ({ table: 'person', id }))
}

const isHit = (db: ReadableDb, root: RootRow, hits: ReadonlySet<string>): boolean =>
  [...closureOf(db, [root])].some(([table, ids]) => [...ids].some((id) => hits.has(`${table}:${id}`)))

/** What goes with these akter and cases because nothing that stays points at it. */
export function followersOf(context: ReadContext, targets: readonly RootRow[]): RootRow[] {
  const { db } = context
  const idsOf = (table: RootRow['table']) => targets.filter((one) => one.table === table).map(({ id }) => id)
  const akter = idsOf('akt')
  const cases = idsOf('barnahus_case')
  const subjects = [
    ...db
      .all((q) => q.selectFrom('akt').select(['id', 'person_id']))
      .filter(({ id }) => akter.includes(id))
      .map((row) => row.person_id),
    ...db
      .all((q) => q.selectFrom('barnahus_case').select(['id', 'child_id']))
      .filter(({ id }) => cases.includes(id))
      .map((row) => row.child_id),
  ]
  let followers = [...sharedOnes(db, new Set(cases)), ...candidates(db, subjects)]
  while (followers.length > 0) {
    const hits = new Set(
      pointedAt(db, closureOf(db, [...targets, ...followers])).map(({ table, id }) => `${table}:${id}`),
    )
    const kept = followers.filter((one) => !isHit(db, one, hits))
    if (kept.length === followers.length) break
    followers = kept
  }
  return followers
}

/** The targets that something which stays points at, whatever follows them. */
export function heldTargets(context: ReadContext, targets: readonly RootRow[]): RootRow[] {
  const held: RootRow[] = []
  let left = targets
  while (left.length > 0) {
    const whole: Closure = closureOf(context.db, [...left, ...followersOf(context, left)])
    const hits = new Set(pointedAt(context.db, whole).map(({ table, id }) => `${table}:${id}`))
    const hit = hits.size === 0 ? [] : left.filter((one) => isHit(context.db, one, hits))
    if (hit.length === 0) break
    held.push(...hit)
    left = left.filter((one) => !hit.includes(one))
  }
  return held
}
