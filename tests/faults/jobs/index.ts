import { backup } from './backup'
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
  migrate,
  passphrase,
  recover,
  rekey,
  removeUser,
  restore,
]
