import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ModelHouse, modelHouse } from './model-house'

/** All four parts together; longer with FYRARUM_MODEL_STEPS=10000, and in the nightly faults (F26). */
const total = Number(process.env['FYRARUM_MODEL_STEPS'] ?? 4_000)
/** Many short stories rather than one long: what is tried against the file grows with the square of its length. */
const steps = 500
const stories = Math.ceil(total / steps)
/** Everybody is asked everything this often, and at the end of each story. */
const stride = 250

const parts = 4

/** One of the four parts of the stories; each is a file of its own, so that they are played beside each other. */
export function playPart(part: number): void {
  const seeds = Array.from({ length: stories }, (_one, index) => `slump-${index + 1}`).filter(
    (_seed, index) => index % parts === part - 1,
  )
  let model: ModelHouse
  beforeAll(async () => {
    model = await modelHouse()
  })
  afterAll(() => model.house.close())

  test.each(seeds)(
    `${steps} steps by lot: everyone is answered as the reference says, and the file opens as much and no more (%s)`,
    async (seed) => {
      expect(await model.tell(seed, steps, stride)).toBeGreaterThan(40)
    },
    600_000,
  )
}
