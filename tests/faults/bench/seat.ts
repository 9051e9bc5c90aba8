import { settle } from '../../../src/main/core/account/settle'
import { brokenSince } from '../../../src/main/core/audit/audit.store'
import { migrateToLatest } from '../../../src/main/core/database/migrate'
import { openDatabase } from '../../../src/main/core/database/open'
import { openReserve } from '../../../src/main/core/database/reserve'
import { handlers } from '../../../src/main/core/handlers'
import { idMaker } from '../../../src/main/core/ids'
import { openSession, type Session } from '../../../src/main/core/session'
import { databasePath } from '../../../src/main/core/vault/found'
import { recordHead } from '../../../src/main/core/vault/heads'
import { readKeyFile } from '../../../src/main/core/vault/key-file'
import { cryptoReady } from '../../../src/main/core/vault/primitives'
import type { UserKeys } from '../../../src/main/core/vault/slots'
import { type Contract, contract, type EndpointName } from '../../../src/shared/contract'
import type { InputOf, OutputOf } from '../../../src/shared/contract/define'
import { dispatcher } from '../../../src/shared/contract/dispatch'
import type { Failure, Result } from '../../../src/shared/result'

/** Somebody who has sat down in a house with the keys in hand: the program's own opening, without a passphrase's time. */
export interface Seated {
  readonly session: Session
  /** Where the log was found broken at opening; nothing when it is whole. */
  readonly brokenAt: number | undefined
  /** The real dispatcher on the real handlers. Throws the failure of a request that fails. */
  ask<N extends EndpointName>(name: N, input: InputOf<Contract[N]>): Promise<OutputOf<Contract[N]>>
  /** Locks as the program does: the log's head goes to the key file, the database is closed. */
  lock(): void
}

export class Refused extends Error {
  readonly failure: Failure

  constructor(endpoint: string, failure: Failure) {
    super(`${endpoint}: ${JSON.stringify(failure)}`)
    this.failure = failure
  }
}

/** Opens a house as `unlock` does after the passphrase. Throws the program's own errors. */
export async function sitDown(
  folder: string,
  keys: UserKeys,
  databaseKey: Buffer,
  now: () => string,
  more: {
    readonly onOpen?: (session: Session['connection']) => void
    /** Room set aside for a full disk. */
    readonly reserveBytes?: number
  } = {},
): Promise<Seated> {
  await cryptoReady
  const content = readKeyFile(folder)
  const connection = openDatabase(databasePath(folder), Buffer.from(databaseKey), 'existing')
  try {
    more.onOpen?.(connection)
    await migrateToLatest(connection)
    const newId = idMaker(() => Date.parse(now()))
    const session = openSession({
      connection,
      keys,
      device: content.device,
      appVersion: '0.0.0-fault',
      now,
      newId,
      ...(more.reserveBytes ? { reserve: openReserve(folder, more.reserveBytes) } : {}),
    })
    const broken = brokenSince(session.db, content.heads)
    session.logEvent('account.unlock', { wrongGuessesBefore: 0 })
    settle(session)
    return seated(folder, session, broken?.seq, now)
  } catch (error) {
    if (connection.open) connection.close()
    throw error
  }
}

function seated(folder: string, session: Session, brokenAt: number | undefined, now: () => string): Seated {
  const answer = dispatcher({
    contract,
    handlers,
    checkOutput: false,
    explain(error) {
      throw error
    },
    run(name, endpoint, call) {
      if (endpoint.kind === 'door') throw new Error('no doors here')
      return endpoint.kind === 'command' ? session.change(name, call) : session.read(name, call)
    },
  }) as (name: string, input: unknown) => Promise<Result<never>>
  return {
    session,
    brokenAt,
    async ask(name, input) {
      const result = await answer(name, input)
      if (!result.ok) throw new Refused(name, result.error)
      return result.value
    },
    lock() {
      try {
        recordHead(folder, session, now())
      } finally {
        session.close()
      }
    },
  }
}
