import type { aboutContract, SelfTest } from '../../../shared/about/about.contract'
import { BackupFault } from '../../../shared/backup/backup.contract'
import type { Check } from '../../../shared/integrity/integrity.contract'
import { verdict } from '../audit/verdict.store'
import { lastTry, lastVerified } from '../backup/backup.store'
import type { HandlersFor, ReadContext } from '../context'
import type { DoorContext } from '../core'
import { engineVersions } from '../database/engine'
import { newestForm } from '../database/migrate'
import { newest } from '../integrity/integrity.rules'
import { lastWholeCheck } from '../integrity/integrity.store'
import { keystoreHere } from '../vault/device-here'
import { keyFileState } from '../vault/key-file'
import { knownAnswers } from '../vault/self-test'

const look = (check: Check | null | undefined) =>
  check ? { at: check.checkedAt, state: check.damage?.what ?? ('whole' as const) } : null

/** What is known only while the house stands open. */
function insideOf({ checked }: DoorContext, context: ReadContext) {
  const { db } = context
  const kept = (kind: 'pages' | 'whole') => lastWholeCheck(db, kind)
  const copy = lastVerified(db)
  const tried = lastTry(db)
  const { state, checkedAt } = verdict(context).state
  return {
    lastLook: look(newest(checked.last, kept('pages'), kept('whole'))),
    lastWholeLook: look(newest(checked.lastWhole, kept('whole'))),
    lastCopy: copy ? { at: copy.ended_at } : null,
    copyFault: tried?.outcome === 'failed' ? BackupFault.catch('internal').parse(tried.fault) : null,
    log: { at: checkedAt, state },
  }
}

const outside = { lastLook: null, lastWholeLook: null, lastCopy: null, copyFault: null, log: null }

export const aboutHandlers: HandlersFor<typeof aboutContract, DoorContext> = {
  'about.selfTest': async (door): Promise<SelfTest> => {
    const answers = await knownAnswers()
    const keyFile = keyFileState(door.folder)
    return {
      engine: engineVersions(),
      knownAnswers: { asked: answers.length, wrong: answers.filter(({ holds }) => !holds).length },
      keyFile,
      house: door.isOpen() ? 'open' : keyFile === 'none' ? 'none' : 'locked',
      keystore: keystoreHere(door),
      isDemo: door.isDemo,
      form: newestForm,
      ...(door.isOpen() ? door.session().read('about.selfTest', (context) => insideOf(door, context)) : outside),
    }
  },
}
