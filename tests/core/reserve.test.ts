import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openReserve } from '../../src/main/core/database/reserve'
import { openSession, type Session } from '../../src/main/core/session'
import { keysOf, openFile } from '../support/file'
import { foundTestHouse } from '../support/house'

const bytes = 300_000
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fyrarum-reserv-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const file = () => join(folder, 'fyrarum.reserv')

test('room is set aside, given up once, and set aside again when the disk has it', () => {
  const reserve = openReserve(folder, bytes)
  expect([statSync(file()).size, statSync(file()).blocks * 512 >= bytes, reserve.isSpent()]).toEqual([
    bytes,
    true,
    false,
  ])

  expect([reserve.release(), reserve.release(), existsSync(file()), reserve.isSpent()]).toEqual([
    true,
    false,
    false,
    true,
  ])

  expect(openReserve(folder, bytes).isSpent()).toBe(false)
})

test('on a full disk reading, logging and unfinished text go on, and nothing new is taken in', async () => {
  const house = await foundTestHouse()
  house.core.close()
  const { keys, databaseKey } = await keysOf(house.folder, 'karin')
  const connection = openFile(house.folder, databaseKey)
  const fill = () => connection.pragma(`max_page_count = ${String(connection.pragma('page_count', { simple: true }))}`)
  // Stands in for the disk only: what is given up is the room the file may grow by.
  let held = true
  const reserve = {
    release() {
      if (!held) return false
      held = false
      connection.pragma('max_page_count = 1073741823')
      return true
    },
    isSpent: () => !held,
  }
  let no = 0
  const open = (more: { reserve?: typeof reserve }): Session =>
    openSession({
      connection,
      keys,
      device: 'd'.repeat(8),
      appVersion: '0',
      now: house.now,
      newId: () => `id-${(no += 1)}`,
      ...more,
    })
  const draft = (session: Session, content: string) =>
    session.change('draft.save', ({ scratch }) =>
      scratch.put({ form: 'f', subject: 's', content: Buffer.from(content.repeat(60_000)), savedAt: house.now() }),
    )
  const codeOf = (call: () => void) => {
    try {
      call()
      return 'done'
    } catch (error) {
      return (error as Error).message
    }
  }

  fill()
  expect(codeOf(() => draft(open({}), 'a'))).toBe('disk-full')
  const session = open({ reserve })

  expect(codeOf(() => draft(session, 'b'))).toBe('done')
  expect(held).toBe(false)
  expect(codeOf(() => session.logEvent('account.unlock', { much: 'å'.repeat(40_000) }))).toBe('done')
  expect(codeOf(() => session.change('note.save', () => {}))).toBe('disk-full')
  held = true
  expect(codeOf(() => session.change('note.save', () => {}))).toBe('done')
  connection.close()
  house.close()
})
