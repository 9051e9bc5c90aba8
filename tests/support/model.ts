import { afterAll, beforeAll, expect, test } from 'vitest'
import { keysOfAll } from './desk'
import { type Held, keepCopy } from './file'
import { foundTestHouse, type TestHouse } from './house'
import { RandomHouse, staff } from './random-house'

/** All four parts together; longer with FYRARUM_MODEL_STEPS=100000. */
const total = Number(process.env['FYRARUM_MODEL_STEPS'] ?? 10_000)
/** Many short stories rather than one long: what is tried against the file grows with the square of its length. */
const steps = 500
const stories = Math.ceil(total / steps)
/** Everybody is asked everything this often, and at the end of each story. */
const stride = 250

const parts = 4

class Failed extends Error {
  readonly step: number
  readonly last: readonly string[]
  constructor(step: number, last: readonly string[], cause: unknown) {
    super(String(cause), { cause })
    this.step = step
    this.last = last
  }
}

/** One of the four parts of the stories; each is a file of its own, so that they are played beside each other. */
export function playPart(part: number): void {
  const seeds = Array.from({ length: stories }, (_one, index) => `slump-${index + 1}`).filter(
    (_seed, index) => index % parts === part - 1,
  )
  let house: TestHouse
  let held: ReadonlyMap<string, Held>
  let restore: () => void
  const userIds = new Map<string, string>()
  beforeAll(async () => {
    house = await foundTestHouse()
    for (const { login, roles, namnd } of staff.slice(1)) {
      await house.addUser(login, roles, { namndIndex: namnd < 0 ? null : namnd })
    }
    for (const user of await house.ask('account.list', {})) {
      userIds.set(user.displayName.replace(/^Test /, '').replace('Karin Prov', 'karin'), user.id)
    }
    house.core.close()
    held = await keysOfAll(
      house,
      staff.map((one) => one.login),
    )
    restore = keepCopy(house.folder)
  })
  afterAll(() => house.close())

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

  test.each(seeds)(
    `${steps} steps by lot: everyone is answered as the reference says, and the file opens as much and no more (%s)`,
    async (seed) => {
      const words = await play(seed, steps, stride).catch(async (error: unknown) => {
        if (!(error instanceof Failed)) throw error
        const first = await shortest(seed, error)
        throw new Error(`${seed} fails in its first ${first.step} steps, the last: ${first.last.join(', ')}`, {
          cause: first.cause,
        })
      })

      expect(words).toBeGreaterThan(40)
    },
    600_000,
  )
}
