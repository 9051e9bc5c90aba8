import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { wholeFault } from '../../src/main/core/audit/audit.store'
import { makeHandle } from '../../src/main/core/database/handle'
import { openFile } from '../support/file'
import { journal } from '../support/notes'
import { pageSize } from '../support/pages'
import { makeVictim, type Victim } from './data/house'
import { counting, type Fault } from './fault'

/** What is told of the house when somebody has unlocked it and had its log verified. */
async function told(victim: Victim): Promise<string> {
  const { house } = victim
  const unlocked = await house.core.dispatch('account.unlock', {
    login: 'sara',
    passphrase: 'skogsväska ärttrumma vindtak glaskudde sara',
  })
  if (!unlocked.ok) return unlocked.error.code
  try {
    return (await house.ask('audit.verify', {})).state
  } finally {
    house.core.close()
  }
}

const pagesOf = (bytes: Buffer) => bytes.length / pageSize
const pageOf = (bytes: Buffer, no: number) => bytes.subarray((no - 1) * pageSize, no * pageSize)

/** True when the engine's check of the tree, the foreign keys or the log's chain sees that something is wrong. */
function isSeenWithin(victim: Victim): boolean {
  try {
    const file = openFile(victim.folder, victim.held.databaseKey)
    try {
      return (
        file.pragma('integrity_check(1)', { simple: true }) !== 'ok' ||
        (file.pragma('foreign_key_check') as unknown[]).length > 0 ||
        wholeFault(makeHandle(file)) !== undefined
      )
    } finally {
      file.close()
    }
  } catch {
    return true
  }
}

/** Works a little, so that there is a newer house beside the older one; gives where the older one lies. */
async function workOn(victim: Victim, aside: string): Promise<void> {
  const { house, aktId, folder } = victim
  cpSync(folder, aside, { recursive: true })
  await house.login('sara')
  for (let no = 0; no < 6; no += 1) {
    const { noteId } = await house.ask('note.start', { aktId, form: 'journal-barn', samradId: null, aboutId: null })
    const note = { noteId, eventAt: '2026-03-02T07:00:00.000Z', content: journal(`Senare ${no} ${'ord '.repeat(200)}`) }
    await house.ask('note.save', { ...note, revision: 1 })
  }
  house.core.close()
}

/** F14: older pages or an older database put back. An older database is told of; of single pages those that the log or the tree reach. */
export const rollback: Fault = {
  id: 'F14',
  what: 'older database put back, by hand and at any save; older single pages counted',
  counts: { pr: 12, nightly: 60, release: 300 },
  async run(count, bench) {
    const victim = await makeVictim(bench)
    const { house, database, aktId } = victim
    const counted = counting(bench)
    const aside = join(bench.folder, 'aldre')
    try {
      await workOn(victim, aside)
      const [older, newer] = [readFileSync(join(aside, 'fyrarum.db')), readFileSync(database)]
      const newerKeys = readFileSync(victim.keyFile)
      const differing = Array.from({ length: pagesOf(older) }, (_none, index) => index + 1).filter(
        (no) => !pageOf(older, no).equals(pageOf(newer, no)),
      )
      for (let no = 0; no < count; no += 1) {
        if (no % 3 === 0) {
          // The whole database of an earlier evening, beside today's key file.
          victim.heal()
          await house.login('sara')
          for (let more = 0; more <= bench.random.below(5); more += 1)
            await house.ask('draft.save', { form: 'note', subject: aktId, content: `senare ${more}` })
          const steps = 1 + bench.random.below(3)
          for (let step = 0; step < steps; step += 1) await house.ask('akt.get', { aktId })
          house.core.close()
          copyFileSync(join(aside, 'fyrarum.db'), database)
          const state = await told(victim)
          counted.sum('whole databases', 1)
          counted.add(['broken', 'corrupt'].includes(state) ? [] : [`told as ${state}`], 'an older database')
        } else {
          victim.heal()
          const page = bench.random.pick(differing)
          const mixed = Buffer.from(newer)
          pageOf(older, page).copy(mixed, (page - 1) * pageSize)
          writeFileSync(database, mixed)
          writeFileSync(victim.keyFile, newerKeys)
          counted.sum(isSeenWithin(victim) ? 'single pages told of' : 'single pages nobody can see', 1)
          counted.add([], `page ${page}`)
        }
      }
      return counted.outcome()
    } finally {
      victim.remove()
    }
  },
  /** Without the heads in the key file, an older database is as good as a new one. */
  async control(bench) {
    const victim = await makeVictim(bench)
    const aside = join(bench.folder, 'aldre')
    try {
      await workOn(victim, aside)
      cpSync(aside, victim.folder, { recursive: true })
      return (await told(victim)) === 'whole' ? 'red' : 'green'
    } finally {
      victim.remove()
    }
  },
}
