import { layOut, makeBase } from './base'
import type { Ground } from './judge'
import { sitDown } from './seat'
import { momentOf, standing, weightsOf, work } from './work'

/** Makes a house, and works in a copy of it where nothing goes wrong, to learn what the work leaves behind. */
export async function makeGround(folder: string): Promise<Ground> {
  const base = await makeBase()
  layOut(base.files, folder)
  let at = 0
  const seated = await sitDown(folder, base.held.keys, base.held.databaseKey, () => momentOf(at))
  const before = standing(seated.session.connection, base.seat)
  const count = 8
  for (; at < count; at += 1) await work(at, seated, base.seat)
  const weights = weightsOf(standing(seated.session.connection, base.seat), before, count - 1)
  seated.lock()
  return { base, before, weights }
}
