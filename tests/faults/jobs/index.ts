import { backup } from './backup'
import { exportJob } from './export'
import { decide, destroy } from './gallring'
import { importJob } from './import'
import type { Job } from './job'
import { migrate } from './migrate'
import { passphrase, recover } from './recover'
import { rekey } from './rekey'
import { removeUser } from './remove-user'
import { restore } from './restore'

/** Every job whose steps are named in the technical log. */
// biome-ignore format: a line for each
export const jobs: readonly Job[] = [
  backup,
  decide,
  destroy,
  exportJob,
  importJob,
  migrate,
  passphrase,
  recover,
  rekey,
  removeUser,
  restore,
]
