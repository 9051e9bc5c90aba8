import type { DoorContext } from '../../src/main/core/core'
import type { Session } from '../../src/main/core/session'
import { recordHead } from '../../src/main/core/vault/heads'
import { floorCost } from '../../src/main/core/vault/passphrase'
import { testReader } from './reader'

export interface DoorParts {
  readonly folder: string
  readonly now: () => string
  readonly newId: () => string
  readonly report?: DoorContext['report']
  /** Where the open session is kept; nothing while the house is locked. */
  readonly place: { session: Session | undefined }
}

/** The house as a door sees it, for jobs that end one session and begin another. */
export function testDoor({ folder, now, newId, report = () => {}, place }: DoorParts): DoorContext {
  const door: DoorContext = {
    folder,
    policy: { policy: {}, source: null },
    isDemo: true,
    appVersion: '0.0.0-test',
    now,
    newId,
    cost: floorCost,
    checkOutput: true,
    onProgress: () => {},
    report,
    reader: testReader(),
    chosen: () => '',
    forgetChosen: () => {},
    session() {
      if (!place.session) throw new Error('not open yet')
      return place.session
    },
    isOpen: () => place.session !== undefined,
    enter(next) {
      door.leave()
      place.session = next
    },
    leave() {
      const ending = place.session
      place.session = undefined
      if (!ending) return
      recordHead(folder, ending, now())
      ending.close()
    },
    guesses: { count: 0, notBefore: 0 },
    jobs: new Map(),
    exports: new Map(),
    checked: {},
    pending: {},
  }
  return door
}
