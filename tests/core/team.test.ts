import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Connection } from '../../src/main/core/database/open'
import { everythingReadable } from '../support/attack'
import { type Family, familyHouse, measure } from '../support/family'
import { type Held, keysOf, openFile, whereIs } from '../support/file'
import { freeId } from '../support/rows'

const [before, after] = ['KANARIE-före-Åsa', 'KANARIE-efter-Öst']

let f: Family
beforeAll(async () => {
  f = await familyHouse()
}, 60_000)
beforeEach(() => f.restore())
afterAll(() => f.house.close())

const record = (aktId: string, why: string) => f.house.ask('protection.record', { aktId, content: measure(why) })
const opens = async (login: string, aktId: string): Promise<boolean> => {
  await f.house.login(login)
  return (await f.house.core.dispatch('akt.get', { aktId })).ok
}
const leave = (memberId: string) =>
  f.house.ask('team.leave', { memberId, leftOn: '2026-03-02', reason: 'Byter arbete' })
/** What somebody with the file, the tools and a user's passphrase reads of these words, past the program. */
async function finds(login: string, words: string): Promise<string[]> {
  f.house.core.close()
  return await inFile(login, (file, held) => whereIs(everythingReadable(file, held), words))
}
async function inFile<T>(login: string, call: (file: Connection, held: Held) => T): Promise<T> {
  const held = await keysOf(f.house.folder, login)
  const file = openFile(f.house.folder, held.databaseKey)
  try {
    return call(file, held)
  } finally {
    file.close()
  }
}
const versions = (aktId: string) => {
  f.house.core.close()
  return inFile('karin', (file) =>
    file
      .prepare<[string], number>('SELECT max(version) FROM lock WHERE scope = ? GROUP BY compartment')
      .pluck()
      .all(`akt:${aktId}`),
  )
}

test('marked violence demands both officers, on the page, in the list and on Idag, until both are named', async () => {
  await f.house.login('sara')
  await f.house.ask('team.markViolence', {
    caseId: f.caseId,
    learnedOn: '2026-03-01',
    source: 'barnet',
    text: 'I skolan',
  })
  const missing = async () => (await f.house.ask('team.ofCase', { caseId: f.caseId })).missing
  const waiting = async () =>
    (await f.house.ask('today.get', {})).waiting.flatMap((one) => (one.kind === 'no-team' ? [one.missing] : []))

  expect(await missing()).toEqual(['barnhandlaggare', 'vuxenhandlaggare'])
  expect(await waiting()).toEqual([['barnhandlaggare', 'vuxenhandlaggare']])
  await f.appoint(f.users.sara, 'barnhandlaggare')
  expect(await missing()).toEqual(['vuxenhandlaggare'])
  const rows = await f.house.ask('case.list', { state: 'alla', namndId: null, responsibleId: null })
  expect(rows.flatMap((row) => row.teamMissing)).toEqual(['vuxenhandlaggare'])
  await f.appoint(f.users.jenny, 'vuxenhandlaggare')
  expect([await missing(), await waiting()]).toEqual([[], []])
  expect(
    await f.house.fails('team.markViolence', { caseId: f.caseId, learnedOn: '2026-03-01', source: 'samrad' }),
  ).toEqual({ code: 'conflict' })
})

test('siblings get the same team in one go, or none of them', async () => {
  await f.house.login('ewa')
  const both = { caseIds: [f.caseId, f.siblingCaseId] }
  await f.appoint(f.users.jenny, 'vuxenhandlaggare', both)

  const roles = async (caseId: Family['caseId']) =>
    (await f.house.ask('team.ofCase', { caseId })).members.map((one) => one.name)
  expect([await roles(f.caseId), await roles(f.siblingCaseId)]).toEqual([['Test jenny'], ['Test jenny']])
  await f.appoint(f.users.bo, 'stodjare', { caseIds: [f.siblingCaseId] })
  await expect(f.appoint(f.users.bo, 'stodjare', both)).rejects.toThrow('already-in-team')
  expect(await roles(f.caseId)).toEqual(['Test jenny'])
})

test.each([
  ['tomas', 'barnhandlaggare', {}, 'not-barnhandlaggare'],
  ['sara', 'vuxenhandlaggare', {}, 'not-vuxenhandlaggare'],
  ['jenny', 'vuxenhandlaggare', { adultIds: [] }, 'too-few'],
  ['bo', 'stodjare', { joinedOn: '2026-03-03' }, 'day-ahead'],
  ['bo', 'annan', {}, 'required'],
] as const)('%s is not appointed %s with %o', async (login, role, more, code) => {
  await f.house.login('ewa')

  await expect(f.appoint(f.users[login], role as 'stodjare', more)).rejects.toThrow(code)
})

test('who joins as barnhandläggare reads the barnakt; who leaves reads neither what was written nor what is, with all keys and the file', async () => {
  await f.house.login('sara')
  await record(f.barnaktId, before)
  await f.house.login('ewa')
  const memberId = await f.appoint(f.users.bo, 'barnhandlaggare')
  expect(await opens('bo', f.barnaktId)).toBe(true)
  // Control: the same search finds the words while bo is in the team.
  expect(await finds('bo', before)).toContain('protection_entry.content')

  await f.house.login('ewa')
  await leave(memberId)
  expect(await versions(f.barnaktId)).toEqual([2, 2, 2, 2])
  await f.house.login('sara')
  await record(f.barnaktId, after)

  expect(await opens('bo', f.barnaktId)).toBe(false)
  expect([await finds('bo', before), await finds('bo', after)]).toEqual([[], []])
  // Control: those who stayed read both, by the same search.
  for (const words of [before, after]) expect(await finds('ewa', words)).toContain('protection_entry.content')
  await f.house.login('sara')
  const { entries } = await f.house.ask('protection.ofAkt', { aktId: f.barnaktId })
  expect(entries.map(({ content }) => 'why' in content && content.why)).toEqual([after, before])
})

test('a box that has been taken back is empty in the file, and its quick copy gone', async () => {
  await f.house.login('ewa')
  const memberId = await f.appoint(f.users.bo, 'barnhandlaggare')
  expect(await opens('bo', f.barnaktId)).toBe(true)
  await f.house.login('ewa')
  await leave(memberId)
  f.house.core.close()

  const left = await inFile('bo', (file) => ({
    boxes: file
      .prepare<[string, string], number>(
        'SELECT length(g.box) FROM lock_grant g JOIN lock l ON l.id = g.lock_id WHERE g.user_id = ? AND l.scope = ?',
      )
      .pluck()
      .all(f.users.bo, `akt:${f.barnaktId}`),
    copies: file
      .prepare('SELECT 1 FROM lock_wrap w JOIN lock l ON l.id = w.lock_id WHERE w.user_id = ? AND l.scope = ?')
      .all(f.users.bo, `akt:${f.barnaktId}`),
  }))
  expect(left).toEqual({ boxes: [0, 0, 0, 0], copies: [] })
})

test('who takes a member out without holding the akt takes the keys at once; the new key is made by the next holder', async () => {
  await f.house.login('ewa')
  const memberId = await f.appoint(f.users.bo, 'barnhandlaggare')
  await f.house.login('chef')
  await leave(memberId)

  expect(await opens('bo', f.barnaktId)).toBe(false)
  expect(await versions(f.barnaktId)).toEqual([1, 1, 1, 1])
  await f.house.login('sara')
  await record(f.barnaktId, after)
  expect(await versions(f.barnaktId)).toEqual([2, 2, 2, 2])
  expect(await finds('bo', after)).toEqual([])
  expect(await opens('ewa', f.barnaktId)).toBe(true)
})

test('a member whose appointer lacks the key waits, and is given it when a holder next unlocks', async () => {
  await f.house.login('chef')
  await f.appoint(f.users.bo, 'barnhandlaggare')
  const waits = async () => (await f.house.ask('team.mine', {})).map((one) => one.waitsForKey)

  expect(await opens('bo', f.barnaktId)).toBe(false)
  expect(await waits()).toEqual([true])
  await f.house.login('sara')
  expect(await opens('bo', f.barnaktId)).toBe(true)
  expect(await waits()).toEqual([false])
  f.house.core.close()
  const givers = await inFile('bo', (file) =>
    file
      .prepare<[string, string], string>(
        'SELECT DISTINCT g.granted_by FROM lock_grant g JOIN lock l ON l.id = g.lock_id WHERE g.user_id = ? AND l.scope = ?',
      )
      .pluck()
      .all(f.users.bo, `akt:${f.barnaktId}`),
  )
  expect(givers).toEqual([f.users.sara])
})

test('an appointment written past the program, or put back after its end, gives nobody a key', async () => {
  await f.house.login('chef')
  const memberId = await f.appoint(f.users.bo, 'barnhandlaggare')
  f.house.core.close()
  const whole = await inFile('bo', (file) =>
    file.prepare<[string], Record<string, unknown>>('SELECT * FROM team_member WHERE id = ?').get(memberId),
  )
  await f.house.login('chef')
  await leave(memberId)
  f.house.core.close()
  await inFile('bo', (file) => {
    // The row as it was signed, put back; and a copy of it for the adult's officer, under another id.
    file.prepare('UPDATE team_member SET left_on = NULL, text = ? WHERE id = ?').run(whole?.['text'], memberId)
    file
      .prepare(
        'INSERT INTO team_member SELECT ?, case_id, ?, role, adults, akter, joined_on, NULL, appointed_by, signature, text FROM team_member WHERE id = ?',
      )
      .run(freeId(1), f.users.per, memberId)
  })
  await f.house.login('sara')

  expect([await opens('bo', f.barnaktId), await opens('per', f.barnaktId)]).toEqual([false, false])
})

test('a vuxenakt is opened by who is appointed for the adult, and leaves no trace to the child’s side', async () => {
  await f.house.login('ewa')
  await f.appoint(f.users.jenny, 'vuxenhandlaggare')
  await f.house.login('jenny')
  expect(await f.house.fails('akt.openVuxenakt', { caseId: f.caseId, personId: f.childId })).toEqual({
    code: 'not-allowed',
  })
  const { aktId } = await f.house.ask('akt.openVuxenakt', {
    caseId: f.caseId,
    personId: f.motherId,
    unit: 'Vuxenenheten',
  })
  expect(await f.house.ask('akt.get', { aktId })).toMatchObject({
    kind: 'vuxenakt',
    personName: 'Anna Åkesson',
    gallring: 'fem-ar',
  })
  await record(aktId, before)

  expect(await f.house.fails('akt.openVuxenakt', { caseId: f.caseId, personId: f.motherId })).toEqual({
    code: 'conflict',
  })
  const [mine] = await f.house.ask('team.mine', {})
  expect([mine?.adults.map((one) => one.aktId), mine?.akter]).toEqual([[aktId], []])
  expect(await f.house.fails('akt.get', { aktId: f.barnaktId })).toEqual({ code: 'not-found' })
  expect(await f.house.fails('case.page', { caseId: f.caseId })).toEqual({ code: 'not-found' })
  for (const login of ['sara', 'ewa', 'karin']) {
    expect(await opens(login, aktId)).toBe(false)
    const { akter } = await f.house.ask('case.page', { caseId: f.caseId })
    expect(akter.filter((one) => one.kind === 'vuxenakt')).toEqual([])
    expect(JSON.stringify(await f.house.ask('team.ofCase', { caseId: f.caseId }))).not.toContain(aktId)
    expect(await finds(login, before)).toEqual([])
  }
  expect(await finds('jenny', before)).toContain('protection_entry.content')
})

test('the answer to who has no business with an adult is the same whether there is an akt or not', async () => {
  const ask = { caseId: f.caseId, personId: f.motherId }
  const answers = async () => {
    const all = []
    for (const login of ['per', 'sara', 'ewa']) {
      await f.house.login(login)
      all.push(await f.house.fails('akt.openVuxenakt', ask))
      const page = await f.house.core.dispatch('case.page', { caseId: f.caseId })
      all.push(page.ok && (page.value as { akter: unknown }).akter)
    }
    return all
  }
  await f.house.login('ewa')
  await f.appoint(f.users.jenny, 'vuxenhandlaggare')
  const without = await answers()
  await f.house.login('jenny')
  await f.house.ask('akt.openVuxenakt', ask)

  expect(await answers()).toEqual(without)
})

test('another vuxenhandläggare appointed for the same adult waits for the akt that is there, and is given it by its officer', async () => {
  await f.house.login('ewa')
  await f.appoint(f.users.jenny, 'vuxenhandlaggare')
  await f.house.login('jenny')
  const ask = { caseId: f.caseId, personId: f.motherId }
  const { aktId } = await f.house.ask('akt.openVuxenakt', ask)
  await f.house.login('ewa')
  await f.appoint(f.users.per, 'vuxenhandlaggare')
  // That he waits would tell the others that there is an akt.
  const seen = (await f.house.ask('team.ofCase', { caseId: f.caseId })).members.map((one) => one.waitsForKey)

  expect(seen).toEqual([false, false])
  expect(await opens('per', aktId)).toBe(false)
  expect(await f.house.fails('akt.openVuxenakt', ask)).toEqual({ code: 'conflict' })
  await f.house.login('jenny')
  expect(await opens('per', aktId)).toBe(true)
})

test('others in the team know whose it is and their tasks, and open an akt only when it is given them by name', async () => {
  await f.house.login('ewa')
  await f.appoint(f.users.tomas, 'stodjare')
  expect(await opens('tomas', f.barnaktId)).toBe(false)
  expect((await f.house.ask('team.mine', {})).map((one) => [one.childName, one.akter])).toEqual([['Elsa Åkesson', []]])
  expect(await f.house.fails('case.page', { caseId: f.caseId })).toEqual({ code: 'not-found' })
  await f.house.login('ewa')
  await f.appoint(f.users.bo, 'stodjare', { aktIds: [f.barnaktId] })

  expect(await opens('bo', f.barnaktId)).toBe(true)
  expect((await f.house.ask('protection.ofAkt', { aktId: f.barnaktId })).holdsSkydd).toBe(false)
})

test('nobody appoints oneself to an adult’s akt, nor leaves a team while answering for the case', async () => {
  await f.house.login('sara')
  const memberId = await f.appoint(f.users.sara, 'barnhandlaggare')
  expect(await f.house.fails('team.leave', { memberId, leftOn: '2026-03-02', reason: 'x' })).toMatchObject({
    fields: [{ code: 'still-responsible' }],
  })
  await f.house.login('ewa')
  await f.house.ask('case.appoint', { caseId: f.caseId, userId: f.users.dubbel, reason: 'tar över' })
  await f.house.login('dubbel')
  await expect(f.appoint(f.users.dubbel, 'vuxenhandlaggare')).rejects.toThrow('not-oneself')
})

test('who works with both sides of a family puts on a hat: the other side is shut until the hat is changed, and each choice is logged', async () => {
  await f.house.login('ewa')
  await f.appoint(f.users.dubbel, 'barnhandlaggare')
  await f.appoint(f.users.dubbel, 'vuxenhandlaggare')
  await f.house.login('dubbel')
  // With keys to one side only, nobody is asked.
  expect((await f.house.ask('team.hat', { aktId: f.barnaktId })).isNeeded).toBe(false)
  const { aktId } = await f.house.ask('akt.openVuxenakt', { caseId: f.caseId, personId: f.motherId })
  const both = async () =>
    await Promise.all(
      [f.barnaktId, aktId].map(async (one) => (await f.house.core.dispatch('akt.get', { aktId: one })).ok),
    )

  expect(await both()).toEqual([false, false])
  await f.house.ask('team.wearHat', { aktId: f.barnaktId })
  expect(await both()).toEqual([true, false])
  expect(await f.house.fails('protection.ofAkt', { aktId })).toEqual({ code: 'not-found' })
  await f.house.ask('team.wearHat', { aktId })
  expect(await both()).toEqual([false, true])
  const choices = (await f.house.ask('audit.mine', { limit: 50 })).filter((one) => one.action === 'team.wearHat')
  expect(choices).toHaveLength(2)
  await f.house.login('dubbel')
  expect(await both()).toEqual([false, false])
})

const sayOfRoom = (why: string) =>
  f.house.ask('case.setRoom', { caseId: f.caseId, room: 'skydd', state: 'ej-aktuellt', reason: why })
const replaceSara = async () => {
  await f.house.login('ewa')
  await f.house.ask('case.appoint', { caseId: f.caseId, userId: f.users.bo, reason: 'tar över' })
}

test('who is replaced as officer reads neither what was written in the case nor what is, with all keys and the file', async () => {
  await f.house.login('sara')
  await sayOfRoom(before)
  // Control: the same search finds the words while sara answers for the case.
  expect(await finds('sara', before)).toContain('room_state.reason')

  await replaceSara()
  await f.house.login('bo')
  await sayOfRoom(after)

  expect([await finds('sara', before), await finds('sara', after)]).toEqual([[], []])
  // Control: who follows the case reads both, by the same search.
  for (const words of [before, after]) expect(await finds('ewa', words)).toContain('room_state.reason')
  await f.house.login('sara')
  expect(await f.house.fails('case.page', { caseId: f.caseId })).toEqual({ code: 'not-found' })
  // The akt is handed over for itself: with it goes who the child is, and not where.
  expect(await opens('sara', f.barnaktId)).toBe(true)
  expect((await f.house.ask('person.get', { personId: f.childId })).whereabouts).toBeNull()
})

test('who is replaced keeps what a place in the team opens, or what a task does', async () => {
  await f.house.login('ewa')
  const owner = { kind: 'user' as const, userId: f.users.sara }
  const task = { caseId: f.caseId, text: 'Ring skolan', owner, dueOn: '2026-03-04' }
  await f.appoint(f.users.sara, 'barnhandlaggare')
  await replaceSara()
  await f.house.login('sara')
  expect((await f.house.ask('case.page', { caseId: f.caseId })).responsible).toBe('Test bo')

  f.restore()
  await f.house.login('ewa')
  await f.house.ask('task.add', task)
  await replaceSara()
  await f.house.login('sara')
  expect(await f.house.fails('case.page', { caseId: f.caseId })).toEqual({ code: 'not-found' })
  expect(await finds('sara', 'Ring skolan')).toContain('task.text')
})

test.each([
  [true, 'an open talk'],
  [false, 'a cancelled talk'],
])('of a sibling known from a talk alone, who leaves the team keeps the key: %s, with %s', async (isKept) => {
  await f.house.login('ewa')
  const memberId = await f.appoint(f.users.jenny, 'vuxenhandlaggare')
  const { childId: personId } = await f.house.ask('case.page', { caseId: f.siblingCaseId })
  const { talkId } = await f.house.ask('talk.plan', {
    caseIds: [f.caseId, f.siblingCaseId],
    adultIds: [f.motherId],
    barnhandlaggareId: f.users.sara,
    vuxenhandlaggareId: f.users.jenny,
    plannedOn: '2026-03-04',
    startsAt: '10:00',
    mode: 'pa-plats',
    place: 'Rum 1',
    purpose: 'Inledande samtal',
    interpreter: '',
    soloReason: '',
  })
  const reads = async () => {
    await f.house.login('jenny')
    const asked = [f.house.core.dispatch('person.get', { personId }), f.house.core.dispatch('talk.get', { talkId })]
    return (await Promise.all(asked)).map(({ ok }) => ok)
  }
  expect(await reads()).toEqual([true, true])
  if (!isKept) await f.house.ask('talk.cancel', { talkId, reason: 'Ingen kan' })
  await f.house.login('ewa')
  await leave(memberId)

  expect(await reads()).toEqual([isKept, isKept])
})

test('an akt handed over goes with its keys, and the one who leaves it reads nothing more', async () => {
  await f.house.login('sara')
  await record(f.barnaktId, before)
  await f.house.ask('akt.transfer', { aktId: f.barnaktId, userId: f.users.bo, reason: 'Föräldraledig' })

  expect(await f.house.fails('akt.get', { aktId: f.barnaktId })).toEqual({ code: 'not-found' })
  await f.house.login('bo')
  await record(f.barnaktId, after)
  expect(await f.house.ask('akt.get', { aktId: f.barnaktId })).toMatchObject({ responsible: 'Test bo' })
  expect(await versions(f.barnaktId)).toEqual([2, 2, 2, 2])
  for (const words of [before, after]) expect(await finds('sara', words)).toEqual([])
  for (const words of [before, after]) expect(await finds('bo', words)).toContain('protection_entry.content')
})

test('an akt is not closed over a draft, and a closed one is not written in', async () => {
  await f.house.login('sara')
  await f.house.ask('akt.setFrame', { aktId: f.barnaktId, unit: 'Barn och familj', gallring: 'aldrig' })
  const draft = { aktId: f.barnaktId, form: 'journal-barn', samradId: null, aboutId: null }
  const { noteId } = await f.house.ask('note.start', draft)
  expect(
    (await f.house.fails('akt.close', { aktId: f.barnaktId, reason: 'Utredningen är klar' })).fields,
  ).toMatchObject([{ code: 'unsigned-notes' }])
  await f.house.ask('note.discard', { noteId, reason: 'Började i fel akt' })
  await f.house.ask('akt.close', { aktId: f.barnaktId, reason: 'Utredningen är klar' })

  expect(await f.house.ask('akt.get', { aktId: f.barnaktId })).toMatchObject({
    state: 'avslutad',
    closedOn: '2026-03-02',
    unit: 'Barn och familj',
    gallring: 'aldrig',
    mayChange: false,
  })
  expect(await f.house.fails('akt.close', { aktId: f.barnaktId, reason: 'igen' })).toEqual({ code: 'conflict' })
  expect(await f.house.fails('protection.record', { aktId: f.barnaktId, content: measure(after) })).toEqual({
    code: 'conflict',
  })
  expect(await f.house.fails('note.start', draft)).toEqual({ code: 'not-allowed' })
})
