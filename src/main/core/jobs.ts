import { AppError } from '../../shared/result'
import type { DoorContext } from './core'

/** Runs long work that can be cancelled, one of a kind at a time. Throws `in-use` when the same is already under way. */
export async function runJob<T>(
  door: DoorContext,
  name: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (door.jobs.has(name)) throw new AppError({ code: 'in-use' })
  const stop = new AbortController()
  door.jobs.set(name, stop)
  try {
    return await work(stop.signal)
  } finally {
    door.jobs.delete(name)
  }
}

/** Asks all long work to stop at its next step. */
export function cancelJobs(door: Pick<DoorContext, 'jobs'>): void {
  for (const stop of door.jobs.values()) stop.abort()
}
