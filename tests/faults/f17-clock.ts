import { join } from 'node:path'
import { wholeFault } from '../../src/main/core/audit/audit.store'
import type { Connection } from '../../src/main/core/database/open'
import { layOut } from './bench/base'
import { makeGround } from './bench/ground'
import { type Ground, wholeness } from './bench/judge'
import { Refused, type Seated, sitDown } from './bench/seat'
import { type Bench, counting, type Fault, type Outcome } from './fault'

/** Moments a computer's clock may suddenly show: ten years back, an hour back, the autumn and spring changes, the beginning of time, fifty years on. */
const moments = [
  '2016-03-02T09:00:00.000Z',
  '2026-03-02T08:00:00.000Z',
  '2026-10-25T00:59:59.000Z',
  '2026-10-25T01:00:00.000Z',
  '2026-03-29T01:00:00.000Z',
  '1970-01-01T00:00:00.000Z',
  '2076-03-02T09:00:00.000Z',
]

const counts = (connection: Connection): Map<string, number> =>
  new Map(
    connection
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .pluck()
      .all()
      .map((name) => [name, connection.prepare<[], number>(`SELECT count(*) FROM "${name}"`).pluck().get() ?? 0]),
  )

/** The log as it was written: by number, its hybrid clock and the moment the computer's clock showed. */
const entries = (connection: Connection) =>
  connection
    .prepare<[], { seq: number; session: string; clock: string; at: string }>(
      'SELECT seq, session, clock, at FROM log_entry ORDER BY seq',
    )
    .all()

/** Tables whose rows go when work is done, whatever the clock shows. */
const passing = new Set([
  'draft',
  'lock_wrap',
  'lock_wrap_mark',
  'settled_mark',
  'errand',
  'team_errand',
  'deadline_timer',
])

async function jumpOnce(folder: string, ground: Ground, bench: Bench): Promise<string[]> {
  const { base } = ground
  layOut(base.files, folder)
  let now = bench.random.pick(moments)
  const sit = () => sitDown(folder, base.held.keys, base.held.databaseKey, () => now)
  const problems: string[] = []
  let seated: Seated = await sit()
  const before = counts(seated.session.connection)
  for (let step = 0; step < 12; step += 1) {
    now = bench.random.pick(moments)
    const text = `steg ${step}`
    await seated.ask('draft.save', { form: 'prov', subject: base.seat.caseId, content: text })
    now = bench.random.pick(moments)
    const draft = await seated.ask('draft.get', { form: 'prov', subject: base.seat.caseId })
    if (draft?.content !== text) problems.push('I1: the draft is not the one last saved')
    for (const name of ['akt.get', 'note.list'] as const)
      await seated.ask(name, { aktId: base.seat.aktId }).catch((error: unknown) => {
        if (!(error instanceof Refused) || error.failure.code === 'internal') problems.push(String(error))
      })
    await seated.ask('today.get', {}).catch((error: unknown) => {
      if (!(error instanceof Refused) || error.failure.code === 'internal') problems.push(String(error))
    })
    if (bench.random.chance(0.3)) {
      seated.lock()
      now = bench.random.pick(moments)
      seated = await sit()
      if (seated.brokenAt !== undefined) problems.push(`I3: log broken at ${seated.brokenAt}`)
    }
  }
  const { connection, db } = seated.session
  problems.push(...wholeness(connection))
  if (wholeFault(db)) problems.push('I3: the log is broken')
  const after = counts(connection)
  for (const [name, count] of before)
    if (!passing.has(name) && (after.get(name) ?? 0) < count) problems.push(`a clock took rows from ${name}`)
  problems.push(...disorder(connection))
  seated.lock()
  return problems
}

/** Numbers follow each other, and within one sitting the hybrid clock never goes back. */
function disorder(connection: Connection): string[] {
  const log = entries(connection)
  return log.flatMap((entry, index) => {
    const earlier = log[index - 1]
    if (!earlier) return []
    if (entry.seq !== earlier.seq + 1) return [`number ${entry.seq} follows ${earlier.seq}`]
    return entry.session === earlier.session && entry.clock <= earlier.clock ? [`clock goes back at ${entry.seq}`] : []
  })
}

async function run(count: number, bench: Bench): Promise<Outcome> {
  const tally = counting(bench)
  const folder = join(bench.folder, 'house')
  const ground = await makeGround(folder)
  for (let turn = 0; turn < count; turn += 1) tally.add(await jumpOnce(folder, ground, bench), `turn ${turn}`)
  return tally.outcome()
}

/** Ordered by what the computer's clock showed instead of by number, the same log is out of order. */
async function control(bench: Bench): Promise<'red' | 'green'> {
  const folder = join(bench.folder, 'house')
  const ground = await makeGround(folder)
  await jumpOnce(folder, ground, bench)
  const { base } = ground
  const seated = await sitDown(folder, base.held.keys, base.held.databaseKey, () => moments[0] ?? '')
  const log = entries(seated.session.connection)
  seated.lock()
  return log.some((entry, index) => entry.at < (log[index - 1]?.at ?? '')) ? 'red' : 'green'
}

export const clockJumps: Fault = {
  id: 'F17',
  what: 'the clock jumps, back and far ahead, in the middle of the work',
  counts: { pr: 6, nightly: 60, release: 200 },
  run,
  control,
}
