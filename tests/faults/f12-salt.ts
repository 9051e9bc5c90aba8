import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { fingerprint } from '../support/file'
import { firstPassphrase } from '../support/house'
import { makeVictim, type Victim } from './data/house'
import { type Bench, counting, type Fault } from './fault'

const saltLength = 16
const way = { login: 'sara', passphrase: `${firstPassphrase} sara` }

/** What an unlocking or a repair is answered. */
async function answered(victim: Victim, name: 'account.unlock' | 'integrity.repairSalt'): Promise<string> {
  const result = await victim.house.core.dispatch(name, way)
  return result.ok ? 'done' : result.error.code
}

/** Writes over what stands at a place of the database; gives nothing that was not there before. */
function writeAt(victim: Victim, at: number, bytes: Buffer): void {
  const file = openSync(victim.database, 'r+')
  try {
    writeSync(file, bytes, 0, bytes.length, at)
  } finally {
    closeSync(file)
  }
}

const noise = (length: number, { random }: Pick<Bench, 'random'>) =>
  Buffer.from(Array.from({ length }, () => random.below(256)))

/** A salt that is not the one that stands there: all of it, some of it, or one bit. */
function otherSalt(salt: Buffer, bench: Pick<Bench, 'random'>, no: number): Buffer {
  const other = Buffer.from(salt)
  if (no % 4 === 0) return Buffer.alloc(saltLength)
  if (no % 4 === 1) return noise(saltLength, bench)
  const at = bench.random.below(saltLength)
  if (no % 4 === 2) other[at] = (other[at] ?? 0) ^ (1 << bench.random.below(8))
  else noise(saltLength - at, bench).copy(other, at)
  return other
}

/** F12: a destroyed salt is named and nothing touched; put back from the key file the database is what it was, byte for byte. */
export const destroyedSalt: Fault = {
  id: 'F12',
  what: 'the database’s salt destroyed, and put back from the key file',
  counts: { pr: 6, nightly: 100, release: 400 },
  async run(count, bench) {
    const victim = await makeVictim(bench)
    const told = counting(bench)
    try {
      const whole = readFileSync(victim.database)
      for (let no = 0; no < count; no += 1) {
        victim.heal()
        const salt = otherSalt(whole.subarray(0, saltLength), bench, no)
        writeAt(victim, 0, salt)
        if (salt.equals(whole.subarray(0, saltLength))) continue
        const before = fingerprint(victim.folder)
        const problems: string[] = []
        const met = await answered(victim, 'account.unlock')
        if (met !== 'salt-damaged') problems.push(`I3: unlocking is answered ${met}`)
        if (JSON.stringify(fingerprint(victim.folder)) !== JSON.stringify(before))
          problems.push('I3: files are touched')
        const repaired = await answered(victim, 'integrity.repairSalt')
        if (repaired !== 'done') problems.push(`the repair is answered ${repaired}`)
        if (!readFileSync(victim.database).equals(whole)) problems.push('the database is not what it was')
        const after = await answered(victim, 'account.unlock')
        if (after !== 'done') problems.push(`I3: after the repair unlocking is answered ${after}`)
        else if ((await victim.house.ask('integrity.check', { kind: 'whole' })).damage)
          problems.push('I3: after the repair the check finds damage')
        told.add(problems, `salt ${no}`)
      }
      return told.outcome()
    } finally {
      victim.remove()
    }
  },
  /** With more than the salt damaged the key file's salt helps nobody: the repair must refuse, and the look see that it is not whole. */
  async control(bench) {
    const victim = await makeVictim(bench)
    try {
      const whole = readFileSync(victim.database)
      writeAt(victim, 0, noise(saltLength, bench))
      writeAt(victim, 1_000, noise(64, bench))
      const refused = await answered(victim, 'integrity.repairSalt')
      // The salt alone put back by hand, without asking whether it was only the salt.
      writeAt(victim, 0, whole.subarray(0, saltLength))
      const met = await answered(victim, 'account.unlock')
      return refused === 'corrupt' && met !== 'done' && !readFileSync(victim.database).equals(whole) ? 'red' : 'green'
    } finally {
      victim.remove()
    }
  },
}
