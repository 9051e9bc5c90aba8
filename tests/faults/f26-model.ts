import { modelHouse } from '../support/model-house'
import { counting, type Fault } from './fault'

/** Steps of one story; what is tried against the file grows with the square of its length. */
const longest = 500

/** F26: everybody is answered as a small reference says, and the file opens to each one's whole key set as much and no more. */
export const modelled: Fault = {
  id: 'F26',
  what: 'users, akter and acts by lot, held against a reference; each run is a step',
  counts: { pr: 100, nightly: 100_000, release: 1_000_000 },
  pieces: 2,
  async run(count, bench) {
    process.env['TMPDIR'] = bench.folder
    const model = await modelHouse()
    const told = counting(bench)
    for (let left = count; left > 0; left -= longest) {
      const steps = Math.min(left, longest)
      const seed = `fel-${bench.piece}-${bench.random.below(1_000_000_000)}`
      const wrong = await model.tell(seed, steps, 250).then(
        (words) => {
          told.sum('wordsPlanted', words)
          return []
        },
        (error: unknown) => [String(error)],
      )
      for (let step = 0; step < steps; step += 1) told.add(step === 0 ? wrong : [], seed)
    }
    model.house.close()
    return told.outcome()
  },
  /** The same look with one user's keys in another's hands. */
  async control(bench) {
    process.env['TMPDIR'] = bench.folder
    const model = await modelHouse()
    const isSeen = await model.seesLentKeys('kontroll', 100)
    model.house.close()
    return isSeen ? 'red' : 'green'
  },
}
