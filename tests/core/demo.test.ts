import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Personnummer from 'personnummer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '../../src/main/core/calendar'
import { createCore } from '../../src/main/core/core'
import { planHouse } from '../../src/main/core/demo/plan'
import { demoUsers } from '../../src/main/core/demo/users'
import { demo } from '../../src/main/core/demo/volumes'
import { idMaker } from '../../src/main/core/ids'
import { openTestCore, startOfTime, type TestHouse } from '../support/house'
import { testReader } from '../support/reader'
import { answerAll, seatAll } from '../support/scene'

/** In seconds of the processor's time, which other programs take nothing of; about half of it is used. */
const patience = 30
const withTime = { timeout: 90_000 }

let house: TestHouse
let seconds = 0
let seen: Awaited<ReturnType<typeof lookRound>>

beforeAll(async () => {
  const start = process.cpuUsage()
  house = await makeDemo()
  const { user, system } = process.cpuUsage(start)
  seconds = (user + system) / 1_000_000
  seen = await lookRound(house)
}, 90_000)
afterAll(() => house.close())

async function makeDemo(): Promise<TestHouse> {
  const made = openTestCore({ isDemo: true })
  await made.ask('account.createDemo', {})
  return made
}

const sitDown = (at: TestHouse, login: string) =>
  at.login(login, demoUsers.find((user) => user.login === login)?.passphrase ?? '')

/** Everything the user at the desk finds by case number. */
async function findCases(at: TestHouse) {
  const pages = []
  for (const year of ['2025', '2026']) {
    for (const tens of ['0', '1', '2', '3']) {
      for (const hit of await at.ask('case.search', { text: `FR-${year}-A00${tens}` })) {
        pages.push({ shownAs: hit.name, ...(await at.ask('case.page', { caseId: hit.caseId })) })
      }
    }
  }
  return pages
}

async function findAkter(at: TestHouse) {
  const akter = []
  for (const page of await findCases(at)) {
    for (const { id } of page.akter) {
      const notes = await at.ask('note.list', { aktId: id })
      akter.push({ ...(await at.ask('akt.get', { aktId: id })), notes })
    }
  }
  return [...new Map(akter.map((one) => [one.id, one])).values()]
}

/** What the coordinator and the two handläggare can read between them: all there is. */
async function lookRound(at: TestHouse) {
  await sitDown(at, 'karin')
  const cases = await findCases(at)
  const everybody = new Set(cases.flatMap((one) => [one.childId, ...one.relatives.map((other) => other.personId)]))
  const samrad = []
  for (const { id } of await at.ask('samrad.list', { show: 'alla' })) {
    const page = await at.ask('samrad.get', { samradId: id })
    samrad.push({ ...page, minutes: await at.ask('samrad.preview', { samradId: id }) })
  }
  const requests = []
  for (const { id } of await at.ask('request.list', { state: null })) {
    requests.push(await at.ask('request.get', { requestId: id }))
  }
  // Where an adult is can be read by the coordinator who took the request, and nobody else.
  const people = []
  for (const login of ['karin', 'jonas']) {
    await sitDown(at, login)
    for (const personId of everybody) {
      const person = await at.ask('person.get', { personId })
      if (person.whereabouts) people.push(person)
    }
  }
  const akter = []
  for (const login of ['sara', 'ahmed']) {
    await sitDown(at, login)
    akter.push(...(await findAkter(at)))
  }
  return { cases, people, samrad, requests, akter }
}

/** The same without what is drawn by lot: ids, and what is named after them. */
const withoutIds = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id'))

const held = () => seen.samrad.filter((one) => one.state === 'hallet' || one.state === 'signerat')
const milestones = (kind: string) =>
  seen.cases.filter((one) => one.milestones.some((mark) => mark.kind === kind && mark.happenedOn !== null))
const numberOf = (name: string) => seen.cases.find((one) => one.identity.givenName === name)?.number

test('the house is made in seconds and left closed', () => {
  expect(seconds).toBeLessThan(patience)
})

test('it holds what the table of volumes says', () => {
  const siblings = new Set(
    seen.cases
      .filter((one) => one.siblings.length > 0)
      .map((one) => [one.number, ...one.siblings.map((other) => other.number)].sort().join()),
  )
  const ofType = (type: string) => seen.samrad.filter((one) => one.type === type).length

  expect(seen.cases).toHaveLength(demo.children)
  expect(siblings.size).toBe(demo.siblingGroups)
  expect(seen.samrad).toHaveLength(22)
  expect([ofType('konsulterande'), ofType('uppfoljning'), ofType('behandling')]).toEqual([
    demo.samrad.konsulterande,
    demo.samrad.uppfoljning,
    demo.samrad.behandling,
  ])
  expect(milestones('barnforhor')).toHaveLength(demo.interviews)
  expect(milestones('lakarundersokning')).toHaveLength(demo.medical)
  expect(milestones('formote')).toHaveLength(demo.formoten)
  expect(milestones('hembesok')).toHaveLength(demo.hembesok)
  expect(milestones('krisstod')).toHaveLength(demo.krisstod)
  expect(seen.requests.filter((one) => one.state === 'inkommen').length).toBe(2)
  expect(seen.requests.filter((one) => one.state === 'telefonrad').length).toBe(demo.requests.telefonrad)
  expect(seen.akter.length).toBeGreaterThan(20)
  expect(seen.akter.flatMap((akt) => akt.notes).length).toBeGreaterThan(200)
})

test('tasks stand open, overdue and done', () => {
  const tasks = seen.cases.flatMap((one) => one.tasks)

  expect(tasks.filter((task) => task.state === 'klar').length).toBeGreaterThan(100)
  expect(tasks.filter((task) => task.state === 'oppen' && task.dueOn >= '2026-03-02').length).toBeGreaterThan(5)
  expect(tasks.filter((task) => task.state === 'oppen' && task.dueOn < '2026-03-02').length).toBeGreaterThan(5)
})

test('every personnummer is a test number of Skatteverket, and nobody shares one', () => {
  const numbers = seen.people.map((person) => person.identity.personnummer)

  expect(numbers.length).toBeGreaterThan(50)
  expect(new Set(numbers).size).toBe(numbers.length)
  for (const { identity } of seen.people) {
    expect(Personnummer.valid(identity.personnummer)).toBe(true)
    expect(identity.personnummer.slice(9, 12)).toBe(identity.sex === 'flicka' ? '238' : '239')
  }
})

test('telephones, mail and addresses belong to nobody', () => {
  const text = JSON.stringify(withoutIds(seen))
  const phones = text.match(/(?<![\d-])0\d{1,2}-\d[\d ]{5,}\d/g) ?? []

  expect(phones.length).toBeGreaterThan(30)
  for (const phone of phones) {
    expect(phone).toMatch(/^(070-174 06 (0[5-9]|[1-9]\d)|08-465 004 \d\d|031-390 06 \d\d|040-628 04 \d\d)$/)
  }
  for (const mail of text.match(/[\w.]+@[\w.]+/g) ?? []) expect(mail).toMatch(/@example\.com$/)
  for (const { whereabouts } of seen.people) expect(whereabouts?.address).toMatch(/^(Provgatan \d+, \p{L}+)?$/u)
})

test('a protected person has no address, and no list shows the name', () => {
  const hidden = seen.people.filter((person) => person.identity.protection !== 'ingen')
  const mira = seen.cases.find((one) => one.identity.givenName === 'Mira')

  expect(hidden.map((person) => person.identity.protection).sort()).toEqual([
    'sekretessmarkering',
    'skyddad-folkbokforing',
  ])
  for (const { whereabouts } of hidden) expect(whereabouts).toMatchObject({ address: '', phone: '' })
  expect(mira?.shownAs).toBe('Skyddade personuppgifter')
})

test('every held samråd is signed or waits for its signature, and nothing in it is left open', async () => {
  await sitDown(house, 'karin')
  const { waiting } = await house.ask('today.get', {})
  const unsigned = waiting.flatMap((one) => (one.kind === 'unsigned-minutes' ? [one.number] : []))

  expect(held().length).toBeGreaterThan(15)
  const inState = (state: string) => held().filter((one) => one.state === state)
  expect(inState('hallet').map((one) => one.number)).toEqual(expect.arrayContaining(unsigned))
  for (const { minutesSigned } of inState('signerat')) expect(minutesSigned[0]?.kind).toBe('protokoll')
  for (const { id } of held()) expect(await house.ask('samrad.openPoints', { samradId: id })).toEqual([])
  expect(unsigned).toHaveLength(2)
  expect(waiting.map((one) => one.kind)).toEqual(
    expect.arrayContaining(['request', 'answers', 'supplement', 'no-handlaggare']),
  )
})

test('an empty chair has its reason, and a required one a day for its answer', () => {
  const parties = held().flatMap((one) => one.parties)
  const empty = parties.filter((party) => party.attendance === 'franvarande')

  expect(empty.length).toBeGreaterThan(4)
  expect(empty.filter((party) => party.text.absenceReason === '')).toEqual([])
  expect(empty.filter((party) => party.isRequired && party.supplementBy === null)).toEqual([])
})

test('a konsulterande samråd names no child', () => {
  const names = seen.people.flatMap(({ identity }) => [identity.givenName, identity.familyName])
  const text = JSON.stringify(
    seen.samrad.filter((one) => one.type === 'konsulterande').map((one) => [one.items, one.decisions]),
  )

  for (const name of names) expect(text).not.toMatch(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u'))
})

test('the texts are filled in, and no wording is stamped on every case', () => {
  const items = held().flatMap((one) =>
    one.items.map((item) => `${item.itemKey}: ${item.text.text}${item.text.reason}`),
  )
  const notes = seen.akter.flatMap((akt) => akt.notes.map((note) => note.content))
  const uses = new Map<string, number>()
  for (const text of items) uses.set(text, (uses.get(text) ?? 0) + 1)

  expect(JSON.stringify([items, notes, seen.cases])).not.toMatch(/\{\p{L}+\}|\[\p{L}*\|\p{L}*\]|undefined/u)
  expect(Math.max(...uses.values())).toBeLessThanOrEqual(4)
  expect(new Set(notes.map((note) => JSON.stringify(note))).size).toBeGreaterThan(notes.length - 5)
})

test('the scenarios stand where their table says', () => {
  const table = {
    Wilma: 'FR-2025-A0001',
    Elias: 'FR-2025-A0002',
    Maja: 'FR-2025-A0005',
    Noah: 'FR-2025-A0006',
    Leila: 'FR-2025-A0007',
    Yusuf: 'FR-2025-A0008',
    Viggo: 'FR-2025-A0010',
    Stella: 'FR-2025-A0011',
    Melvin: 'FR-2025-A0012',
    Amina: 'FR-2026-A0001',
    Mira: 'FR-2026-A0004',
    Alma: 'FR-2026-A0005',
    Saga: 'FR-2026-A0006',
    Filip: 'FR-2026-A0007',
    Nils: 'FR-2026-A0008',
    Elsa: 'FR-2026-A0011',
    Hugo: 'FR-2026-A0012',
  }

  expect(Object.fromEntries(Object.keys(table).map((name) => [name, numberOf(name)]))).toEqual(table)
})

test('what was done was done on working days, in office hours, by whoever it falls on', async () => {
  await sitDown(house, 'sara')
  const mine = (await house.ask('audit.mine', { limit: 500 })).filter((row) => row.at < '2026-03-02')

  expect(mine.length).toBeGreaterThan(300)
  for (const { at } of mine) {
    const moment = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Stockholm')
    expect(moment.dayOfWeek).toBeLessThan(6)
    expect(moment.hour).toBeGreaterThan(6)
    expect(moment.hour).toBeLessThan(19)
  }
  expect(seen.akter.flatMap((akt) => akt.notes.map((note) => note.author))).not.toContain('Karin Öberg')
})

test('the log is whole', async () => {
  await sitDown(house, 'linda')

  expect(await house.ask('audit.verify', {})).toMatchObject({ state: 'whole', firstBad: null })
})

test('coordinators see every case and no akt', async () => {
  for (const login of ['karin', 'jonas']) {
    await sitDown(house, login)
    const cases = await findCases(house)

    expect(cases).toHaveLength(demo.children)
    expect(cases.flatMap((one) => one.akter)).toEqual([])
    expect(await house.fails('akt.get', { aktId: seen.akter[0]!.id })).toEqual({ code: 'not-found' })
  }
})

test.each([
  { login: 'sara', namnd: 'Socialnämnden i Sjöberga' },
  { login: 'ewa', namnd: 'Socialnämnden i Sjöberga' },
  { login: 'ahmed', namnd: 'Social- och omsorgsnämnden i Åmotsdal' },
])('$login sees the cases and akter of one nämnd and nothing of the others', async ({ login, namnd }) => {
  await sitDown(house, login)
  const cases = await findCases(house)
  const akter = await findAkter(house)
  const others = seen.cases.filter((one) => one.namnd !== namnd)

  expect(cases.length).toBe(seen.cases.length - others.length)
  expect(new Set(cases.map((one) => one.namnd))).toEqual(new Set([namnd]))
  expect(new Set(akter.map((akt) => akt.namnd))).toEqual(new Set([namnd]))
  expect(await house.ask('request.list', { state: null })).toEqual([])
  expect(await house.fails('case.page', { caseId: others[0]!.id })).toEqual({ code: 'not-found' })
  const foreign = seen.akter.find((akt) => akt.namnd !== namnd)
  expect(await house.fails('akt.get', { aktId: foreign!.id })).toEqual({ code: 'not-found' })
})

test('Tomasz sees the tasks of the cases he has one in, with the child’s name, and opens nothing else', async () => {
  await sitDown(house, 'tomasz')
  const { overdue, dueSoon, samradToday, waiting } = await house.ask('today.get', {})

  expect([...overdue, ...dueSoon].some((task) => task.isMine)).toBe(true)
  expect([...overdue, ...dueSoon].every((task) => task.caseId === null && task.about !== '')).toBe(true)
  expect({ samradToday, waiting }).toEqual({ samradToday: [], waiting: [] })
  expect(await findCases(house)).toEqual([])
  expect(await house.fails('case.page', { caseId: seen.cases[0]!.id })).toEqual({ code: 'not-found' })
})

test.each(['jenny', 'linda'])('%s sees no case, no samråd, no request and no child’s akt', async (login) => {
  await sitDown(house, login)
  const today = await house.ask('today.get', {})

  expect(await findCases(house)).toEqual([])
  expect(await house.ask('samrad.list', { show: 'alla' })).toEqual([])
  expect(await house.ask('request.list', { state: null })).toEqual([])
  expect(today).toMatchObject({ samradToday: [], samradSoon: [] })
  // Whoever is in a team knows its tasks; they lead to no case.
  for (const task of [...today.overdue, ...today.dueSoon]) expect([login, task.caseId]).toEqual(['jenny', null])
  expect(await house.fails('case.page', { caseId: seen.cases[0]!.id })).toEqual({ code: 'not-found' })
  expect(await house.fails('akt.get', { aktId: seen.akter[0]!.id })).toEqual({ code: 'not-found' })
})

test('adults have akter of their own with their officer, of which the child’s side sees nothing; one was opened in an emergency', async () => {
  await sitDown(house, 'jenny')
  const { waiting } = await house.ask('today.get', {})
  const aktIds = new Set(
    (await house.ask('team.mine', {})).flatMap((team) => team.adults.flatMap((adult) => adult.aktId ?? [])),
  )

  expect(aktIds.size).toBe(8)
  expect(waiting.map((one) => one.kind).sort()).toEqual(['next-try', 'nod-opened', 'talk-planned', 'talk-unsigned'])
  expect(seen.akter.filter((akt) => akt.kind === 'vuxenakt')).toEqual([])
  expect(seen.cases.flatMap((one) => one.akter)).toEqual([])
  await sitDown(house, 'ewa')
  for (const aktId of aktIds) expect((await house.core.dispatch('akt.get', { aktId })).ok).toBe(false)
  const demands = (await house.ask('today.get', {})).waiting.filter((one) => one.kind === 'no-team')
  expect(demands).toHaveLength(2)
})

test('one talk is worded apart in the child’s akt and the mother’s own, and both are signed', async () => {
  const ofChild = (name: string, form: string) =>
    seen.akter
      .filter((akt) => akt.personName.includes(name))
      .flatMap((akt) => akt.notes.filter((one) => one.form === form))
  const amina = seen.cases.find((one) => one.identity.givenName === 'Amina')
  const [inBarnakt] = ofChild('Amina', 'samtal-barn')

  await sitDown(house, 'sara')
  const { talks } = await house.ask('talk.ofCase', { caseId: amina!.id })
  expect(talks).toMatchObject([{ state: 'hallet', expected: 2, signed: 2 }])
  expect(JSON.stringify(inBarnakt?.content)).not.toMatch(/Säkerhetsplanering|egna pengar/)
  await sitDown(house, 'jenny')
  const own = []
  for (const { adults } of await house.ask('team.mine', {}))
    for (const { aktId } of adults) if (aktId) own.push(...(await house.ask('note.list', { aktId })))
  const parts = own.filter((note) => note.form === 'samtal-vuxen')
  expect(new Set(parts.map((note) => note.id)).size).toBe(1)
  expect(parts[0]?.signedAt).not.toBeNull()
  expect(JSON.stringify(parts[0]?.content)).not.toContain('Amina')
})

test('a young person has read her own akt, a mother has been given a child’s, and letters lie where they belong', async () => {
  const aktOf = (name: string) => seen.akter.find((akt) => akt.personName.includes(name))!.id
  await sitDown(house, 'ahmed')
  const own = await house.ask('disclosure.list', { aktId: aktOf('Mira') })
  await sitDown(house, 'sara')
  const given = await house.ask('disclosure.list', { aktId: aktOf('Wilma') })
  const letters = (await house.ask('document.list', { aktId: aktOf('Wilma') })).incoming

  expect(own).toMatchObject([{ kind: 'annat', standing: 'barnet', state: 'klar' }])
  expect(own[0]!.notes.length).toBeGreaterThan(1)
  expect(given).toMatchObject([
    { kind: 'provning', standing: 'vardnadshavare', state: 'klar', result: 'delvis', approvedBy: 'Ewa Johansson' },
  ])
  expect(letters).toMatchObject([{ title: 'Svar på remiss', kind: 'pdf', compartment: 'dokument' }])
})

test('a house that could not be finished is taken away again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fyrarum-demo-'))
  const parts = { folder, isDemo: true, appVersion: '0', checkOutput: true, onChanged: () => {}, report: () => {} }
  const core = createCore({
    ...parts,
    now: () => startOfTime,
    newId: idMaker(() => Date.parse(startOfTime)),
    reader: testReader(),
    onProgress: () => {
      throw new Error('the telling failed')
    },
  })

  const result = await core.dispatch('account.createDemo', {})

  expect(result.ok).toBe(false)
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
})

test('any day of the year can be the day it is made', () => {
  const days = Array.from({ length: 26 }, (_one, index) => addDays('2026-01-01', index * 15))

  for (const today of days) {
    expect(planHouse({ today, time: '09:00', volumes: demo, seed: 'prov' }).length).toBeGreaterThan(500)
  }
})

test('the same day and seed make the same house', withTime, async () => {
  const other = await makeDemo()

  expect(withoutIds(await lookRound(other))).toEqual(withoutIds(seen))
  other.close()
})

test("today's samråd about Elsa and Hugo comes first and can be held by whoever tries the house", async () => {
  await sitDown(house, 'karin')
  const { samradToday } = await house.ask('today.get', {})
  const [first, second] = await house.ask('case.search', { text: 'FR-2026' })
  const samrad = samradToday[0]!

  expect([second!.name, first!.name]).toEqual(['Elsa Lindgren-Diaz', 'Hugo Lindgren-Diaz'])
  expect(samrad).toMatchObject({ state: 'kallat', startsAt: '09:30', answered: 4, called: 5 })
  await house.ask('samrad.start', { samradId: samrad.id })
  await seatAll(house, samrad.id)
  await answerAll(house, samrad.id)
  await house.ask('samrad.end', { samradId: samrad.id })
  const { minutesId } = await house.ask('samrad.sign', { samradId: samrad.id })
  const { minutes } = await house.ask('samrad.minutes', { minutesId })
  expect(minutes.isDemo).toBe(true)
})
