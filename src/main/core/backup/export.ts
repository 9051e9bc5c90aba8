import { randomBytes } from 'node:crypto'
import { renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { glossary } from '../../../shared/glossary/glossary'
import { AppError } from '../../../shared/result'
import { swedishDay } from '../calendar'
import type { DoorContext } from '../core'
import { syncFolder } from '../database/safe-file'
import { houseName } from '../house/house.store'
import { runJob } from '../jobs'
import type { Session } from '../session'
import { combineShares } from '../vault/recovery'
import { openRing, type ReadRing } from '../vault/ring'
import { signersIn } from '../vault/signers'
import { type Archive, createArchive } from './archive'
import { recoveryKeyOf } from './backup.store'
import { endingOf, readMe } from './export-words'
import { heldLocks, type OpenedHouse, openHouse } from './opened.store'
import { explainFile } from './set'

/** An export that has been asked for and waits to be written where the person says. */
export interface PreparedExport {
  readonly session: Session
  readonly ring: ReadRing
  readonly passphrase: string
  readonly withShares: boolean
}

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 125 random bits as five groups of five signs, with none to mistake for another. */
function archivePassphrase(): string {
  const text = [...randomBytes(25)].map((byte) => signs[byte & 31]).join('')
  return (text.match(/.{5}/g) ?? []).join('-')
}

/** Makes ready what my keys open, or with two shares what the recovery key opens: everything. */
export async function prepareExport(door: DoorContext, typedShares: readonly [string, string] | null) {
  const session = door.session()
  session.requireConfirmed()
  const ring = typedShares
    ? await recoveryRing(session, typedShares)
    : openRing(session.db, session.keys, signersIn(session.db))
  if (!door.isOpen() || door.session() !== session) throw new AppError({ code: 'locked' })
  const passphrase = archivePassphrase()
  const ticket = randomBytes(24).toString('base64url')
  session.logEvent('backup.prepareExport', { withShares: typedShares !== null })
  door.exports.clear()
  door.exports.set(ticket, { session, ring, passphrase, withShares: typedShares !== null })
  return { ticket, passphrase, fileName: `fyrarum-uttag-${swedishDay(door.now())}.zip` }
}

async function recoveryRing({ db }: Session, typedShares: readonly [string, string]): Promise<ReadRing> {
  const box = await combineShares(typedShares, recoveryKeyOf(db))
  return openRing(db, { userId: 'recovery', box, ringKey: randomBytes(32) }, signersIn(db))
}

/** Writes a prepared export. What is to be opened is logged first; nothing lies on the disk in the clear, and nothing half made keeps the name. */
export const writeExport = (door: DoorContext, ticket: string, path: string): Promise<void> =>
  runJob(door, 'export', async (signal) => {
    const order = door.exports.get(ticket)
    if (!order || !door.isOpen() || door.session() !== order.session) throw new AppError({ code: 'not-found' })
    const { session, ring } = order
    session.read('backup.export', (context) => {
      for (const lock of heldLocks(session.connection, ring)) context.visit(lock)
      context.note({ withShares: order.withShares })
    })
    door.report('step', { job: 'export', step: 'logged' })
    const underWay = `${path}.pagar`
    rmSync(underWay, { force: true })
    let archive: Archive | undefined
    try {
      archive = createArchive(underWay, order.passphrase, new Date(door.now()))
      await fill({ door, archive, session, house: openHouse(session.connection, ring), signal })
      archive.end()
      archive = undefined
      door.report('step', { job: 'export', step: 'written' })
      renameSync(underWay, path)
      syncFolder(dirname(path))
      door.report('step', { job: 'export', step: 'named' })
      door.exports.delete(ticket)
    } catch (error) {
      archive?.close()
      rmSync(underWay, { force: true })
      throw explainFile(error)
    }
  })

interface Filling {
  readonly door: DoorContext
  readonly archive: Archive
  readonly session: Session
  readonly house: OpenedHouse
  readonly signal: AbortSignal
}

async function fill({ door, archive, session, house, signal }: Filling): Promise<void> {
  const total = house.tables.reduce((sum, table) => sum + house.count(table), 0)
  const contents: { table: string; rows: number; files: number; locked: number }[] = []
  let done = 0
  const breathe = async () => {
    door.onProgress({ job: 'export', done, total })
    await new Promise((resolve) => setImmediate(resolve))
    if (signal.aborted) throw new AppError({ code: 'cancelled' })
  }
  for (const table of house.tables) {
    const told = { table, rows: 0, files: 0, locked: 0 }
    const withFiles: string[] = []
    await archive.add(
      `tabeller/${table}.jsonl`,
      (async function* lines() {
        for (const row of house.rows(table)) {
          told.rows += 1
          done += 1
          told.locked += row.locked
          const named = row.file ? fileName(table, row.fields, row.file) : undefined
          if (named) withFiles.push(named)
          yield Buffer.from(`${JSON.stringify(named ? { ...row.fields, file: named } : row.fields)}\n`, 'utf8')
          if (done % 100 === 0) await breathe()
        }
      })(),
    )
    // Read once more rather than held: a house's documents are larger than a memory.
    if (withFiles.length > 0) {
      for (const row of house.rows(table)) {
        if (!row.file) continue
        const named = fileName(table, row.fields, row.file)
        if (!withFiles.includes(named)) continue
        await archive.add(named, [row.file])
        told.files += 1
        await breathe()
      }
    }
    contents.push(told)
    await breathe()
  }
  const facts = { house: houseName(session.db), madeAt: door.now(), appVersion: door.appVersion, contents }
  await archive.add('innehall.json', [Buffer.from(`${JSON.stringify(facts, null, 2)}\n`, 'utf8')])
  await archive.add('ordlista.json', [Buffer.from(`${JSON.stringify(glossary, null, 2)}\n`, 'utf8')])
  await archive.add('LÄS-MIG.txt', [Buffer.from(readMe(facts), 'utf8')])
}

const fileName = (table: string, fields: Readonly<Record<string, unknown>>, bytes: Buffer): string =>
  `handlingar/${table}-${String(fields.id)}.${endingOf(bytes)}`
