import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from 'zod'
import { type Core, type CoreParts, createCore } from '../../src/main/core/core'
import { idMaker } from '../../src/main/core/ids'
import { floorCost } from '../../src/main/core/vault/passphrase'
import type { NewUser, Role } from '../../src/shared/account/account.contract'
import type { Contract, EndpointName } from '../../src/shared/contract'
import type { InputOf, OutputOf } from '../../src/shared/contract/define'
import type { UserId } from '../../src/shared/ids'
import type { Policy } from '../../src/shared/policy/policy.contract'
import type { Failure, Result } from '../../src/shared/result'
import { testReader } from './reader'

export const firstPassphrase = 'skogsväska ärttrumma vindtak glaskudde'

export interface TestHouse {
  readonly folder: string
  readonly core: Core
  /** Moves the clock. */
  setNow(instant: string): void
  now(): string
  /** From now on each look at the clock is a millisecond later than the one before. */
  letClockRun(): void
  /** Asks and gives the answer; a failure is thrown as an error that names its code. */
  ask<N extends EndpointName>(name: N, input: InputOf<Contract[N]>): Promise<OutputOf<Contract[N]>>
  /** Asks and gives the failure; throws when there was none. */
  fails<N extends EndpointName>(name: N, input: InputOf<Contract[N]>): Promise<Failure>
  login(login: string, passphrase?: string): Promise<void>
  addUser(login: string, roles: readonly Role[], more?: Partial<z.input<typeof NewUser>>): Promise<UserId>
  close(): void
}

export const startOfTime = '2026-03-02T08:00:00.000Z'

/** A real core on a real SQLCipher file in a folder of its own, with a clock that stands still. */
export function openTestCore(
  options: {
    readonly isDemo?: boolean
    readonly folder?: string
    readonly onProgress?: CoreParts['onProgress']
    readonly report?: CoreParts['report']
    /** What IT has decided for the computer. */
    readonly policy?: Policy
    /** The secrets of the computer's account. */
    readonly deviceKeys?: CoreParts['deviceKeys']
    readonly onDeviceKeyWanted?: CoreParts['onDeviceKeyWanted']
  } = {},
): TestHouse {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'fyrarum-test-'))
  let now = startOfTime
  let stride = 0
  const newId = idMaker(() => Date.parse(now))
  const core = createCore({
    folder,
    isDemo: options.isDemo ?? true,
    appVersion: '0.0.0-test',
    ...(options.policy
      ? { policy: { policy: options.policy, source: { kind: 'file', place: '/etc/fyrarum/policy.json' } } }
      : {}),
    ...(options.deviceKeys ? { deviceKeys: options.deviceKeys } : {}),
    ...(options.onDeviceKeyWanted ? { onDeviceKeyWanted: options.onDeviceKeyWanted } : {}),
    cost: floorCost,
    checkOutput: true,
    now: () => {
      now = new Date(Date.parse(now) + stride).toISOString()
      return now
    },
    newId,
    reader: testReader(),
    onChanged: () => {},
    onProgress: options.onProgress ?? (() => {}),
    report: (event, facts) => {
      options.report?.(event, facts)
      if (event === 'unexpected') process.stderr.write(`${JSON.stringify(facts)}\n`)
    },
  })
  /** The passphrase of whoever sits here. */
  let typed = ''
  const dispatch = (name: string, input: unknown) => {
    if (name === 'account.unlock' || name === 'account.setUp') typed = (input as { passphrase: string }).passphrase
    return core.dispatch(name, input) as Promise<Result<never>>
  }
  const house: TestHouse = {
    folder,
    core,
    setNow: (instant) => {
      now = instant
    },
    letClockRun: () => {
      stride = 1
    },
    now: () => now,
    async ask(name, input) {
      let result = await dispatch(name, input)
      // As the page does: the passphrase is typed again where it was long ago.
      if (!result.ok && result.error.code === 'confirm-needed' && name !== 'account.confirm') {
        await house.ask('account.confirm', { passphrase: typed })
        result = await dispatch(name, input)
      }
      if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`)
      return result.value
    },
    async fails(name, input) {
      const result = await dispatch(name, input)
      if (result.ok) throw new Error(`${name} was expected to fail`)
      return result.error
    },
    async login(login, passphrase = `${firstPassphrase} ${login}`) {
      core.close()
      await house.ask('account.unlock', { login, passphrase })
    },
    async addUser(login, roles, more = {}) {
      const { userId } = await house.ask('account.add', {
        user: {
          displayName: `Test ${login}`,
          title: 'Test',
          login,
          roles: [...roles],
          namndIndex: 0,
          hasSocionom: true,
          ...more,
        },
        passphrase: `${firstPassphrase} ${login}`,
        isHanded: false,
      })
      return userId
    },
    close() {
      core.close()
      if (!options.folder) rmSync(folder, { recursive: true, force: true })
    },
  }
  return house
}

/** A founded test house, open as its coordinator `karin`. */
export async function foundTestHouse(
  options: Omit<NonNullable<Parameters<typeof openTestCore>[0]>, 'folder'> = {},
): Promise<TestHouse & { readonly shares: readonly string[] }> {
  const house = openTestCore(options)
  const { shares } = await house.ask('account.prepareRecovery', {})
  await house.ask('account.setUp', {
    house: {
      name: 'Barnahus Prov',
      namnder: [
        { name: 'Socialnämnden i Sjöberga', municipalities: ['Sjöberga kommun'] },
        { name: 'Socialnämnden i Åmotsdal', municipalities: ['Åmotsdals kommun'] },
      ],
    },
    user: {
      displayName: 'Karin Prov',
      title: 'Samordnare',
      login: 'karin',
      roles: ['samordnare', 'systemadmin', 'loggranskare'],
    },
    passphrase: `${firstPassphrase} karin`,
    typedShares: [shares[0] ?? '', shares[2] ?? ''],
  })
  return { ...house, shares }
}

export const emptyWhereabouts = { address: '', phone: '', school: '', contactRule: '' }

/** An identity with one of Skatteverket's test numbers. */
export const identity = (givenName: string, familyName: string, personnummer: string) => ({
  givenName,
  familyName,
  personnummer,
  birthDate: null,
  sex: 'annat' as const,
  language: '',
  needsInterpreter: false,
  disability: '',
  protection: 'ingen' as const,
})

export const newPerson = (givenName: string, familyName: string, personnummer: string) => ({
  kind: 'new' as const,
  identity: identity(givenName, familyName, personnummer),
  whereabouts: emptyWhereabouts,
})
