import { createHash } from 'node:crypto'
import { closeSync, copyFileSync, openSync, readFileSync, readSync, rmSync, truncateSync, writeSync } from 'node:fs'
import { journalReport } from '../../src/main/core/database/journal'
import { isWhole, pageReport } from '../../src/main/core/database/pages'
import { databasePath } from '../../src/main/core/vault/found'
import { readKeyFile } from '../../src/main/core/vault/key-file'
import { openFile, readOut } from '../support/file'
import { frameHead, pageSize, walHead } from '../support/pages'
import { makeVictim, type Victim } from './data/house'
import { byteIn, mapPages, placeClasses } from './data/places'
import { type Bench, counting, type Fault } from './fault'

/** Changes one bit of a file while something is looked at, and puts it back. */
function withFlip<T>(path: string, at: number, bit: number, look: () => T): T {
  const flip = () => {
    const file = openSync(path, 'r+')
    const byte = Buffer.alloc(1)
    readSync(file, byte, 0, 1, at)
    byte[0] = (byte[0] ?? 0) ^ (1 << bit)
    writeSync(file, byte, 0, 1, at)
    closeSync(file)
  }
  flip()
  try {
    return look()
  } finally {
    flip()
  }
}

/** Everything that the engine gives out of a copy of the house's files, as one sum; `refused` when it gives an error. */
function shown(victim: Pick<Victim, 'held'>, from: string, trial: string): string {
  if (from === trial) throw new Error('a house is not its own copy')
  for (const ending of ['', '-wal', '-shm']) rmSync(`${databasePath(trial)}${ending}`, { force: true })
  copyFileSync(databasePath(from), databasePath(trial))
  try {
    copyFileSync(`${databasePath(from)}-wal`, `${databasePath(trial)}-wal`)
  } catch {
    // A closed house has no journal.
  }
  try {
    const file = openFile(trial, victim.held.databaseKey)
    try {
      const sum = createHash('sha256')
      for (const { table, column, bytes } of readOut(file))
        sum.update(`${table}.${column}.${bytes.length}.`).update(bytes)
      return sum.digest('hex')
    } finally {
      file.close()
    }
  } catch {
    return 'refused'
  }
}

/** F09: one bit is changed anywhere in the files of a house. It is found, and no other words are ever shown. */
export const bitFlips: Fault = {
  id: 'F09',
  what: 'one bit changed: salt, IV, HMAC, page 1, interior, leaf and free pages, journal, key file',
  counts: { pr: 180, nightly: 9_000, release: 22_500 },
  pieces: 4,
  async run(count, bench) {
    const victim = await makeVictim(bench)
    const told = counting(bench)
    try {
      for (let no = 0; no < count; no += 1) {
        const kind = placeClasses[no % placeClasses.length] ?? 'leaf'
        if (kind === 'journal') continue
        if (kind === 'key-file') flipKeyFile(victim, bench, told)
        else flipPage(victim, kind, bench, told, no % 90 < 9)
      }
      const journalFlips = Math.ceil((count - placeClasses.indexOf('journal')) / placeClasses.length)
      flipJournal(victim, bench, told, journalFlips)
      return told.outcome()
    } finally {
      victim.remove()
    }
  },
  /** The engine's own check, which is all there would be without the walker, must miss some. */
  async control(bench) {
    const victim = await makeVictim(bench)
    try {
      const map = mapPages(victim.database, victim.held.databaseKey)
      const isMissed = () => {
        const at = byteIn(bench.random.pick(['iv', 'hmac', 'free', 'leaf']), map, bench.random)
        return withFlip(victim.database, at, bench.random.below(8), () => integrityCheck(victim) === 'ok')
      }
      for (let no = 0; no < 200; no += 1) if (isMissed()) return 'red'
      return 'green'
    } finally {
      victim.remove()
    }
  },
}

type Told = ReturnType<typeof counting>
const maps = new WeakMap<Victim, { map: ReturnType<typeof mapPages>; content: string }>()

function flipPage(
  victim: Victim,
  kind: Parameters<typeof byteIn>[0],
  { random, folder }: Bench,
  told: Told,
  isRead: boolean,
): void {
  const key = victim.held.databaseKey
  const known = maps.get(victim) ?? {
    map: mapPages(victim.database, key),
    content: shown(victim, victim.folder, folder),
  }
  maps.set(victim, known)
  const [at, bit] = [byteIn(kind, known.map, random), random.below(8)]
  const problems = withFlip(victim.database, at, bit, () => {
    const isSeen = !isWhole(pageReport(victim.database, key))
    const words = isRead ? shown(victim, victim.folder, folder) : 'refused'
    return [
      ...(isSeen ? [] : ['not found']),
      ...(words === 'refused' || words === known.content ? [] : ['other words are shown']),
    ]
  })
  told.sum(kind, 1)
  told.add(problems, `${kind}, byte ${at}, bit ${bit}`)
}

function flipKeyFile(victim: Victim, { random }: Bench, told: Told): void {
  const [at, bit] = [random.below(readFileSync(victim.keyFile).length), random.below(8)]
  const now = JSON.stringify(readKeyFile(victim.folder))
  const problems = withFlip(victim.keyFile, at, bit, () => {
    const found = readKeyFile(victim.folder)
    // Behind the altered file stands the one before, with another signature by its own time.
    const isTheOneBefore = JSON.stringify(found) !== now && found.heads.length > 0
    return JSON.stringify(found) === now || isTheOneBefore ? [] : ['read altered']
  })
  told.sum('key-file', 1)
  told.add(problems, `key file, byte ${at}, bit ${bit}`)
}

/** The journal of a house that ended in the midst of work: what is shown is one of its saves, whole; what was lost is told of. */
function flipJournal(victim: Victim, { random, folder }: Bench, told: Told, flips: number): void {
  const path = `${databasePath(victim.inWork)}-wal`
  const size = readFileSync(path).length
  const states = savedStates(victim, folder)
  const all = journalReport(databasePath(victim.inWork)).saves
  for (let no = 0; no < flips; no += 1) {
    const [at, bit] = [random.below(size), random.below(8)]
    const problems = withFlip(path, at, bit, () => {
      const report = journalReport(databasePath(victim.inWork))
      const words = shown(victim, victim.inWork, folder)
      // A damaged last save cannot be told from one that was broken off: nothing was begun after it.
      const isLast = report.saves === all - 1
      if (isLast) told.sum('journal, in the last save', 1)
      const isSeen = report.savesBehind > 0 || isLast || report.saves === all
      return [
        ...(states.get(report.saves) === words ? [] : ['what is shown is not what was saved']),
        ...(isSeen ? [] : ['not found']),
      ]
    })
    told.sum('journal', 1)
    told.add(problems, `journal, byte ${at}, bit ${bit}`)
  }
}

/** What a house shows after each of the saves in its journal. */
function savedStates(victim: Victim, folder: string): Map<number, string> {
  const path = `${databasePath(victim.inWork)}-wal`
  const whole = readFileSync(path)
  const states = new Map<number, string>()
  const frames = (whole.length - walHead) / (frameHead + pageSize)
  for (let no = 0; no <= frames; no += 1) {
    const file = openSync(path, 'w')
    writeSync(file, whole.subarray(0, walHead + no * (frameHead + pageSize)))
    closeSync(file)
    const { saves } = journalReport(databasePath(victim.inWork))
    if (!states.has(saves)) states.set(saves, shown(victim, victim.inWork, folder))
  }
  truncateSync(path, 0)
  const file = openSync(path, 'w')
  writeSync(file, whole)
  closeSync(file)
  return states
}

function integrityCheck(victim: Victim): string {
  try {
    const file = openFile(victim.folder, victim.held.databaseKey)
    try {
      return String(file.pragma('integrity_check(1)', { simple: true }))
    } finally {
      file.close()
    }
  } catch {
    return 'refused'
  }
}
