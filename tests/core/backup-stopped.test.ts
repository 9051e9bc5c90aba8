import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { missing } from '../faults/bench/needs'
import { fingerprint } from '../support/file'
import { firstPassphrase, foundTestHouse } from '../support/house'
import { elsa, receive } from '../support/scene'

let house: Awaited<ReturnType<typeof foundTestHouse>>
let copies: string
beforeEach(async () => {
  house = await foundTestHouse()
  copies = mkdtempSync(join(tmpdir(), 'fyrarum-kopior-'))
  await house.ask('backup.chooseFolder', { ticket: house.core.offer(copies) })
})
afterEach(() => {
  house.close()
  rmSync(copies, { recursive: true, force: true })
})

const byKarin = { kind: 'passphrase' as const, login: 'karin', passphrase: `${firstPassphrase} karin` }

test('a cancelled copy leaves nothing, is not called a failure, and the next one is made', async () => {
  const taking = house.fails('backup.take', {})
  await house.ask('backup.cancel', {})

  expect(await taking).toEqual({ code: 'cancelled' })
  expect((await house.ask('backup.sets', { ticket: null })).sets).toEqual([])
  expect((await house.ask('backup.state', {})).failure).toBeNull()
  const { name } = await house.ask('backup.take', {})
  expect((await house.ask('backup.sets', { ticket: null })).sets).toMatchObject([{ name, state: 'whole' }])
})

test('a cancelled restore leaves the house as it was', async () => {
  await receive(house, [elsa])
  const { name } = await house.ask('backup.take', {})
  house.core.close()
  const before = fingerprint(house.folder)
  const restoring = house.fails('backup.restore', { ticket: null, name, way: byKarin })
  // The passphrase is worked on first; what comes after it can be stopped.
  await new Promise((resolve) => setTimeout(resolve, 0))
  await house.ask('backup.cancel', {})

  expect(await restoring).toEqual({ code: 'cancelled' })
  expect(fingerprint(house.folder)).toEqual(before)
  await house.login('karin')
  expect(await house.ask('case.search', { text: 'FR-2026' })).toHaveLength(1)
})

/** A disk of two megabytes in memory, filled until there is no room for a copy. */
async function onFullDisk<T>(folder: string, call: () => Promise<T>): Promise<T> {
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m,mode=0700', 'tmpfs', folder])
  if (mounted.status !== 0) throw new Error(mounted.stderr.toString())
  try {
    const { bavail, bsize } = statfsSync(folder)
    writeFileSync(join(folder, 'annat'), Buffer.alloc(bavail * bsize - 100_000))
    return await call()
  } finally {
    spawnSync('umount', ['--lazy', folder])
  }
}

test.skipIf(missing(['linux', 'root']))(
  'a full disk is told of as the reason, nothing half made is left on it, and the house goes on',
  async () => {
    await onFullDisk(copies, async () => {
      expect(await house.fails('backup.take', {})).toEqual({ code: 'disk-full' })

      expect(readdirSync(copies)).toEqual(['annat'])
      expect((await house.ask('backup.state', {})).failure).toMatchObject({ fault: 'disk-full' })
      await receive(house, [elsa])
      // Control: with room the same copy is made.
      rmSync(join(copies, 'annat'))
      await house.ask('backup.take', {})
      expect((await house.ask('backup.state', {})).failure).toBeNull()
    })
  },
)
