import type { Job } from './job'

/** Every job whose steps are named in the technical log. */
// biome-ignore format: a line for each
export const jobs: readonly Job[] = [
]
