import { jobs } from '../jobs'
import { migrateInPlace } from '../jobs/migrate'
import { rekeyInPlace } from '../jobs/rekey-in-place'
import { say } from './write'

export interface JobOrder {
  readonly job: string
  readonly folder: string
  readonly given: object
  /** The number of the step to die at, from 0; none when left out. */
  readonly dieAt?: number
}

/** Does a job, tells of each of its steps, and dies as by `kill -9` at the one it was told. */
export async function job({ job: name, folder, given, dieAt }: JobOrder): Promise<void> {
  const found = [...jobs, migrateInPlace, rekeyInPlace].find((one) => one.name === name)
  if (!found) throw new Error(`no job ${name}`)
  let steps = 0
  say('open')
  await found.act(folder, given as never, (event, facts) => {
    if (event !== 'step') return
    say(`step ${facts['job']} ${facts['step']}`)
    if (steps === dieAt) process.kill(process.pid, 'SIGKILL')
    steps += 1
  })
  say('done')
}
