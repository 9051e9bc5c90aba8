import { join } from 'node:path'
import type { Result } from '../../src/shared/result'
import { openTestCore } from '../support/house'
import { layOut } from './bench/base'
import { makeGround } from './bench/ground'
import { type Ground, judge } from './bench/judge'
import { sitDown } from './bench/seat'
import { momentOf } from './bench/work'
import { type Bench, counting, type Fault, type Outcome } from './fault'

/** Locks the real core in the middle of a heap of saves, and gives the last text it called saved. */
async function lockOnce(folder: string, { base }: Ground, bench: Bench): Promise<string | undefined> {
  const house = openTestCore({ folder })
  await house.login('sara')
  const texts = Array.from({ length: 12 }, (_, index) => `text ${index}`)
  const answers: Promise<{ readonly text: string; readonly result: Result<unknown> }>[] = []
  const lockAt = bench.random.below(texts.length)
  for (const [index, text] of texts.entries()) {
    const asked = house.core.dispatch('draft.save', { form: 'prov', subject: base.seat.caseId, content: text })
    answers.push(asked.then((result) => ({ text, result })))
    if (index === lockAt) house.core.close()
    if (bench.random.chance(0.5)) await new Promise((resolve) => setImmediate(resolve))
  }
  house.core.close()
  const told = await Promise.all(answers)
  const strange = told.find(({ result }) => !result.ok && result.error.code !== 'locked')
  if (strange) throw new Error(`a save during locking answered ${JSON.stringify(strange.result)}`)
  return told.findLast(({ result }) => result.ok)?.text
}

/** The text that stands in the house. */
async function standingText(folder: string, { base }: Ground): Promise<string | undefined> {
  const seated = await sitDown(folder, base.held.keys, base.held.databaseKey, () => momentOf(0))
  const draft = await seated.ask('draft.get', { form: 'prov', subject: base.seat.caseId })
  seated.lock()
  return draft?.content
}

async function run(count: number, bench: Bench): Promise<Outcome> {
  const tally = counting(bench)
  const folder = join(bench.folder, 'house')
  const ground = await makeGround(folder)
  for (let turn = 0; turn < count; turn += 1) {
    layOut(ground.base.files, folder)
    const saved = await lockOnce(folder, ground, bench)
    const text = await standingText(folder, ground)
    tally.add(
      text === saved ? [] : [`I1: ${saved ?? 'nothing'} was called saved, ${text ?? 'nothing'} stands there`],
      `turn ${turn}`,
    )
  }
  layOut(ground.base.files, folder)
  tally.add((await judge(folder, ground, -1, 0)).problems, 'afterwards')
  return tally.outcome()
}

/** A text that nobody was told is saved is not taken for the one that was. */
async function control(bench: Bench): Promise<'red' | 'green'> {
  const folder = join(bench.folder, 'house')
  const ground = await makeGround(folder)
  layOut(ground.base.files, folder)
  const saved = await lockOnce(folder, ground, bench)
  layOut(ground.base.files, folder)
  return (await standingText(folder, ground)) === saved ? 'green' : 'red'
}

export const lockWhileSaving: Fault = {
  id: 'F33',
  what: 'the house is locked in the middle of saving',
  counts: { pr: 5, nightly: 20, release: 100 },
  run,
  control,
}
