import { bitFlips } from './f09-flips'
import { wrongFile } from './f10-wrong-file'
import { keyFileDamage } from './f11-key-file'
import { destroyedSalt } from './f12-salt'
import { wrongPassphrases } from './f13-wrong-passphrase'
import { rollback } from './f14-rollback'
import { staleJournals } from './f15-stale'
import { newerDatabase } from './f19-newer'
import { hugeInput } from './f23-huge'
import { readerFuzz } from './f24-fuzz'
import { hostileFiles } from './f25-hostile'
import { modelled } from './f26-model'
import { hostilePage } from './f28-ipc'
import { memoryAfterLock } from './f29-memory'
import { rawDisk } from './f30-disk'
import { shredded } from './f31-shred'
import type { Fault } from './fault'

/** What can happen to the files of a house, to what comes into it from outside, and to what must not leave it. */
export const fileFaults: readonly Fault[] = [
  bitFlips,
  wrongFile,
  keyFileDamage,
  destroyedSalt,
  wrongPassphrases,
  rollback,
  staleJournals,
  newerDatabase,
  hugeInput,
  readerFuzz,
  hostileFiles,
  modelled,
  hostilePage,
  memoryAfterLock,
  rawDisk,
  shredded,
]
