import { settle } from '../../src/main/core/account/settle'
import { handlers } from '../../src/main/core/handlers'
import { idMaker } from '../../src/main/core/ids'
import { openSession, type Session } from '../../src/main/core/session'
import type { Contract, EndpointName } from '../../src/shared/contract'
import { contract } from '../../src/shared/contract'
import type { InputOf, OutputOf } from '../../src/shared/contract/define'
import { dispatcher } from '../../src/shared/contract/dispatch'
import type { Result } from '../../src/shared/result'
import { type Held, keysOf, openFile } from './file'
import type { TestHouse } from './house'

/** One file at which many users sit down in turn, each with keys of their own, without the wait of a passphrase. */
export interface Desk {
  /** Asks as a user; whoever sat there rises first. */
  ask<N extends EndpointName>(
    login: string,
    name: N,
    input: InputOf<Contract[N]>,
  ): Promise<Result<OutputOf<Contract[N]>>>
  /** Locks: what the one who sat there had in memory is gone. */
  rise(): void
  readonly held: ReadonlyMap<string, Held>
  /** Reads the file past the program. */
  readonly connection: Session['connection']
  close(): void
}

/** The keys of each user: opened once, however many desks they sit down at. */
export async function keysOfAll(house: TestHouse, logins: readonly string[]): Promise<ReadonlyMap<string, Held>> {
  const held = new Map<string, Held>()
  for (const login of logins) held.set(login, await keysOf(house.folder, login))
  return held
}

/** Opens a closed house as a desk. */
export function openDesk(
  house: TestHouse,
  held: ReadonlyMap<string, Held>,
  /** Told when somebody has sat down. */
  onSeated: (login: string) => void = () => {},
): Desk {
  const [first] = held.values()
  if (!first) throw new Error('nobody has a key')
  const connection = openFile(house.folder, first.databaseKey)
  // What is tested here is who reads what, not what a power cut leaves.
  connection.pragma('synchronous = OFF')
  const newId = idMaker(() => Date.parse(house.now()))
  let seated: { readonly login: string; readonly session: Session } | undefined
  const sit = (login: string): Session => {
    if (seated?.login === login) return seated.session
    const keys = held.get(login)?.keys
    if (!keys) throw new Error(`no keys for ${login}`)
    const session = openSession({ connection, keys, device: newId(), appVersion: '0', now: house.now, newId })
    settle(session)
    seated = { login, session }
    onSeated(login)
    return session
  }
  let asking = ''
  const answer = dispatcher({
    contract,
    handlers,
    checkOutput: true,
    explain(error) {
      throw error
    },
    run(name, endpoint, call) {
      if (endpoint.kind === 'door') throw new Error('a desk has no doors')
      const session = sit(asking)
      // Months pass at a desk; whoever sits there has the passphrase in mind.
      session.confirm()
      return endpoint.kind === 'command' ? session.change(name, call) : session.read(name, call)
    },
  }) as (name: string, input: unknown) => Promise<Result<never>>
  return {
    ask(login, name, input) {
      asking = login
      return answer(name, input)
    },
    rise() {
      seated = undefined
    },
    held,
    connection,
    close: () => connection.close(),
  }
}
