import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Room set aside on the disk, given up when the disk is full, so that reading, which must be logged, and taking away go on. */
export interface Reserve {
  /** Gives the room up. False when it was given up before. */
  release(): boolean
  /** True while the room is given up: until there is space again nothing new is taken in. */
  isSpent(): boolean
}

const path = (folder: string): string => join(folder, 'fyrarum.reserv')
const block = 1024 * 1024

/** Sets the room aside where it is not, as far as the disk has it. */
export function openReserve(folder: string, bytes: number): Reserve {
  const file = path(folder)
  const isHeld = () => existsSync(file) && statSync(file).size >= bytes
  if (!isHeld()) fill(file, bytes)
  let triedAt = performance.now()
  return {
    release() {
      if (!existsSync(file)) return false
      rmSync(file, { force: true })
      return true
    },
    isSpent() {
      if (isHeld()) return false
      // Somebody may have made room meanwhile; looking costs a write, so it is not done for every request.
      if (performance.now() - triedAt < 5_000) return true
      triedAt = performance.now()
      fill(file, bytes)
      return !isHeld()
    },
  }
}

/** Written, not only sized, and with what cannot be squeezed: a disk that counts only what is there would not have set it aside. */
function fill(file: string, bytes: number): void {
  try {
    const handle = openSync(file, 'w', 0o600)
    try {
      const filling = randomBytes(block)
      for (let done = 0; done < bytes; done += block) writeSync(handle, filling, 0, Math.min(block, bytes - done))
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch {
    // A disk too full for the room is too full for half of it.
    rmSync(file, { force: true })
  }
}
