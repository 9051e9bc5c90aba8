import { createHash } from 'node:crypto'
import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import { AppError } from '../../../shared/result'

export interface Slicing {
  readonly signal?: AbortSignal | undefined
  /** Told of the bytes done so far. */
  readonly onBytes?: (done: number, total: number) => void
}

/** A slice takes some milliseconds: between two of them others are answered. */
const slice = 1024 * 1024

/** Lets others be answered. Throws `cancelled` when the work is no longer wanted. */
export async function breathe(signal?: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  if (signal?.aborted) throw new AppError({ code: 'cancelled' })
}

/** Reads a file from end to end, a slice at a time; gives its length and SHA-256. What is read is also handed on. */
export async function readThrough(
  path: string,
  { signal, onBytes }: Slicing = {},
  handOn: (bytes: Buffer) => void = () => {},
): Promise<{ bytes: number; sha256: string }> {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const hash = createHash('sha256')
    const buffer = Buffer.alloc(slice)
    let done = 0
    for (let read = readSync(file, buffer, 0, slice, 0); read > 0; read = readSync(file, buffer, 0, slice, done)) {
      const bytes = buffer.subarray(0, read)
      hash.update(bytes)
      handOn(bytes)
      done += read
      onBytes?.(done, size)
      await breathe(signal)
    }
    return { bytes: done, sha256: hash.digest('hex') }
  } finally {
    closeSync(file)
  }
}

/** Copies a file into a new owner-only one, and has it on the disk when it resolves; gives the length and SHA-256 of what was read. */
export async function copyThrough(from: string, to: string, slicing: Slicing = {}) {
  const file = openSync(to, 'wx', 0o600)
  try {
    const told = await readThrough(from, slicing, (bytes) => {
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
    })
    fsyncSync(file)
    return told
  } finally {
    closeSync(file)
  }
}
