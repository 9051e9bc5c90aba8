import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeSet } from './make'
import { measuresOf, namedSets } from './measures'

/** A set's measures by its name, or by how many years it is to hold. */
export const measuresBy = (set: string) =>
  set === 'demo' ? 'demo' : measuresOf(namedSets[set as keyof typeof namedSets] ?? Number(set))

/** Makes the set that is asked for, unless it is there. */
export async function runSets(): Promise<void> {
  const { values } = parseArgs({
    options: { set: { type: 'string', default: 'year' }, scale: { type: 'string' }, out: { type: 'string' } },
  })
  const name = values.scale ? String(Number(values.scale) * namedSets.decade) : values.set
  const target = resolve(values.out ?? `out/sets/${name}`)
  if (existsSync(target)) {
    process.stdout.write(`${target}\n${readFileSync(`${target}/set.json`, 'utf8')}`)
    return
  }
  const start = performance.now()
  const made = await makeSet(target, measuresBy(name), (what, done, total) => {
    const seconds = Math.round((performance.now() - start) / 1_000)
    process.stderr.write(`\r${String(seconds).padStart(4)} s  ${what}: ${done} av ${total}          `)
  })
  process.stderr.write('\n')
  process.stdout.write(`${target}\n${JSON.stringify(made)}\n`)
}

await runSets()
