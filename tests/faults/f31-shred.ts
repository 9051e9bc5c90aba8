import { shreddingHouse } from '../support/shredding'
import { counting, type Fault } from './fault'

/** F31: after gallring no key that is left, the recovery key among them, opens anything of what was destroyed; all else opens. */
export const shredded: Fault = {
  id: 'F31',
  what: 'random houses through gallring: every key that is left is tried on all that is left',
  counts: { pr: 3, nightly: 500, release: 500 },
  pieces: 2,
  async run(count, bench) {
    process.env['TMPDIR'] = bench.folder
    const aged = await shreddingHouse()
    const told = counting(bench)
    for (let no = 0; no < count; no += 1) {
      const { problems, destroyed } = await aged.tryOnce(`fel-${bench.piece}-${bench.random.below(1_000_000)}`)
      told.add(problems, `house ${no}`)
      told.sum('wordsDestroyed', destroyed)
    }
    aged.house.close()
    return told.outcome()
  },
  /** One row and its key left behind: the same search reads them. */
  async control(bench) {
    process.env['TMPDIR'] = bench.folder
    const aged = await shreddingHouse()
    const readers = await aged.readersOfLeftBehind()
    aged.house.close()
    return readers === 3 ? 'red' : 'green'
  },
}
