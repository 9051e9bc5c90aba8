import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse } from '../../src/main/core/backup/opened.store'
import { makeHandle } from '../../src/main/core/database/handle'
import { demoUsers } from '../../src/main/core/demo/users'
import { loginHash, readKeyFile } from '../../src/main/core/vault/key-file'
import { openRing, type ReadRing } from '../../src/main/core/vault/ring'
import { signersIn } from '../../src/main/core/vault/signers'
import { openSlot } from '../../src/main/core/vault/slots'
import { openFile } from '../support/file'
import { foundTestHouse, openTestCore, type TestHouse } from '../support/house'
import { elsa, receive } from '../support/scene'

const tool = ['7zz', '7z'].find((name) => spawnSync(name, ['i']).status === 0)

/** A ring of everybody's keys: what the recovery key opens, of a house whose recovery sheet nobody has. */
function allOf(rings: readonly ReadRing[]): ReadRing {
  return {
    holds: (lock) => rings.some((ring) => ring.holds(lock)),
    at(lock, version) {
      for (const ring of rings) {
        try {
          return ring.at(lock, version)
        } catch {
          // Somebody else's.
        }
      }
      throw new Error('no-key')
    },
    only: () => allOf(rings),
  }
}

let demo: TestHouse
beforeAll(async () => {
  demo = openTestCore({ isDemo: true })
  await demo.ask('account.createDemo', {})
}, 90_000)
afterAll(() => demo.close())

test('with everybody’s keys nothing in a whole house is left closed, and with one user’s much is', async () => {
  const content = readKeyFile(demo.folder)
  const opened = await Promise.all(
    demoUsers.map(async ({ login, passphrase }) => {
      const slot = content.slots.find((one) => one.login === loginHash(content.installation, login))
      const keys = slot && (await openSlot(slot, passphrase))
      if (!keys) throw new Error(login)
      return keys
    }),
  )
  const connection = openFile(demo.folder, opened[0]?.databaseKey ?? Buffer.alloc(0))
  const db = makeHandle(connection)
  const rings = opened.map(({ keys }) => openRing(db, keys, signersIn(db)))
  const closedWith = (ring: ReadRing) => {
    const house = openHouse(connection, ring)
    return house.tables.flatMap((table) => {
      const locked = [...house.rows(table)].reduce((sum, row) => sum + row.locked, 0)
      return locked > 0 ? [`${table}: ${locked}`] : []
    })
  }

  expect(closedWith(allOf(rings))).toEqual([])
  // The control: a ring that lacks keys leaves things closed, and they are counted.
  expect(closedWith(rings.at(-1) ?? allOf([])).length).toBeGreaterThan(5)
  connection.close()
})

test.skipIf(!tool)(
  'a complete export is opened by an outside tool, with every word in the clear and the reading in the log',
  async () => {
    const house = await foundTestHouse()
    await receive(house, [elsa], { responsibleId: null })
    const path = join(house.folder, 'uttag.zip')

    const { ticket, passphrase } = await house.ask('backup.prepareExport', {
      typedShares: [house.shares[1] ?? '', house.shares[2] ?? ''],
    })
    expect(await house.core.save(ticket, path)).toEqual({ ok: true, value: null })

    const to = join(house.folder, 'ut')
    mkdirSync(to)
    execFileSync(tool ?? '', ['x', `-p${passphrase}`, `-o${to}`, path])
    const read = (name: string) => readFileSync(join(to, name), 'utf8')
    expect(read('tabeller/person.jsonl')).toContain('Åkesson')
    expect(read('LÄS-MIG.txt')).toContain('gäller det 0 uppgifter')
    expect(JSON.parse(read('innehall.json'))).toMatchObject({ house: 'Barnahus Prov' })
    expect(readdirSync(join(to, 'tabeller'))).not.toContain('lock_grant.jsonl')
    expect(readFileSync(path).includes('Åkesson')).toBe(false)
    expect(existsSync(`${path}.pagar`)).toBe(false)
    const readings = await house.ask('audit.mine', { limit: 50 })
    expect(readings.map((one) => one.action)).toContain('backup.export')
    // A ticket is good once.
    expect((await house.core.save(ticket, path)).ok).toBe(false)
    house.close()
  },
)
