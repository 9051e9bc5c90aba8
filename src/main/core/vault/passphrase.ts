import { randomBytes } from 'node:crypto'
import { type Algorithm, hashRaw } from '@node-rs/argon2'
import { z } from 'zod'
import { keyBytes } from './primitives'

/** The library's number for Argon2id; its enum cannot be imported by name here. */
// oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- an ambient const enum; its value is part of the format (RFC 9106 type 2)
const argon2id = 2 as Algorithm

/** Argon2id cost of one slot (RFC 9106). Memory in KiB. */
export const ArgonCost = z.strictObject({
  memoryKiB: z.number().int().min(65_536).max(1_048_576),
  passes: z.number().int().min(3).max(20),
  lanes: z.number().int().min(4).max(16),
})
export type ArgonCost = z.output<typeof ArgonCost>

/** Never cheaper than this; a slot below it is refused when the key file is read. */
export const floorCost: ArgonCost = { memoryKiB: 65_536, passes: 3, lanes: 4 }
/** What an ordinary work computer is asked for before calibration. */
export const defaultCost: ArgonCost = { memoryKiB: 262_144, passes: 3, lanes: 4 }

/** Turns a passphrase into a 256-bit key. Runs outside the event loop; 0.5–1.5 s at the calibrated cost. */
export async function deriveKey(passphrase: string, salt: Uint8Array, cost: ArgonCost): Promise<Buffer> {
  return await hashRaw(passphrase.normalize('NFKC'), {
    algorithm: argon2id,
    salt: Buffer.from(salt),
    memoryCost: cost.memoryKiB,
    timeCost: cost.passes,
    parallelism: cost.lanes,
    outputLen: keyBytes,
  })
}

/** The cost that takes between half a second and one and a half on a computer where the default took so many milliseconds, never below the floor. */
export function costFor(elapsed: number): ArgonCost {
  if (elapsed > 1_500) {
    const share = Math.max(floorCost.memoryKiB / defaultCost.memoryKiB, 1_200 / elapsed)
    return { ...defaultCost, memoryKiB: Math.round((defaultCost.memoryKiB * share) / 1024) * 1024 }
  }
  if (elapsed < 500) {
    return { ...defaultCost, passes: Math.min(20, Math.ceil(defaultCost.passes * (700 / elapsed))) }
  }
  return defaultCost
}

/** The cost that suits this computer: what the default takes here is measured once. */
export async function calibrate(clock: () => number = () => performance.now()): Promise<ArgonCost> {
  const start = clock()
  await deriveKey('kalibrering', randomBytes(16), defaultCost)
  return costFor(clock() - start)
}
