import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Connection } from '../../src/main/core/database/open'
import { groupContract } from '../../src/shared/group/group.contract'
import type { CaseId, GroupMeetingId } from '../../src/shared/ids'
import { everythingReadable } from '../support/attack'
import { type Family, familyHouse } from '../support/family'
import { type Held, keysOf, openFile, whereIs } from '../support/file'

const sheet = {
  question: 'Hur samordnar vi umgänget med skyddet?',
  protection: 'Inte säkerställt. Barnet bor hos mamman.',
  deadlines: 'Skyddsbedömning klar, utredning senast 30 juni.',
  clashes: '',
  support: 'En stödjare till mamman.',
}
const monday = '2026-03-09'

let f: Family
beforeAll(async () => {
  f = await familyHouse()
}, 60_000)
beforeEach(async () => {
  f.restore()
  await f.house.login('ewa')
})
afterAll(() => f.house.close())

const start = (more: object = {}) =>
  f.house.ask('group.startSeries', {
    startsOn: monday,
    startsAt: '09:00',
    minutes: 120,
    place: 'Stora rummet',
    memberIds: [f.users.ewa, f.users.chef, f.users.per],
    ...more,
  })
const series = async () => {
  const [first] = (await f.house.ask('group.overview', {})).series
  if (!first) throw new Error('no series')
  return first
}
/** A series begun, both siblings' teams appointed; gives the first meeting. */
async function prepared(): Promise<GroupMeetingId> {
  await f.appoint(f.users.sara, 'barnhandlaggare', { caseIds: [f.caseId, f.siblingCaseId] })
  await start()
  return (await series()).coming[0]?.id as GroupMeetingId
}
const list = async (meetingId: GroupMeetingId) => (await f.house.ask('group.get', { meetingId })).items
const settled = (meetingId: GroupMeetingId, caseId: CaseId, more: object = {}) => ({
  meetingId,
  caseId,
  present: [f.users.ewa, f.users.sara],
  outcome: 'handledning' as const,
  guidance: 'Ta upp frågan med barnet först.',
  resource: null,
  nextReviewOn: '2026-03-23',
  ...more,
})
/** Reads the closed house's file with somebody's keys, past the program. */
async function inFile<T>(call: (file: Connection, held: Held) => T, login = 'karin'): Promise<T> {
  const held = await keysOf(f.house.folder, login)
  const file = openFile(f.house.folder, held.databaseKey)
  try {
    return call(file, held)
  } finally {
    file.close()
  }
}
const firstCode = (failure: { readonly fields?: readonly { readonly code: string }[] }) => failure.fields?.[0]?.code
/** Comes to the day of the first meeting and begins it. */
async function begin(meetingId: GroupMeetingId) {
  f.house.setNow(`${monday}T08:00:00.000Z`)
  await f.house.ask('group.begin', { meetingId })
}

test('a series lies every second week half a year ahead; a holiday is left out and says which', async () => {
  await start()
  const { coming, members } = await series()

  expect(coming.map((one) => one.heldOn)).toEqual(['2026-03-09', '2026-03-23', '2026-04-06', '2026-04-20'])
  expect(coming[2]).toMatchObject({ state: 'installt', reason: 'Utgår: annandag påsk' })
  expect(members.map((one) => one.name)).toEqual(['Test ewa', 'Test chef', 'Test per'])
  expect(
    firstCode(
      await f.house.fails('group.startSeries', {
        startsOn: monday,
        startsAt: '09:00',
        minutes: 60,
        place: 'x',
        memberIds: [f.users.ewa],
      }),
    ),
  ).toBe('series-runs')
})

test('a meeting is moved and cancelled with a reason, never to a day off or a day that has one', async () => {
  await start()
  const [first, second, easter] = (await series()).coming
  const move = (heldOn: string) =>
    f.house.fails('group.move', { meetingId: first?.id ?? '', heldOn, startsAt: '10:00', reason: 'Sjukdom' })

  expect(firstCode(await move('2026-03-01'))).toBe('day-past')
  expect(firstCode(await move('2026-03-14'))).toBe('day-off')
  expect(firstCode(await move('2026-03-23'))).toBe('meeting-that-day')
  await f.house.ask('group.move', {
    meetingId: easter?.id ?? '',
    heldOn: '2026-04-07',
    startsAt: '10:00',
    reason: 'Annandag påsk',
  })
  await f.house.ask('group.cancel', { meetingId: second?.id ?? '', reason: 'Kurs' })
  const { coming } = await series()
  expect(coming.map(({ heldOn, state }) => [heldOn, state])).toEqual([
    ['2026-03-09', 'planerat'],
    ['2026-03-23', 'installt'],
    ['2026-04-07', 'planerat'],
    ['2026-04-20', 'planerat'],
  ])
})

test('only the nämnd’s seniors begin, change and hold', async () => {
  const meetingId = await prepared()
  await f.house.login('sara')

  for (const [name, input] of [
    ['group.begin', { meetingId }],
    ['group.cancel', { meetingId, reason: 'x' }],
    ['group.endSeries', { seriesId: (await series()).id, reason: 'x' }],
    ['group.close', { meetingId }],
  ] as const)
    expect(await f.house.fails(name, input as never)).toEqual({ code: 'not-allowed' })
  expect(await f.house.fails('group.load', {})).toEqual({ code: 'not-allowed' })
})

test('every open case with a team stands on the list by itself, and one without a team does not', async () => {
  await start()
  const meetingId = (await series()).coming[0]?.id as GroupMeetingId
  expect(await list(meetingId)).toEqual([])

  await f.appoint(f.users.sara, 'barnhandlaggare')
  expect((await list(meetingId)).map((one) => one.caseId)).toEqual([f.caseId])
  await f.appoint(f.users.bo, 'stodjare', { caseIds: [f.siblingCaseId] })
  expect((await list(meetingId)).map((one) => one.no)).toEqual([1, 2])
})

test('who holds no key to a case sees a list without it, and no count tells', async () => {
  const meetingId = await prepared()
  await f.house.login('per')

  const page = await f.house.ask('group.get', { meetingId })

  expect(page.items).toEqual([])
  expect(JSON.stringify(page)).not.toMatch(/FR-2026/)
  expect(await f.house.fails('group.item', { meetingId, caseId: f.caseId })).toEqual({ code: 'not-found' })
  const document = { kind: 'group-run' as const, meetingId }
  const { ticket } = await f.house.ask('template.produce', { document, format: 'pdf' })
  expect(JSON.stringify(await f.house.ask('template.printable', { ticket }))).not.toMatch(/FR-2026/)
})

test('the coordinator, who holds every key and has no task in the case, is not let in to its item', async () => {
  const meetingId = await prepared()
  await f.house.login('karin')

  expect((await list(meetingId)).map((one) => one.mayOpen)).toEqual([false, false])
  expect(await f.house.fails('group.item', { meetingId, caseId: f.caseId })).toEqual({ code: 'not-allowed' })
  expect(
    await f.house.fails('template.produce', {
      document: { kind: 'group-sheets', meetingId, caseId: f.caseId },
      format: 'pdf',
    }),
  ).toEqual({ code: 'not-found' })
})

test('a member of the group without a task in the case stands as leaving the room', async () => {
  const meetingId = await prepared()

  const [item] = await list(meetingId)

  expect(item?.leaves).toEqual(['Test per'])
  expect(item?.attends.map((one) => one.name)).toEqual(['Test chef', 'Test ewa', 'Test sara'])
})

test('the team writes its sheet; no name stands on it; two writers do not overwrite one another', async () => {
  const meetingId = await prepared()
  const order = { meetingId, caseId: f.caseId, revision: 0 }
  expect(await f.house.fails('group.saveSheet', { ...order, sheet })).toEqual({ code: 'not-allowed' })

  await f.house.login('sara')
  const named = await f.house.fails('group.saveSheet', { ...order, sheet: { ...sheet, question: 'Hur mår Elsa?' } })
  expect(named.fields).toEqual([{ path: ['sheet', 'question'], code: 'name-in-sheet', value: 'Elsa' }])
  await f.house.ask('group.saveSheet', { ...order, sheet })
  expect(await f.house.fails('group.saveSheet', { ...order, sheet })).toEqual({ code: 'conflict' })

  await f.house.login('ewa')
  expect(await f.house.ask('group.item', { meetingId, caseId: f.caseId })).toMatchObject({
    sheet,
    sheetRevision: 1,
    savedBy: 'Test sara',
  })
})

test('the sheets are printed with number and no name of anybody in the family', async () => {
  const meetingId = await prepared()
  await f.house.login('sara')
  for (const caseId of [f.caseId, f.siblingCaseId])
    await f.house.ask('group.saveSheet', { meetingId, caseId, sheet, revision: 0 })

  await f.house.login('ewa')
  const document = { kind: 'group-sheets' as const, meetingId, caseId: null }
  const { ticket } = await f.house.ask('template.produce', { document, format: 'pdf' })
  const printed = await f.house.ask('template.printable', { ticket })

  if (printed.kind !== 'sheets') throw new Error('not a pile')
  expect(printed.sheets.map((one) => one.head[0]?.value)).toEqual(['1 av 2', '2 av 2'])
  expect(JSON.stringify(printed)).not.toMatch(/Elsa|Hugo|Åkesson|20140317/)
  expect(await f.house.fails('template.produce', { document, format: 'docx' })).toEqual({ code: 'not-allowed' })
})

test('a meeting is not begun before its day, and not ended while an item has neither outcome nor reason', async () => {
  const meetingId = await prepared()
  expect(firstCode(await f.house.fails('group.begin', { meetingId }))).toBe('meeting-ahead')
  await begin(meetingId)

  await f.house.ask('group.call', { meetingId, caseId: f.caseId })
  await f.house.ask('group.settle', settled(meetingId, f.caseId))
  expect((await f.house.fails('group.close', { meetingId })).fields).toEqual([
    { path: ['items'], code: 'items-open', value: 1 },
  ])
  expect((await f.house.fails('group.skip', { meetingId, caseId: f.siblingCaseId, reason: ' ' })).code).toBe(
    'invalid-input',
  )
  await f.house.ask('group.skip', { meetingId, caseId: f.siblingCaseId, reason: 'Teamet är sjukt' })
  await f.house.ask('group.close', { meetingId })

  const { ticket } = await f.house.ask('template.produce', {
    document: { kind: 'group-minutes', meetingId },
    format: 'pdf',
  })
  const minutes = await f.house.ask('template.printable', { ticket })
  if (minutes.kind !== 'table') throw new Error('no table')
  expect(minutes.rows.map((row) => row.slice(2))).toEqual([
    ['Handledning given', '2026-03-23'],
    ['Bordlagt: skäl anges i ärendet', 'Vid nästa möte'],
  ])
  expect(JSON.stringify(minutes)).not.toMatch(/sjukt|barnet först/)
  expect((await series()).past.map((one) => one.state)).toEqual(['hallet'])
  expect(await f.house.fails('group.settle', settled(meetingId, f.caseId))).toEqual({ code: 'conflict' })
})

test('nobody without a task in the case is written down as having sat with its item', async () => {
  const meetingId = await prepared()
  await begin(meetingId)

  const failure = await f.house.fails('group.settle', settled(meetingId, f.caseId, { present: [f.users.per] }))

  expect(failure.fields).toEqual([{ path: ['present'], code: 'no-task-in-case' }])
})

test('a changed resource is a task with an owner and a day; when it is changed again there is still one open', async () => {
  const meetingId = await prepared()
  await begin(meetingId)
  const resource = { text: 'Stödjare hem till mamman', ownerId: f.users.tomas, dueOn: '2026-03-20' }
  const both = { outcome: 'handledning-och-resurs' as const, resource }
  const tasks = async () => (await f.house.ask('case.page', { caseId: f.caseId })).tasks

  await f.house.ask('group.settle', settled(meetingId, f.caseId, both))
  await f.house.ask('group.settle', settled(meetingId, f.caseId, both))
  expect(await tasks()).toMatchObject([{ owner: 'Test tomas', dueOn: '2026-03-20', state: 'oppen' }])

  const moved = { ...both, resource: { ...resource, dueOn: '2026-03-25' } }
  await f.house.ask('group.settle', settled(meetingId, f.caseId, moved))
  expect((await tasks()).filter((one) => one.state === 'oppen')).toMatchObject([{ dueOn: '2026-03-25' }])
})

test('what was drawn is last drawn at the next meeting, and the list begins with new violence', async () => {
  const meetingId = await prepared()
  await begin(meetingId)
  for (const caseId of [f.caseId, f.siblingCaseId]) await f.house.ask('group.settle', settled(meetingId, caseId))
  await f.house.ask('group.close', { meetingId })
  await f.house.login('sara')
  await f.house.ask('team.markViolence', {
    caseId: f.siblingCaseId,
    learnedOn: monday,
    source: 'barnet',
    text: 'Berättat i skolan',
  })

  const next = (await series()).coming[0]?.id as GroupMeetingId
  expect((await list(next)).map(({ caseId, lastDrawnOn, urgencies }) => [caseId, lastDrawnOn, urgencies])).toEqual([
    [f.siblingCaseId, monday, ['nytt-vald']],
    [f.caseId, monday, []],
  ])
})

test('Idag tells the team of its sheet, and who leads of the meeting’s day and of one left behind', async () => {
  await prepared()
  const kinds = async () =>
    (await f.house.ask('today.get', {})).waiting.map((one) => one.kind).filter((kind) => kind.startsWith('group-'))
  expect(await kinds()).toEqual([])
  await f.house.login('sara')
  expect(await kinds()).toEqual(['group-sheet', 'group-sheet'])
  await f.house.login('ewa')
  f.house.setNow('2026-03-07T08:00:00.000Z')
  expect(await kinds()).toEqual(['group-prepare'])
  f.house.setNow(`${monday}T07:00:00.000Z`)
  expect(await kinds()).toEqual(['group-today'])
  f.house.setNow('2026-03-10T08:00:00.000Z')
  expect(await kinds()).toEqual(['group-late'])
})

test('the load counts open cases, teams and late tasks of who is seen, and nothing a leader of the nämnd has no key to', async () => {
  await f.appoint(f.users.sara, 'barnhandlaggare')
  await f.house.login('sara')
  await f.house.ask('task.add', {
    caseId: f.caseId,
    text: 'Ring skolan',
    owner: { kind: 'user', userId: f.users.sara },
    dueOn: '2026-03-03',
  })
  await f.house.login('ewa')
  f.house.setNow('2026-03-04T08:00:00.000Z')

  const load = await f.house.ask('group.load', {})

  expect(load.users).toMatchObject([{ name: 'Test sara', openCases: 2, teams: 1, openTasks: 1, overdueTasks: 1 }])
  expect(load.namnder).toMatchObject([{ openCases: 2, unassigned: 0, teams: 1, openTasks: 1, overdueTasks: 1 }])
  expect(JSON.stringify(load)).not.toMatch(/FR-2026|Elsa/)
})

test('the series is a calendar file that tells nothing of any case', async () => {
  await prepared()
  const { id } = await series()
  const { fileName } = await f.house.ask('template.produce', {
    document: { kind: 'group-series', seriesId: id },
    format: 'ics',
  })

  expect(fileName).toBe('Samarbetsgrupp.ics')
})

test('every command leaves a record of what it changed, signed by who did it', async () => {
  const meetingId = await prepared()
  const { id: seriesId, members } = await series()
  const memberIds = members.map((one) => one.userId)
  await f.house.login('sara')
  await f.house.ask('group.saveSheet', { meetingId, caseId: f.caseId, sheet, revision: 0 })
  await f.house.login('ewa')
  await f.house.ask('group.changeSeries', { seriesId, minutes: 90, place: 'Lilla rummet', memberIds })
  const [, second] = (await series()).coming
  await f.house.ask('group.move', {
    meetingId: second?.id ?? '',
    heldOn: '2026-03-24',
    startsAt: '10:00',
    reason: 'Kurs',
  })
  await f.house.ask('group.cancel', { meetingId: second?.id ?? '', reason: 'Kurs' })
  await begin(meetingId)
  await f.house.ask('group.call', { meetingId, caseId: f.caseId })
  await f.house.ask('group.settle', settled(meetingId, f.caseId))
  await f.house.ask('group.skip', { meetingId, caseId: f.siblingCaseId, reason: 'Teamet är sjukt' })
  await f.house.ask('group.close', { meetingId })
  await f.house.ask('group.endSeries', { seriesId, reason: 'Ny form' })
  f.house.core.close()

  const written = await inFile((file) =>
    file
      .prepare<[], string>("SELECT DISTINCT action FROM log_entry WHERE op <> 'read' AND action LIKE 'group.%'")
      .pluck()
      .all(),
  )

  const commands = Object.entries(groupContract).flatMap(([name, one]) => (one.kind === 'command' ? [name] : []))
  expect(written.sort()).toEqual(commands.sort())
})

test('with all the file’s keys a team member of another case finds no word of a sheet or of what was said', async () => {
  const meetingId = await prepared()
  await f.house.login('sara')
  await f.house.ask('group.saveSheet', { meetingId, caseId: f.caseId, sheet, revision: 0 })
  await f.house.login('ewa')
  await begin(meetingId)
  await f.house.ask('group.settle', settled(meetingId, f.caseId))
  f.house.core.close()
  const finds = (login: string, words: string) =>
    inFile((file, held) => whereIs(everythingReadable(file, held), words), login)

  expect(await finds('per', 'samordnar vi umgänget')).toEqual([])
  expect(await finds('per', 'frågan med barnet')).toEqual([])
  // Control: the same search finds both for who follows the case.
  expect(await finds('ewa', 'samordnar vi umgänget')).toContain('group_sheet.text')
  expect(await finds('ewa', 'frågan med barnet')).toContain('group_item.text')
})
