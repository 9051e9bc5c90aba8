import { copyFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { nameOf } from '../../src/main/core/vault/binding'
import { keyFilePath, readKeyFile } from '../../src/main/core/vault/key-file'
import { newKey } from '../../src/main/core/vault/primitives'
import type { DeviceKeys } from '../../src/main/core-messages'
import type { Policy } from '../../src/shared/policy/policy.contract'
import { keepCopy } from '../support/file'
import { firstPassphrase, foundTestHouse, openTestCore, type TestHouse } from '../support/house'
import { stepIn } from '../support/steps'

/** A passphrase bound to the computer's account: never the only way in, and of no use to whoever has come by the files. */

const required: Policy = { keystoreBinding: 'required' }
const next = 'mosstuva regnbåge kopparlås vintergata'
const later = 'lingonris månsken tråddocka sjöbod'
const phraseOf = (login: string) => `${firstPassphrase} ${login}`

/** One account of one computer: what its keystore holds, and how often a new secret has been asked for. */
class Computer {
  told: DeviceKeys
  wanted = 0
  constructor(...keys: Buffer[]) {
    this.told = keys.length > 0 ? { standing: 'at-hand', keys } : { standing: 'no-keystore', keys: [] }
  }
  readonly parts = {
    deviceKeys: () => this.told,
    onDeviceKeyWanted: () => {
      this.wanted += 1
    },
  }
}

const open: TestHouse[] = []
const folders: string[] = []
afterEach(() => {
  for (const house of open.splice(0)) house.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})
const kept = <H extends TestHouse>(house: H): H => {
  open.push(house)
  return house
}
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'fyrarum-device-'))
  folders.push(folder)
  return folder
}

/** A house with two users, closed; founded before IT asked for anything, or under the policy. */
async function founded(computer: Computer, policy: Policy = required) {
  const house = kept(await foundTestHouse({ isDemo: false, policy, ...computer.parts }))
  const sara = await house.addUser('sara', ['barnhandlaggare'])
  await house.addUser('ewa', ['forste-socialsekreterare'])
  house.core.close()
  return { ...house, sara }
}
/** The same files under another computer, or another policy. */
let minutes = 0
function at(folder: string, computer: Computer, policy: Policy = required): TestHouse {
  const house = kept(openTestCore({ isDemo: false, folder, policy, ...computer.parts }))
  minutes += 2
  house.setNow(new Date(Date.parse('2026-03-02T09:00:00.000Z') + minutes * 60_000).toISOString())
  return house
}
const slots = (folder: string) => readKeyFile(folder).slots.map(({ boundTo }) => boundTo)
const everything = { from: '2026-03-01', until: '2026-03-02', userId: null, about: '' }
const missing = { code: 'device-key-missing' }
const unlocks = async (house: TestHouse, login = 'karin', passphrase = phraseOf(login)) => {
  const answer = await house.core.dispatch('account.unlock', { login, passphrase })
  house.core.close()
  return answer.ok ? 'in' : answer.error.code
}

test('each user’s passphrase is bound at the user’s own unlocking, and nobody else’s with it', async () => {
  const key = newKey()
  const house = await founded(new Computer(key))
  expect(slots(house.folder)).toEqual([undefined, undefined, undefined])

  await house.login('karin')
  expect(slots(house.folder)).toEqual([nameOf(key), undefined, undefined])
  await house.login('sara')
  house.core.close()

  expect(slots(house.folder)).toEqual([nameOf(key), nameOf(key), undefined])
  expect(await unlocks(house)).toBe('in')
  expect(await house.ask('policy.keystore', {})).toEqual({
    isAsked: true,
    standing: 'at-hand',
    bound: 'some',
    isElsewhere: false,
  })
})

test('the folder stolen whole opens for nobody who knows the passphrase: not on a computer without a keystore, not on one with its own', async () => {
  const house = await founded(new Computer(newKey()))
  await house.login('karin')
  house.core.close()
  const stolen = newFolder()
  cpSync(house.folder, stolen, { recursive: true })

  for (const computer of [new Computer(), new Computer(newKey())]) {
    for (const policy of [required, {}]) {
      const thief = at(stolen, computer, policy)
      expect(await thief.fails('account.unlock', { login: 'karin', passphrase: phraseOf('karin') })).toEqual(missing)
      thief.core.close()
    }
  }
  // Control: of the users in the same folder, one whose passphrase has not been bound is opened with it.
  expect(await unlocks(at(stolen, new Computer()), 'sara')).toBe('in')
})

test('nor does the generation before of the key file, once the house has been locked', async () => {
  const house = await founded(new Computer(newKey()))
  await house.login('karin')
  const earlier = `${keyFilePath(house.folder)}.1`
  const stolen = newFolder()
  const stealEarlier = () => {
    for (const name of readdirSync(stolen)) rmSync(join(stolen, name))
    cpSync(house.folder, stolen, { recursive: true })
    copyFileSync(earlier, keyFilePath(stolen))
  }
  stealEarlier()
  const whileOpen = slots(stolen)[0]
  house.core.close()
  stealEarlier()

  // Control: as the binding was made the generation before was as it had been.
  expect(whileOpen).toBeUndefined()
  expect(await unlocks(at(stolen, new Computer()))).toBe('device-key-missing')
})

test('a passphrase that cannot be tried is no guess: none is counted, and whether it was right is not told', async () => {
  const house = await founded(new Computer(newKey()))
  await house.login('karin')
  house.core.close()
  const thief = at(house.folder, new Computer())
  const attempt = (passphrase: string) => thief.fails('account.unlock', { login: 'karin', passphrase })

  for (let no = 0; no < 3; no += 1) expect(await attempt('fel lösenfras helt och hållet')).toEqual(missing)
  expect(await attempt(phraseOf('karin'))).toEqual(missing)
  // Where a passphrase can be tried, a wrong one is a guess as before.
  expect(await thief.fails('account.unlock', { login: 'sara', passphrase: 'fel' })).toEqual({
    code: 'wrong-password',
    waitMs: 1_000,
  })
})

test('it takes as much work as a passphrase that is tried', async () => {
  const house = await founded(new Computer(newKey()))
  await house.login('karin')
  house.core.close()
  const thief = at(house.folder, new Computer())
  const fastest = async (login: string) => {
    const times: number[] = []
    for (let no = 0; no < 3; no += 1) {
      thief.setNow(new Date(Date.parse(thief.now()) + 100_000).toISOString())
      const start = process.cpuUsage()
      await thief.fails('account.unlock', { login, passphrase: 'fel lösenfras helt och hållet' })
      const { user, system } = process.cpuUsage(start)
      times.push(user + system)
    }
    return Math.min(...times)
  }

  expect(await fastest('karin')).toBeGreaterThan((await fastest('sara')) * 0.5)
})

test('the keystore emptied: two sheets let the user in, and the new passphrase is bound with the new secret at the next unlocking', async () => {
  const computer = new Computer(newKey())
  const house = await founded(computer)
  await house.login('karin')
  house.core.close()
  computer.told = { standing: 'unreadable', keys: [] }
  const way = { login: 'karin', passphrase: phraseOf('karin') }

  expect(await house.fails('account.unlock', way)).toEqual(missing)
  expect(computer.wanted).toBe(0)
  await house.ask('account.recover', {
    login: 'karin',
    typedShares: [house.shares[0] ?? '', house.shares[1] ?? ''],
    passphrase: next,
  })
  expect(computer.wanted).toBe(1)
  // What the shell then has made stands for a while before anything is bound with it.
  const fresh = newKey()
  computer.told = { standing: 'made', keys: [] }
  await house.login('karin', next)
  expect(slots(house.folder)).not.toContain(nameOf(fresh))
  computer.told = { standing: 'at-hand', keys: [fresh] }
  await house.login('karin', next)
  house.core.close()

  expect(slots(house.folder)).toContain(nameOf(fresh))
  expect(await unlocks(at(house.folder, new Computer()), 'karin', next)).toBe('device-key-missing')
  expect(await unlocks(at(house.folder, computer), 'karin', next)).toBe('in')
})

test('a systemadministrator and a colleague who can unlock here give new keys, whose own passphrase is bound at once', async () => {
  const [here, there] = [new Computer(newKey()), new Computer(newKey())]
  const house = await founded(here)
  await house.login('sara')
  house.core.close()
  const moved = at(house.folder, there)
  expect(await moved.fails('account.unlock', { login: 'sara', passphrase: phraseOf('sara') })).toEqual(missing)
  await moved.login('karin')
  const renew = (login: string) =>
    moved.ask('account.renew', {
      userId: house.sara,
      login: 'sara',
      passphrase: next,
      colleague: { login, passphrase: phraseOf(login) },
    })
  await renew('ewa')
  const handed = slots(house.folder)
  moved.core.close()
  await moved.ask('account.unlock', { login: 'sara', passphrase: next, newPassphrase: later })
  moved.core.close()
  const bound = nameOf(there.told.keys[0] ?? newKey())

  // Handed over it is not bound: its owner may sit at another account of the computer.
  expect(handed.filter((name) => name !== undefined)).toEqual([bound])
  expect(slots(house.folder).filter((name) => name === bound)).toHaveLength(2)
  expect(await unlocks(at(house.folder, new Computer()), 'sara', later)).toBe('device-key-missing')
})

test('a colleague whose passphrase is bound elsewhere cannot be the second person here, and that is what is said', async () => {
  const house = await founded(new Computer(newKey()))
  await house.login('ewa')
  house.core.close()
  const moved = at(house.folder, new Computer(newKey()))
  await moved.login('karin')

  expect(
    await moved.fails('account.renew', {
      userId: house.sara,
      login: 'sara',
      passphrase: next,
      colleague: { login: 'ewa', passphrase: phraseOf('ewa') },
    }),
  ).toEqual(missing)
})

test('a colleague who comes in with a passphrase alone has no secret put in the place of one that does not open', async () => {
  const computer = new Computer()
  const house = await founded(computer)
  computer.told = { standing: 'unreadable', keys: [] }
  await house.login('sara')
  await house.ask('account.changePassphrase', { present: phraseOf('sara'), passphrase: next })

  expect(computer.wanted).toBe(0)
})

test('a changed passphrase stays bound, and confirming goes by the bound one', async () => {
  const key = newKey()
  const computer = new Computer(key)
  const house = await founded(computer)
  await house.login('karin')
  await house.ask('account.confirm', { passphrase: phraseOf('karin') })
  await house.ask('account.changePassphrase', { present: phraseOf('karin'), passphrase: next })
  house.core.close()

  expect(slots(house.folder)[0]).toBe(nameOf(key))
  expect(await unlocks(at(house.folder, new Computer()), 'karin', next)).toBe('device-key-missing')
  expect(await unlocks(at(house.folder, computer), 'karin', next)).toBe('in')
})

test('where IT no longer asks, each is set free at the user’s next unlocking', async () => {
  const computer = new Computer(newKey())
  const house = await founded(computer)
  await house.login('karin')
  await house.login('sara')
  house.core.close()
  const free = at(house.folder, computer, {})
  await free.login('karin')
  free.core.close()

  expect(slots(house.folder).map((name) => name === undefined)).toEqual([true, false, true])
  expect(await unlocks(at(house.folder, new Computer(), {}))).toBe('in')
  expect(await unlocks(at(house.folder, new Computer(), {}), 'sara')).toBe('device-key-missing')
})

test('asked for where there is no keystore: everybody unlocks as before, nothing is bound, and the log and the page say why', async () => {
  const computer = new Computer()
  const house = await founded(computer)
  await house.login('karin')

  expect(slots(house.folder)).toEqual([undefined, undefined, undefined])
  const state = { isAsked: true, standing: 'no-keystore', bound: 'none', isElsewhere: false }
  expect(await house.ask('policy.keystore', {})).toEqual(state)
  expect((await house.ask('about.selfTest', {})).keystore).toEqual(state)
  const marks = async () =>
    (await house.ask('audit.log', { filter: everything, before: null })).entries.find(
      (entry) => entry.action === 'account.unlock',
    )?.marks
  expect(await marks()).toEqual(['not-bound'])
  // Control: bound, it is not marked.
  computer.told = { standing: 'at-hand', keys: [newKey()] }
  await house.login('karin')
  expect(await marks()).toEqual([])
})

test('the demo house is bound to nothing', async () => {
  const house = kept(await foundTestHouse({ isDemo: true, policy: required, ...new Computer(newKey()).parts }))
  await house.login('karin')

  expect(slots(house.folder)).toEqual([undefined])
  expect(await house.ask('policy.keystore', {})).toMatchObject({ isAsked: false, bound: 'none' })
})

test('a secret that has been put aside and opens again opens what was bound with it, which is then bound with the newest', async () => {
  const [early, fresh] = [newKey(), newKey()]
  const computer = new Computer(early)
  const house = await founded(computer)
  await house.login('karin')
  house.core.close()
  computer.told = { standing: 'at-hand', keys: [fresh, early] }

  expect(await unlocks(house)).toBe('in')
  expect(slots(house.folder)[0]).toBe(nameOf(fresh))
})

test('a copy put back on another computer is opened with two sheets, and then the house; the passphrase is told to be bound elsewhere', async () => {
  const [here, there] = [new Computer(newKey()), new Computer(newKey())]
  const copies = newFolder()
  const house = await founded(here)
  await house.login('karin')
  await house.ask('backup.chooseFolder', { ticket: house.core.offer(copies) })
  const { name } = await house.ask('backup.take', {})
  house.core.close()
  const other = at(newFolder(), there)
  const restore = (way: { kind: 'passphrase'; login: string; passphrase: string } | 'sheets') =>
    ({
      ticket: other.core.offer(copies),
      name,
      way:
        way === 'sheets'
          ? { kind: 'shares' as const, typedShares: [house.shares[1] ?? '', house.shares[2] ?? ''] as [string, string] }
          : way,
    }) as const

  const byPhrase = { kind: 'passphrase' as const, login: 'karin', passphrase: phraseOf('karin') }
  expect(await other.fails('backup.restore', restore(byPhrase))).toEqual(missing)
  await other.ask('backup.restore', restore('sheets'))
  expect(await other.ask('policy.keystore', {})).toMatchObject({ isElsewhere: true })
  expect(await other.fails('account.unlock', { login: 'karin', passphrase: phraseOf('karin') })).toEqual(missing)
  await other.ask('account.recover', {
    login: 'karin',
    typedShares: [house.shares[0] ?? '', house.shares[1] ?? ''],
    passphrase: next,
  })
  await other.login('karin', next)
  other.core.close()

  expect(await other.ask('policy.keystore', {})).toMatchObject({ isElsewhere: false, bound: 'some' })
  expect(await unlocks(at(other.folder, new Computer()), 'karin', next)).toBe('device-key-missing')
})

test('a copy is put back by passphrase on the computer it is bound to', async () => {
  const computer = new Computer(newKey())
  const copies = newFolder()
  const house = await founded(computer)
  await house.login('karin')
  await house.ask('backup.chooseFolder', { ticket: house.core.offer(copies) })
  const { name } = await house.ask('backup.take', {})
  house.core.close()
  const way = { kind: 'passphrase' as const, login: 'karin', passphrase: phraseOf('karin') }
  await house.ask('backup.restore', { ticket: house.core.offer(copies), name, way })

  expect(await unlocks(house)).toBe('in')
})

test('killed at any step of a recovery after the keystore was emptied, two sheets still lead in', async () => {
  const computer = new Computer(newKey())
  const house = await founded(computer)
  await house.login('karin')
  house.core.close()
  computer.told = { standing: 'unreadable', keys: [] }
  const putBack = keepCopy(house.folder)
  const recover = { login: 'karin', typedShares: [house.shares[0] ?? '', house.shares[1] ?? ''], passphrase: next }
  const outcomes: unknown[] = []
  for (const dieAt of ['laid', 'renewed', 'settled']) {
    putBack()
    const dying = openTestCore({
      isDemo: false,
      folder: house.folder,
      policy: required,
      ...computer.parts,
      report(event, facts) {
        if (event === 'step' && stepIn(facts) === dieAt) throw new Error('killed')
      },
    })
    const failed = await dying.core.dispatch('account.recover', recover)
    dying.core.close()
    const again = at(house.folder, computer)
    const answer = await again.core.dispatch('account.recover', { ...recover, passphrase: later })
    again.core.close()
    outcomes.push([dieAt, failed.ok, answer.ok, await unlocks(at(house.folder, computer), 'karin', later)])
  }

  expect(outcomes).toEqual(['laid', 'renewed', 'settled'].map((dieAt) => [dieAt, false, true, 'in']))
})

test('a user with one slot bound elsewhere and one that can be tried is answered as for a passphrase that was tried', async () => {
  const computer = new Computer(newKey())
  const house = await founded(computer)
  await house.login('karin')
  house.core.close()
  computer.told = { standing: 'unreadable', keys: [] }
  const dying = openTestCore({
    isDemo: false,
    folder: house.folder,
    policy: required,
    ...computer.parts,
    report(event, facts) {
      if (event === 'step' && stepIn(facts) === 'laid') throw new Error('killed')
    },
  })
  await dying.core.dispatch('account.recover', {
    login: 'karin',
    typedShares: [house.shares[0] ?? '', house.shares[1] ?? ''],
    passphrase: next,
  })
  dying.core.close()
  const again = at(house.folder, computer)

  // The slot that was being laid can be tried: a wrong passphrase there is a guess, and costs what guesses cost.
  expect(slots(house.folder).filter((name) => name !== undefined)).toHaveLength(1)
  expect(await again.fails('account.unlock', { login: 'karin', passphrase: 'fel' })).toMatchObject({
    code: 'wrong-password',
    waitMs: 1_000,
  })
})
