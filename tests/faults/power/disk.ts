import type { Random } from '../bench/random'
import type { Call, Recording } from './record'

/** What a disk is said to write whole: nothing larger. */
const sector = 512

interface File {
  /** What is safe: as it was at the last fsync. */
  safe: Buffer
  /** Told to the kernel since, in order. */
  pending: Extract<Call, { call: 'write' | 'cut' }>[]
}

type NameCall = Extract<Call, { call: 'create' | 'rename' | 'unlink' }>

/** A disk on which a recording is played, and of which every moment can be asked what a power cut would leave. */
export interface Disk {
  play(call: Call): void
  /** One of the many things the folder may hold when the power goes now. */
  cut(random: Random): Map<string, Buffer>
  /** What the folder holds when the process is killed now: all that the kernel was told. */
  kill(): Map<string, Buffer>
}

/** How careless a cut is: everything unsynced lost, nothing lost, a beginning kept, any part kept and torn. */
type Mood = 'lost' | 'kept' | 'beginning' | 'torn'
const moods: readonly Mood[] = ['lost', 'kept', 'beginning', 'torn', 'torn', 'torn']

export function makeDisk(recording: Pick<Recording, 'names'>, files: ReadonlyMap<string, Buffer>): Disk {
  const contents = new Map<number, File>()
  let safeNames = new Map<string, number>()
  let pendingNames: NameCall[] = []
  recording.names.forEach((name, number) => {
    contents.set(number, { safe: files.get(name) ?? Buffer.alloc(0), pending: [] })
    safeNames.set(name, number)
  })
  const fileOf = (number: number): File => {
    let file = contents.get(number)
    if (!file) {
      file = { safe: Buffer.alloc(0), pending: [] }
      contents.set(number, file)
    }
    return file
  }
  return {
    play(call) {
      switch (call.call) {
        case 'write':
        case 'cut':
          fileOf(call.file).pending.push(call)
          break
        case 'sync': {
          const file = fileOf(call.file)
          if (file.pending.length === 0) break
          file.safe = applied(file.safe, file.pending, () => true)
          file.pending = []
          break
        }
        case 'sync-folder':
          safeNames = renamed(safeNames, pendingNames)
          pendingNames = []
          break
        case 'create':
        case 'rename':
        case 'unlink':
          pendingNames.push(call)
          break
        case 'say':
      }
    },
    cut(random) {
      const folder = new Map<string, Buffer>()
      for (const [name, number] of renamed(safeNames, keptOf(pendingNames, random)))
        folder.set(name, left(fileOf(number), random))
      return folder
    },
    kill() {
      const folder = new Map<string, Buffer>()
      for (const [name, number] of renamed(safeNames, pendingNames)) {
        const { safe, pending } = fileOf(number)
        folder.set(name, pending.length === 0 ? safe : applied(safe, pending, () => true))
      }
      return folder
    },
  }
}

/** Which of the unsynced names reached the disk: a beginning, as a journalling file system has it, or any of them. */
function keptOf(calls: readonly NameCall[], random: Random): readonly NameCall[] {
  if (calls.length === 0) return calls
  return random.chance(0.5) ? calls.slice(0, random.below(calls.length + 1)) : calls.filter(() => random.chance(0.5))
}

function renamed(names: ReadonlyMap<string, number>, calls: readonly NameCall[]): Map<string, number> {
  const after = new Map(names)
  // A file that was renamed bears its number, however its name came to be.
  const numbers = new Map(names)
  for (const call of calls) {
    if (call.call === 'create') {
      after.set(call.name, call.file)
      numbers.set(call.name, call.file)
    } else if (call.call === 'unlink') after.delete(call.name)
    else {
      const number = after.get(call.from) ?? numbers.get(call.from)
      after.delete(call.from)
      if (number !== undefined) after.set(call.to, number)
    }
  }
  return after
}

/** What is left of one file. */
function left(file: File, random: Random): Buffer {
  if (file.pending.length === 0) return file.safe
  const mood = random.pick(moods)
  if (mood === 'lost') return file.safe
  if (mood === 'kept') return applied(file.safe, file.pending, () => true)
  if (mood === 'beginning')
    return applied(file.safe, file.pending.slice(0, random.below(file.pending.length + 1)), () => true)
  const keeping = random.next()
  return applied(file.safe, file.pending, () => random.chance(keeping))
}

/** Lays calls over a file's bytes; each sector of a write, and each cutting, is kept or not by itself. */
function applied(safe: Buffer, calls: File['pending'], isKept: () => boolean): Buffer {
  const room = calls.reduce(
    (most, call) => (call.call === 'write' ? Math.max(most, call.at + call.bytes.length) : most),
    safe.length,
  )
  const bytes = Buffer.alloc(room)
  safe.copy(bytes)
  let size = safe.length
  for (const call of calls) {
    if (call.call === 'cut') {
      if (!isKept()) continue
      if (call.size < size) bytes.fill(0, call.size, size)
      size = Math.min(call.size, room)
      continue
    }
    for (let at = 0; at < call.bytes.length; ) {
      // Sectors lie on the disk's own grid, so a write that begins inside one ends there first.
      const end = Math.min(call.bytes.length, at + sector - ((call.at + at) % sector))
      if (isKept()) {
        call.bytes.copy(bytes, call.at + at, at, end)
        size = Math.max(size, call.at + end)
      }
      at = end
    }
  }
  return bytes.subarray(0, size)
}
