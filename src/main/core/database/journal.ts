import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { pageBytes } from './pages'

const headBytes = 32
const frameBytes = 24

/** What a journal left beside a closed file holds, frame by frame. */
export interface JournalReport {
  /** Frames that are whole, from the beginning. */
  readonly whole: number
  /** Saves that are whole, from the beginning: what the engine takes into use when the file is opened. */
  readonly saves: number
  /**
   * Saves that lie behind a damaged frame and after its own save. A save is only begun when the one before is on the disk: where
   * there are any, what was saved has been damaged since. Where there are none, it may never have been saved.
   */
  readonly savesBehind: number
}

const none: JournalReport = { whole: 0, saves: 0, savesBehind: 0 }

/** SQLite's running checksum over pairs of numbers. */
function checksum(bytes: Buffer, isBig: boolean, [first, second]: readonly [number, number]): [number, number] {
  let [a, b] = [first, second]
  for (let at = 0; at < bytes.length; at += 8) {
    const [x, y] = isBig
      ? [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)]
      : [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)]
    a = (a + x + b) >>> 0
    b = (b + y + a) >>> 0
  }
  return [a, b]
}

/** Reads the journal beside a closed database without a key, and says how far it is whole. Nothing is changed. */
export function journalReport(databasePath: string): JournalReport {
  const path = `${databasePath}-wal`
  if (!existsSync(path)) return none
  const file = openSync(path, 'r')
  try {
    const frames = Math.floor((fstatSync(file).size - headBytes) / (frameBytes + pageBytes))
    if (frames < 1) return none
    const head = read(file, 0, headBytes)
    const isBig = (head.readUInt32BE(0) & 1) === 1
    let sum = checksum(head.subarray(0, 24), isBig, [0, 0])
    let isWhole = head.readUInt32BE(24) === sum[0] && head.readUInt32BE(28) === sum[1]
    // With the head damaged the frames still say to which generation they belong.
    const salts = isWhole ? head.subarray(16, 24) : read(file, headBytes + 8, 8)
    let [whole, saves, ends] = [0, 0, 0]
    for (let no = 0; no < frames; no += 1) {
      const frame = read(file, headBytes + no * (frameBytes + pageBytes), frameBytes + pageBytes)
      const isOurs = frame.subarray(8, 16).equals(salts)
      const isEnd = isOurs && frame.readUInt32BE(4) !== 0
      if (isWhole) {
        sum = checksum(frame.subarray(frameBytes), isBig, checksum(frame.subarray(0, 8), isBig, sum))
        isWhole = isOurs && frame.readUInt32BE(16) === sum[0] && frame.readUInt32BE(20) === sum[1]
      }
      if (isWhole) {
        whole += 1
        if (isEnd) saves += 1
      } else if (isEnd) ends += 1
    }
    return { whole, saves, savesBehind: Math.max(0, ends - 1) }
  } finally {
    closeSync(file)
  }
}

function read(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  readSync(file, bytes, 0, length, at)
  return bytes
}
