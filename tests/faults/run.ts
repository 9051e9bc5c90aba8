import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { arch, cpus, release } from 'node:os'
import { parseArgs } from 'node:util'
import { missing } from './bench/needs'
import { runPieces } from './bench/pieces'
import { type Fault, type Profile, profiles } from './fault'
import { faults } from './index'

/** One line of the result. */
interface Told {
  readonly id: string
  readonly runs: number
  readonly failed: number
  readonly control: 'red' | 'green'
  readonly what: string
  readonly profile: Profile
  readonly seconds: number
  readonly seed: number
  readonly skipped?: string
  readonly facts?: Readonly<Record<string, number>>
  readonly details?: readonly string[]
  readonly machine: string
}

const { values } = parseArgs({
  options: {
    profile: { type: 'string', default: 'pr' },
    only: { type: 'string' },
    except: { type: 'string' },
    json: { type: 'string' },
    seed: { type: 'string' },
    /** Runs also what the file already tells of. */
    again: { type: 'boolean', default: false },
    /** Another number of runs than the profile's, to look closer at one fault. */
    count: { type: 'string' },
  },
})
const profile = profiles.find((one) => one === values.profile)
if (!profile) throw new Error(`--profile is one of ${profiles.join(', ')}`)
// The same faults each time where a person waits for them; others each time where nobody does.
const seed = Number(values.seed ?? (profile === 'pr' ? 1 : Date.now() % 1_000_000))
const machine = `${cpus()[0]?.model ?? arch()} × ${cpus().length}, ${process.platform} ${release()}, Electron ${process.versions['electron'] ?? '–'}, Node ${process.versions.node}`

const listed = (words: string | undefined) => words?.split(',').map((id) => id.trim().toUpperCase())
const [only, except] = [listed(values.only), listed(values.except)]
const asked = faults.filter(({ id }) => (only?.includes(id) ?? true) && !except?.includes(id))
const unknown = only?.filter((id) => !faults.some((fault) => fault.id === id)) ?? []
if (unknown.length > 0) throw new Error(`no such fault: ${unknown.join(', ')}`)

const told = new Map<string, Told>(
  values.json && existsSync(values.json)
    ? (JSON.parse(readFileSync(values.json, 'utf8')) as Told[]).map((one) => [one.id, one])
    : [],
)
const isDone = ({ id }: Fault) => {
  const before = told.get(id)
  return !values.again && !only && before?.profile === profile && before.failed === 0 && before.control === 'red'
}

/** Each result is kept as soon as it is there: a run that is broken off goes on where it was. */
function keep(one: Told): void {
  told.set(one.id, one)
  if (!values.json) return
  const sorted = [...told.values()].sort((a, b) => a.id.localeCompare(b.id))
  writeFileSync(`${values.json}.ny`, `${JSON.stringify(sorted, undefined, 2)}\n`)
  renameSync(`${values.json}.ny`, values.json)
}

const line = (one: Told) =>
  one.skipped
    ? `${one.id}  skipped: ${one.skipped}`
    : `${one.id}  ${one.failed === 0 ? 'passed' : 'FAILED'}  ${String(one.runs).padStart(7)} runs, ${one.failed} failed, control ${one.control}, ${one.seconds} s  ${one.what}${one.facts ? `  ${JSON.stringify(one.facts)}` : ''}`

function tell(one: Told): void {
  keep(one)
  process.stdout.write(`\r\u001B[K${line(one)}\n`)
  for (const detail of one.details ?? []) process.stdout.write(`     ${detail}\n`)
}

const start = performance.now()
const orders = []
for (const fault of asked.filter((one) => !isDone(one))) {
  const why = missing(fault.needs ?? [])
  const facts = { id: fault.id, what: fault.what, profile, seed, machine }
  if (why) tell({ ...facts, runs: 0, failed: 0, control: 'green', seconds: 0, skipped: why })
  else orders.push({ fault, count: Number(values.count ?? fault.counts[profile]), facts })
}
await runPieces(
  orders.filter(({ count }) => count > 0),
  { profile, seed, entry: new URL('./piece.mjs', import.meta.url) },
  ({ facts }, result) => tell({ ...facts, ...result }),
)
const results = asked.flatMap(({ id }) => told.get(id) ?? [])
const bad = results.filter((one) => !one.skipped && (one.failed > 0 || one.control !== 'red'))
process.stdout.write(
  `\r\u001B[K${results.length} faults, ${results.reduce((sum, one) => sum + one.runs, 0)} runs in ${Math.round((performance.now() - start) / 1000)} s with seed ${seed}: ${bad.length === 0 ? 'all held' : `${bad.map(({ id }) => id).join(', ')} did not hold`}\n`,
)
process.exit(bad.length === 0 ? 0 : 1)
