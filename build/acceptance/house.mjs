import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder } from '../dist/stage.mjs'
import { user } from './desk.mjs'

const folder = `/home/${user}/.local/share/fyrarum/hus`

/** One sum over every file of the user's house; nothing when there is none. */
export function sumOfHouse() {
  if (!existsSync(folder)) return undefined
  const hash = createHash('sha256')
  for (const file of filesUnder(folder)) hash.update(file).update(readFileSync(join(folder, file)))
  return hash.digest('hex')
}

/** Whether words can be read in any file of the house. */
export const standsPlain = (words) =>
  filesUnder(folder).some((file) => words.some((word) => readFileSync(join(folder, file)).includes(word)))
