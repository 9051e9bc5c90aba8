import { killWhileWriting } from './f01-kill'
import { powerCut } from './f03-power'
import type { Fault } from './fault'
import { fileFaults } from './file-faults'

/** Every fault that is tried, in the order of their numbers. F04 is void: there is one database file. F05 needs machines whose power can be cut. */
export const faults: readonly Fault[] = [
  killWhileWriting,
  powerCut,
  // What happens to files, to what comes from outside, and what is left lying.
  ...fileFaults,
]
