import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openFloor } from './floor'
import { bringUpToDate, openBenchHouse, plainTwin, workCopy } from './house'
import { measureJobs } from './long-work'
import { timed, unlocking } from './opening'
import { coreOperations, type Operation } from './operations'
import { writePage } from './page'
import { profiled } from './profile'
import { commit, type Measured, machine, type Run, resultOf } from './result'
import { asResults, watchWindow } from './window'

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'year' },
    /** Where the set lies, when not among the project's own. */
    at: { type: 'string' },
    json: { type: 'string' },
    /** Operations whose names hold this, or do not. */
    only: { type: 'string' },
    except: { type: 'string' },
    /** The real window: without it only the core is measured. */
    window: { type: 'boolean', default: false },
    /** A folder for the sampled stacks of each operation; what is sampled is slower than what is not. */
    profile: { type: 'string' },
    /** Makes the page of these results instead of measuring. */
    page: { type: 'string', multiple: true },
  },
})

/** Measures an operation and its floor turn by turn, so that what burdens the machine burdens both. */
async function measure(operation: Operation, set: string): Promise<Measured> {
  const times: number[] = []
  const floors: number[] = []
  await operation.run(0)
  await operation.floor(0)
  await profiled(values.profile, operation.operation, async () => {
    for (let turn = 1; turn <= operation.rounds; turn += 1) {
      floors.push(await timed(() => operation.floor(turn)))
      times.push(await timed(() => operation.run(turn)))
    }
  })
  return resultOf(operation.operation, set, times, floors, operation.goal ?? null)
}

const isWanted = (name: string) =>
  (!values.only || name.includes(values.only)) && !(values.except && name.includes(values.except))

const say = (text: string) => process.stderr.write(`${text}\n`)
const tell = (one: Measured) => {
  const cell = (value: number | null) => String(value ?? '–').padStart(10)
  say(`${one.operation.padEnd(48)}${cell(one.median_ms)}${cell(one.p95_ms)}${cell(one.floor_ms)}${cell(one.ratio)}`)
  return { ...one, load: Math.round((loadavg()[0] ?? 0) * 10) / 10 }
}

async function run(): Promise<Run> {
  const before = loadavg()[0] ?? 0
  const set = resolve(values.at ?? `out/sets/${values.set}`)
  const folder = mkdtempSync(join(tmpdir(), 'fyrarum-bench-'))
  const operations: Measured[] = []
  try {
    await bringUpToDate(set)
    const twin = await plainTwin(set)
    const house = openBenchHouse(workCopy(set, folder))
    const floor = openFloor(twin, join(folder, 'golv.db'))
    if (isWanted('Lås upp')) {
      const unlocked = await profiled(values.profile, 'Lås upp', () => unlocking(house, floor, values.set))
      for (const one of unlocked) operations.push(tell(one))
    }
    let seated = ''
    for (const operation of await coreOperations({ house, floor, folder })) {
      if (!isWanted(operation.operation)) continue
      if (seated !== operation.as) {
        house.core.close()
        await house.unlock(operation.as)
        await house.core.prepare()
        seated = operation.as
      }
      operations.push(tell(await measure(operation, values.set)))
    }
    house.core.close()
    if (isWanted('arbete'))
      for (const one of await measureJobs({ house, floor, folder, set: values.set })) operations.push(tell(one))
    floor.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  if (values.window) for (const one of asResults(await watchWindow(set, say), values.set)) operations.push(tell(one))
  const { node, electron, sqlite } = { ...process.versions, sqlite: 'SQLite3 Multiple Ciphers, SQLCipher 4' }
  return {
    at: new Date().toISOString(),
    machine: machine([before, loadavg()[0] ?? 0]),
    versions: { electron: electron ?? '', node: node ?? '', engine: sqlite },
    commit: commit(),
    set: { ...(JSON.parse(readFileSync(join(set, 'set.json'), 'utf8')) as Run['set']), name: values.set },
    operations,
  }
}

/** A run adds to what its file tells of the same set: what has been measured before stands until it is measured again. */
function withEarlier(result: Run, file: string): Run {
  const earlier = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Run) : null
  if (earlier?.set.name !== result.set.name) return result
  const now = new Map(result.operations.map((one) => [one.operation, one]))
  const known = earlier.operations.map((one) => now.get(one.operation) ?? one)
  const added = result.operations.filter(({ operation }) => !known.some((one) => one.operation === operation))
  return { ...result, operations: [...known, ...added] }
}

if (values.page) writePage(values.page.map((path) => JSON.parse(readFileSync(path, 'utf8')) as Run))
else {
  const result = await run()
  if (values.json) writeFileSync(values.json, `${JSON.stringify(withEarlier(result, values.json), null, 1)}\n`)
}
