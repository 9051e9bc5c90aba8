import { randomBytes } from 'node:crypto'
import { openCopy, rekeyCopy } from '../../../src/main/core/database/open'
import { databasePath } from '../../../src/main/core/vault/found'
import { keysOf } from '../../support/file'
import { foundIn } from './house'
import type { Job } from './job'

/** Only for a control: the database itself is given another key, as the engine offers to do. */
export const rekeyInPlace: Job = {
  name: 'rekey-in-place',
  async prepare(folder) {
    await foundIn(folder)
    return { key: randomBytes(32).toString('hex') }
  },
  async act(folder, { key }: { readonly key: string }) {
    const { databaseKey } = await keysOf(folder, 'karin')
    const connection = openCopy(databasePath(folder), databaseKey)
    rekeyCopy(connection, Buffer.from(key, 'hex'))
    connection.close()
  },
  look: async () => 'new',
}
