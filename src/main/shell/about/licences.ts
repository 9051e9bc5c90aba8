import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'

/** The licences of everything that ships, as the build laid them beside the program; null where there is no list. */
export const licences = (): Promise<string | null> => {
  const folder = app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'out/sbom')
  return readFile(join(folder, 'THIRD-PARTY.txt'), 'utf8').catch(() => null)
}
