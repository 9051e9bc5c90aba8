import type { DoorContext } from '../../src/main/core/core'
import { handlers } from '../../src/main/core/handlers'
import { idMaker } from '../../src/main/core/ids'
import type { Session } from '../../src/main/core/session'
import { unlock } from '../../src/main/core/vault/unlock'
import { type Contract, contract, type EndpointName } from '../../src/shared/contract'
import type { InputOf, OutputOf } from '../../src/shared/contract/define'
import { dispatcher } from '../../src/shared/contract/dispatch'
import type { Failure, Result } from '../../src/shared/result'
import { testDoor } from './door'
import { firstPassphrase, type TestHouse } from './house'

export interface TestSession {
  readonly session: Session
  /** The house as a door sees it, for jobs that end one session and begin another. */
  readonly door: DoorContext
  ask<N extends EndpointName>(name: N, input: InputOf<Contract[N]>): Promise<OutputOf<Contract[N]>>
  fails<N extends EndpointName>(name: N, input: InputOf<Contract[N]>): Promise<Failure>
  close(): void
}

/** A session with its connection in hand, for faults only a connection can have. The house's own core is closed first. */
export async function openTestSession(
  house: Pick<TestHouse, 'core' | 'folder' | 'now'>,
  login: string,
  report?: DoorContext['report'],
): Promise<TestSession> {
  house.core.close()
  const ids = idMaker(() => Date.parse(house.now()))
  const place: { session: Session | undefined } = { session: undefined }
  const door = testDoor({ folder: house.folder, now: house.now, newId: ids, ...(report ? { report } : {}), place })
  const current = () => door.session()
  place.session = await unlock(door, { login, passphrase: `${firstPassphrase} ${login}` })
  const dispatch = dispatcher({
    contract,
    handlers,
    checkOutput: true,
    explain: () => ({ code: 'internal' }),
    run(name, endpoint, call) {
      if (endpoint.kind === 'door') return call(door)
      return endpoint.kind === 'command' ? current().change(name, call) : current().ask(name, call)
    },
  }) as (name: string, input: unknown) => Promise<Result<never>>
  return {
    get session() {
      return current()
    },
    door,
    async ask(name, input) {
      const result = await dispatch(name, input)
      if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`)
      return result.value
    },
    async fails(name, input) {
      const result = await dispatch(name, input)
      if (result.ok) throw new Error(`${name} was expected to fail`)
      return result.error
    },
    close() {
      if (place.session?.connection.open) place.session.close()
    },
  }
}
