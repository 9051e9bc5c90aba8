import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pageBytes, pageReport } from '../../src/main/core/database/pages'

test('the page at one gigabyte, which SQLite never writes, is not called damaged; every other is looked at', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fyrarum-sidor-'))
  const path = join(folder, 'fyrarum.db')
  const before = 0x40000000 / pageBytes
  writeFileSync(path, '')
  // A file of noughts, which take no room: no page of it is genuine.
  truncateSync(path, (before + 2) * pageBytes)

  const { found, damagedCount } = pageReport(path, Buffer.alloc(32, 7), { slice: 4_096 })

  expect([found, damagedCount]).toEqual([before + 2, before + 1])
  rmSync(folder, { recursive: true })
})
