import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where a system keeps files in memory, and how much must be free there and in the machine, in bytes. */
const inMemory = '/dev/shm'
const room = 4e9

/**
 * A folder for what the tests write, taken away again when they are through. Most tests write small houses that each wait for
 * the disk at every save; in memory they need not. What a power cut leaves is tested by a replay of the program's own calls.
 */
export function temporaryFolder() {
  const folder = mkdtempSync(join(hasRoom() ? inMemory : tmpdir(), 'fyrarum-tests-'))
  // A packaged program is tested as somebody without rights, who has to find his way here.
  chmodSync(folder, 0o711)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function hasRoom() {
  try {
    const { bavail, bsize } = statfsSync(inMemory)
    return process.platform === 'linux' && bavail * bsize > room && freemem() > 2 * room
  } catch {
    return false
  }
}
