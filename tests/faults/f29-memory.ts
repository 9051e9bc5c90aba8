import { join } from 'node:path'
import { firstPassphrase } from '../support/house'
import { makeVictim, stem, type Victim } from './data/house'
import { inMemoryOf, type Needle } from './data/memory'
import { housed, type Program, processesOf, startProgram } from './data/program'
import { type Bench, counting, type Fault } from './fault'

/** The words of the akt, and every key of the user and the house, in the forms memory holds them in. None of them is ever typed or named by the one who drives the program. */
function needlesOf({ held }: Victim): Needle[] {
  const { keys, databaseKey } = held
  const seed = keys.signKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32)
  const secrets = {
    'database key': databaseKey,
    'private box key': keys.box.privateKey,
    'ring key': keys.ringKey,
    'draft key': keys.draftKey,
    'signing seed': seed,
  }
  return [
    { name: 'words, UTF-8 or Latin-1', bytes: Buffer.from(`${stem}000`, 'utf8') },
    { name: 'words, UTF-16', bytes: Buffer.from(`${stem}000`, 'utf16le') },
    ...Object.entries(secrets).map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes) })),
    // The form in which the engine is given it.
    { name: 'database key, as text', bytes: Buffer.from(databaseKey.toString('hex')) },
  ]
}

/** Everything of the needles in all processes of the program. */
function lookThrough(program: Program, needles: readonly Needle[]) {
  const looks = processesOf(program.pid).map((pid) => inMemoryOf(pid, needles))
  return {
    found: [...new Set(looks.flatMap(({ found }) => found.map((one) => `${one.name} in ${one.process}`)))],
    megabytes: Math.round(looks.reduce((sum, one) => sum + one.bytes, 0) / 1024 / 1024),
    processes: looks.filter(({ bytes }) => bytes > 0).length,
  }
}

async function readAkt(program: Program, victim: Victim): Promise<void> {
  await program.unlock(`${firstPassphrase} sara`)
  await program.go(`/akt/${victim.aktId}`)
  await program.page.getByRole('button', { name: 'Ny anteckning' }).waitFor()
  const shown = () => program.page.evaluate(() => document.querySelector('main')?.textContent.length ?? 0)
  while ((await shown()) < 2_000) await program.page.waitForTimeout(100)
}

async function started(bench: Bench): Promise<{ victim: Victim; program: Program; needles: Needle[] }> {
  const victim = await makeVictim(bench)
  const data = join(bench.folder, 'data')
  housed(victim.folder, data)
  return { victim, program: await startProgram(data), needles: needlesOf(victim) }
}

/** F29: after lock, no process of the program holds a word of the akt that was read, nor any key. */
export const memoryAfterLock: Fault = {
  id: 'F29',
  what: 'memory of every process after lock: no key and no word of what was read',
  needs: ['linux', 'electron', 'screen'],
  counts: { pr: 2, nightly: 30, release: 100 },
  pieces: 2,
  async run(count, bench) {
    const { victim, program, needles } = await started(bench)
    const told = counting(bench)
    try {
      for (let no = 0; no < count; no += 1) {
        await readAkt(program, victim)
        await program.lock()
        const { found, megabytes, processes } = lookThrough(program, needles)
        told.most('max MB looked through', megabytes)
        told.most('max processes', processes)
        told.add(found, `lock ${no + 1}`)
      }
      return told.outcome()
    } finally {
      await program.kill()
      victim.remove()
    }
  },
  /** While it is unlocked, the same look finds both words and keys. */
  async control(bench) {
    const { victim, program, needles } = await started(bench)
    try {
      await readAkt(program, victim)
      const { found } = lookThrough(program, needles)
      return found.some((one) => one.startsWith('words')) && found.some((one) => one.includes('key')) ? 'red' : 'green'
    } finally {
      await program.kill()
      victim.remove()
    }
  },
}
