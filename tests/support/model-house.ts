import { keysOfAll } from './desk'
import { keepCopy } from './file'
import { foundTestHouse } from './house'
import { RandomHouse, staff } from './random-house'

class Failed extends Error {
  readonly step: number
  readonly last: readonly string[]
  constructor(step: number, last: readonly string[], cause: unknown) {
    super(String(cause), { cause })
    this.step = step
    this.last = last
  }
}

/** A house in which stories by lot are played, over and over, and held against the reference. */
export async function modelHouse() {
  const house = await foundTestHouse()
  const userIds = new Map<string, string>()
  for (const { login, roles, namnd } of staff.slice(1)) {
    await house.addUser(login, roles, { namndIndex: namnd < 0 ? null : namnd })
  }
  for (const user of await house.ask('account.list', {})) {
    userIds.set(user.displayName.replace(/^Test /, '').replace('Karin Prov', 'karin'), user.id)
  }
  house.core.close()
  const held = await keysOfAll(
    house,
    staff.map((one) => one.login),
  )
  const restore = keepCopy(house.folder)

  /** Plays the first steps of a seed's story, and holds everything against the reference at the end. */
  async function play(seed: string, count: number, every = count): Promise<number> {
    restore()
    const world = new RandomHouse(house, userIds, held, seed)
    let done = 0
    try {
      while (done < count) {
        await world.step()
        done += 1
        if (done % every === 0 && done < count) await world.compareAll()
      }
      await world.compareAll()
      return world.compareFile()
    } catch (cause) {
      throw new Failed(done, world.told.slice(-8), cause)
    } finally {
      world.close()
    }
  }

  /** The fewest first steps of a seed after which the answers differ: found by halving, each try a story played anew. */
  async function shortest(seed: string, known: Failed): Promise<Failed> {
    let [low, failed] = [0, known]
    while (low < failed.step) {
      const middle = Math.floor((low + failed.step) / 2)
      try {
        await play(seed, middle)
        low = middle + 1
      } catch (error) {
        if (!(error instanceof Failed) || middle >= failed.step) throw error
        failed = error
      }
    }
    return failed
  }

  /** Plays a seed's story; when the answers differ, says after how few steps they do. Gives how many words were planted. */
  async function tell(seed: string, count: number, every: number): Promise<number> {
    try {
      return await play(seed, count, every)
    } catch (error) {
      if (!(error instanceof Failed)) throw error
      const first = await shortest(seed, error)
      throw new Error(`${seed} fails in its first ${first.step} steps, the last: ${first.last.join(', ')}`, {
        cause: error,
      })
    }
  }

  /** For the control: plays a story, and looks at the file with one user's keys in another's hands. True when that is seen. */
  async function seesLentKeys(seed: string, count: number): Promise<boolean> {
    restore()
    const world = new RandomHouse(house, userIds, held, seed)
    try {
      for (let step = 0; step < count; step += 1) await world.step()
      world.compareFile()
      const sara = held.get('sara')
      if (!sara) throw new Error('no keys')
      try {
        world.compareFile(new Map([...held, ['jonas', sara]]))
        return false
      } catch {
        return true
      }
    } finally {
      world.close()
    }
  }

  return { house, tell, seesLentKeys }
}

export type ModelHouse = Awaited<ReturnType<typeof modelHouse>>
