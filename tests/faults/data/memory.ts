import { closeSync, openSync, readFileSync, readlinkSync, readSync } from 'node:fs'

/** Something that is looked for: its name, and its bytes in one form. */
export interface Needle {
  readonly name: string
  readonly bytes: Buffer
}

export interface Found {
  readonly name: string
  readonly process: string
}

const slice = 1024 * 1024

/** The parts of a process's memory that can hold what it worked with: everything that is there, can be read, and is not a file's own bytes. */
function parts(pid: number): [number, number][] {
  const found: [number, number][] = []
  let [from, until, isWanted] = [0, 0, false]
  for (const line of readFileSync(`/proc/${pid}/smaps`, 'latin1').split('\n')) {
    const head = /^([0-9a-f]+)-([0-9a-f]+) (r.)..\s\S+\s\S+\s(\d+)\s*(.*)$/.exec(line)
    if (head) {
      const [, first = '', after = '', rights, inode, name = ''] = head
      from = Number.parseInt(first, 16)
      until = Number.parseInt(after, 16)
      isWanted = (rights === 'rw' || inode === '0') && !/^\[(vvar|vsyscall|vdso)/.test(name)
    } else if (isWanted && /^(Rss|Swap):\s+[1-9]/.test(line)) {
      found.push([from, until])
      isWanted = false
    }
  }
  return found
}

/** Reads all memory of a process and gives what of the needles lies in it. */
export function inMemoryOf(
  pid: number,
  needles: readonly Needle[],
): { readonly found: Found[]; readonly bytes: number } {
  const found: Found[] = []
  const longest = Math.max(...needles.map(({ bytes }) => bytes.length))
  const buffer = Buffer.alloc(slice + longest)
  const zeros = Buffer.alloc(slice + longest)
  let bytes = 0
  let memory: number
  try {
    memory = openSync(`/proc/${pid}/mem`, 'r')
  } catch {
    return { found, bytes }
  }
  const title = titleOf(pid)
  try {
    for (const [from, until] of parts(pid)) {
      for (let at = from; at < until; at += slice) {
        const read = readSome(memory, buffer, Math.min(slice + longest, until - at), at)
        bytes += read
        if (buffer.subarray(0, read).equals(zeros.subarray(0, read))) continue
        for (const { name, bytes: wanted } of needles)
          if (buffer.subarray(0, read).includes(wanted)) found.push({ name, process: title })
      }
    }
  } catch {
    // The process has ended, and its memory with it.
  } finally {
    closeSync(memory)
  }
  return { found, bytes }
}

/** Pages a process has asked for and never touched cannot always be read. */
function readSome(memory: number, buffer: Buffer, length: number, at: number): number {
  try {
    return readSync(memory, buffer, 0, length, at)
  } catch {
    return 0
  }
}

function titleOf(pid: number): string {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'latin1').split('\0')
    const kind = words.find((word) => word.startsWith('--type='))?.slice('--type='.length) ?? 'main'
    const service = words.find((word) => word.startsWith('--utility-sub-type='))?.slice('--utility-sub-type='.length)
    return [kind, service, readlinkSync(`/proc/${pid}/exe`).split('/').at(-1)].filter(Boolean).join(' ')
  } catch {
    return 'ended'
  }
}
