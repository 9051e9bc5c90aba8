import { firstPassphrase, openTestCore } from '../../support/house'
import { foundIn, requireWhole, unlocked } from './house'
import type { Job } from './job'

type Given = {
  readonly shares: readonly string[]
}

export const newPassphrase = 'kvarnsten blåsippa tröskverk mjölkpall sara'

/** Says whether sara comes in with the passphrase she had or with the new one, and that there is one and only one. */
export async function whichPassphrase(folder: string): Promise<string> {
  const tries = []
  for (const passphrase of [`${firstPassphrase} sara`, newPassphrase]) {
    const house = openTestCore({ folder })
    const isIn = await house.login('sara', passphrase).then(
      () => true,
      () => false,
    )
    if (isIn && (await house.ask('case.search', { text: 'FR-2026' })).length !== 1) return 'the case is gone'
    house.core.close()
    tries.push(isIn)
  }
  await requireWhole(folder, ['karin', 'lena'])
  if (tries[0] === tries[1]) return tries[0] ? 'both passphrases open' : 'no passphrase opens'
  return tries[0] ? 'old' : 'new'
}

/** Somebody who has lost the passphrase gets new keys, by two recovery sheets. */
export const recover: Job = {
  name: 'recover',
  prepare: async (folder) => foundIn(folder),
  async act(folder, { shares: [first = '', , third = ''] }: Given, report) {
    const house = openTestCore({ folder, report })
    await house.ask('account.recover', { login: 'sara', typedShares: [first, third], passphrase: newPassphrase })
    house.core.close()
  },
  look: whichPassphrase,
}

/** Somebody changes passphrase; it has no step but the writing of the key file. */
export const passphrase: Job = {
  name: 'passphrase',
  async prepare(folder) {
    await foundIn(folder)
    return {}
  },
  async act(folder, _given, report) {
    const house = await unlocked(folder, 'sara', report)
    await house.ask('account.changePassphrase', { present: `${firstPassphrase} sara`, passphrase: newPassphrase })
    house.core.close()
  },
  look: whichPassphrase,
}
