import { mkdtempSync, realpathSync, rmdirSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { refuse } from '../../../shared/result'
import { liesIn } from './backup.rules'

/** Takes a folder for copies. Throws `invalid-input` when it is none, cannot be written in, or lies where the database does. */
export function requireBackupFolder(folder: string, dataFolder: string): string {
  const real = realOf(folder)
  if (!real || !statSync(real).isDirectory()) return refuse(['folder'], 'not-a-folder')
  if (liesIn(real, realOf(dataFolder) ?? dataFolder, sep)) refuse(['folder'], 'in-data-folder')
  try {
    rmdirSync(mkdtempSync(join(real, '.fyrarum-prov-')))
  } catch {
    refuse(['folder'], 'folder-closed')
  }
  return real
}

/** True when two folders stand on one disk: what takes the one takes the other. */
export function isOnSameDisk(folder: string, dataFolder: string): boolean {
  try {
    return statSync(folder).dev === statSync(dataFolder).dev
  } catch {
    return false
  }
}

function realOf(folder: string): string | undefined {
  try {
    return realpathSync.native(folder)
  } catch {
    return undefined
  }
}
