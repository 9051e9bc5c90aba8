import { killWhileWriting } from './f01-kill'
import { killAtSteps } from './f02-steps'
import { powerCut } from './f03-power'
import { refusedCalls } from './f06-refused'
import { fullDisk } from './f07-full'
import { readOnly } from './f08-read-only'
import { secondInstance } from './f16-two'
import { clockJumps } from './f17-clock'
import { killedMigration } from './f18-migration'
import { copyWhileWriting } from './f20-copy'
import { interruptedRemoval } from './f22-removal'
import { outOfMemory } from './f32-memory'
import { lockWhileSaving } from './f33-lock'
import type { Fault } from './fault'
import { fileFaults } from './file-faults'

/** Every fault that is tried. F04 is void: there is one database file. F05 needs machines whose power can be cut. */
// biome-ignore format: a line for each
export const faults: readonly Fault[] = [
  killWhileWriting,
  killAtSteps,
  powerCut,
  refusedCalls,
  fullDisk,
  readOnly,
  secondInstance,
  clockJumps,
  killedMigration,
  copyWhileWriting,
  interruptedRemoval,
  outOfMemory,
  lockWhileSaving,
  // What happens to files, to what comes from outside, and what is left lying.
  ...fileFaults,
]
