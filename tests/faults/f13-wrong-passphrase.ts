import { firstPassphrase } from '../support/house'
import { makeVictim } from './data/house'
import { changed, lying } from './data/place'
import { counting, type Fault } from './fault'

const signs = Array.from('abcdefghijklmnopqrstuvwxyzåäö0123456789 -_.ÅÄÖéü日本\u0000\u0301😀')

/** F13: passphrases that are wrong, of a user that is there and of one that is not: one answer for all, and no file touched. */
export const wrongPassphrases: Fault = {
  id: 'F13',
  what: 'wrong passphrases: one answer whatever was wrong, and every file as it was',
  counts: { pr: 30, nightly: 500, release: 2_000 },
  pieces: 2,
  async run(count, bench) {
    const victim = await makeVictim(bench)
    const { house, folder } = victim
    const told = counting(bench)
    const right = `${firstPassphrase} sara`
    const { random } = bench
    const any = (length: number) => Array.from({ length }, () => random.pick(signs)).join('')
    /** From nothing like it to all but right; the right one itself, come upon by lot, is no guess. */
    const guesses: readonly (() => string)[] = [
      () => any(1 + random.below(60)),
      () => right.slice(0, -1),
      () => `${right}${any(1)}`,
      () => `${firstPassphrase} karin`,
      () => right.toUpperCase(),
      () => `${right.slice(0, 5)}${any(1)}${right.slice(6)}`,
      () => right.split('').reverse().join(''),
      () => any(1_000),
    ]
    try {
      const before = lying(folder)
      let now = Date.parse(house.now())
      for (let no = 0; no < count; no += 1) {
        now += 61_000
        house.setNow(new Date(now).toISOString())
        const login = random.chance(0.2) ? any(6) : 'sara'
        let passphrase = random.pick(guesses)()
        while (passphrase.normalize('NFKC') === right) passphrase = random.pick(guesses)()
        const result = await house.core.dispatch('account.unlock', { login, passphrase })
        const said = result.ok ? 'opened' : JSON.stringify(result.error)
        const isAlike =
          !result.ok &&
          result.error.code === 'wrong-password' &&
          Object.keys(result.error).sort().join() === 'code,waitMs'
        // What is no passphrase at all, such as too long a text, is refused before anything is tried.
        const isRefused = !result.ok && result.error.code === 'invalid-input'
        if (isRefused) told.sum('refused as no passphrase', 1)
        told.add(isAlike || isRefused ? [] : [said], `guess ${no}`)
      }
      const touched = changed(before, lying(folder))
      told.add(touched.length > 0 ? [`touched ${touched.join(', ')}`] : [], 'all files after all guesses')
      house.setNow(new Date(now + 61_000).toISOString())
      const open = await house.core.dispatch('account.unlock', { login: 'sara', passphrase: right })
      told.add(open.ok ? [] : [`the right one then gave ${open.error.code}`], 'the right passphrase')
      return told.outcome()
    } finally {
      victim.remove()
    }
  },
  /** A passphrase that opens does touch the files: the look at them must see it. */
  async control(bench) {
    const victim = await makeVictim(bench)
    try {
      const before = lying(victim.folder)
      await victim.house.login('sara')
      victim.house.core.close()
      return changed(before, lying(victim.folder)).length > 0 ? 'red' : 'green'
    } finally {
      victim.remove()
    }
  },
}
