import { afterEach, beforeEach, expect, test } from 'vitest'
import { idMaker } from '../../src/main/core/ids'
import { admitUser } from '../../src/main/core/vault/found'
import { houseLock, reviewerLock } from '../../src/main/core/vault/house-locks'
import { loginHash, readKeyFile, type Slot } from '../../src/main/core/vault/key-file'
import { floorCost } from '../../src/main/core/vault/passphrase'
import { openSeal } from '../../src/main/core/vault/primitives'
import { openSlot, type UserKeys } from '../../src/main/core/vault/slots'
import { type KeyHouse, keyHouse, startOfTime } from '../support/key-house'

let house: KeyHouse
beforeEach(async () => {
  house = await keyHouse()
})
afterEach(() => house.close())

const ids = idMaker(() => Date.parse(startOfTime))
const newcomer = {
  displayName: 'Bo',
  title: 'Handläggare',
  login: 'bo',
  roles: ['barnhandlaggare' as const],
  namndIndex: 0,
  hasSocionom: false,
}
const admit = (more: Partial<Parameters<typeof admitUser>[0]> = {}) =>
  admitUser({
    folder: house.folder,
    session: house.session(),
    user: newcomer,
    passphrase: 'ärttrumma',
    cost: floorCost,
    now: () => startOfTime,
    newId: ids,
    ...more,
  })
const slots = () => readKeyFile(house.folder).slots
const held = (keys: UserKeys) => [houseLock, reviewerLock].map((lock) => house.versionsOf(keys, lock).length)

test('a newcomer comes in by a passphrase of one’s own, reads the house’s own words, and stands in it as was said', async () => {
  const userId = await admit()

  const [karins, bos, ...rest] = slots()
  expect([karins, rest]).toEqual([house.karinSlot, []])
  const opened = await openSlot(bos as Slot, 'ärttrumma')
  expect(bos).toMatchObject({ userId, login: loginHash(readKeyFile(house.folder).installation, 'bo') })
  expect(bos).not.toHaveProperty('handed')
  expect(opened && held(opened.keys)).toEqual([1, 0])
  const namnd = house.session().db.first((q) => q.selectFrom('namnd').select('id'))
  expect(house.session().db.first((q) => q.selectFrom('user').selectAll().where('id', '=', userId))).toMatchObject({
    display_name: 'Bo',
    title: 'Handläggare',
    roles: '["barnhandlaggare"]',
    namnd_id: namnd?.id,
    has_socionom: 0,
    created_at: startOfTime,
    left_at: null,
  })
  expect(house.grantsOf(houseLock).find((one) => one.user_id === userId)?.reason).toBe('ny användare')
  expect(readKeyFile(house.folder).signedBy).toBe(house.karin.userId)
  // With the database's own key: what the newcomer's slot leads to is what the house is opened with.
  const sealed = Buffer.from(readKeyFile(house.folder).recovery.databaseKey, 'base64')
  expect(opened?.databaseKey).toEqual(openSeal(house.recovery.box, sealed))
})

test('a log reviewer is given the log’s key, with the reason, and what the role follows is opened in the same breath', async () => {
  const welcomed: unknown[] = []
  const before = house.session().head().seq
  const userId = await admit({
    user: { ...newcomer, roles: ['loggranskare'], namndIndex: null },
    isHanded: true,
    welcome: (context, id) => welcomed.push([id, context.logHead() > before]),
  })

  const slot = slots().find((one) => one.userId === userId) as Slot
  const opened = await openSlot(slot, 'ärttrumma')
  expect(opened && held(opened.keys)).toEqual([1, 1])
  expect(slot.handed).toBe(true)
  expect(welcomed).toEqual([[userId, true]])
  expect(house.grantsOf(reviewerLock).find((one) => one.user_id === userId)?.reason).toBe('ny loggranskare')
  expect(house.session().db.first((q) => q.selectFrom('user').select('namnd_id').where('id', '=', userId))).toEqual({
    namnd_id: null,
  })
  expect(
    house
      .session()
      .db.all((q) => q.selectFrom('log_entry').select('action').where('seq', '>', before))
      .every(({ action }) => action === 'account.add'),
  ).toBe(true)
})

test('a login name that is taken is refused, whatever its case, and nobody is let in', async () => {
  await admit()
  const before = [slots(), house.session().head()]

  await expect(admit({ user: { ...newcomer, login: ' KARIN' } })).rejects.toMatchObject({
    failure: { code: 'invalid-input', fields: [{ path: ['user', 'login'], code: 'login-taken' }] },
  })

  expect([slots(), house.session().head()]).toEqual(before)
})

test('the slot of somebody the house does not know, as after a restore, goes, and its name is free', async () => {
  const stranger = await house.addUser('främling')
  await house.layIn({ ...stranger, userId: house.newId() }, 'bo')
  expect(slots()).toHaveLength(2)

  const userId = await admit()

  expect(slots().map((one) => one.userId)).toEqual([house.karin.userId, userId])
})

test('who came in while a newcomer’s slot was being made is not written over', async () => {
  const [one, two] = await Promise.all([admit(), admit({ user: { ...newcomer, login: 'eva' } })])

  expect(slots().map(({ userId }) => userId)).toEqual(expect.arrayContaining([house.karin.userId, one, two]))
})
