import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { countAll } from '../../src/main/core/statistics/counts.store'
import type { Role } from '../../src/shared/account/account.contract'
import type { CaseId, NamndId } from '../../src/shared/ids'
import type { StatisticsReport } from '../../src/shared/statistics/statistics.contract'
import { keepCopy } from '../support/file'
import { foundTestHouse, newPerson, type TestHouse } from '../support/house'
import { testNumber } from '../support/numbers'
import { hold, plan, receive } from '../support/scene'
import { openTestSession } from '../support/session'

let house: TestHouse
let restore: () => void
let own: NamndId
let other: NamndId
let cases: CaseId[]

const people: readonly (readonly [string, Role, number | null])[] = [
  ['ewa', 'forste-socialsekreterare', 0],
  ['chef', 'enhetschef', 1],
  ['gast', 'lasgast', null],
  ['sara', 'barnhandlaggare', 0],
  ['tom', 'stodjare', 0],
  ['vera', 'vuxenhandlaggare', 0],
  ['logg', 'loggranskare', null],
  ['it', 'systemadmin', null],
]

/** Twelve girls in Sjöberga and three boys in Åmotsdal. */
const children = (count: number, sex: 'flicka' | 'pojke', from: number) =>
  Array.from({ length: count }, (_, at) => {
    const person = newPerson(
      `Barn${at}`,
      'Prov',
      testNumber(`2014${String(from + at).padStart(2, '0')}10`, sex === 'flicka' ? '238' : '239'),
    )
    return { ...person, identity: { ...person.identity, sex } }
  })

const noted = (caseId: CaseId, kind: 'polisanmalan' | 'barnforhor' | 'eftermote', happenedOn: string) =>
  house.ask('case.addMilestone', { caseId, milestone: { kind, plannedFor: null, happenedOn } })

beforeAll(async () => {
  house = await foundTestHouse()
  for (const [login, role, namndIndex] of people) await house.addUser(login, [role], { namndIndex })
  const { namnder } = await house.ask('house.current', {})
  own = namnder[0]?.id as NamndId
  other = namnder[1]?.id as NamndId
  const girls = await receive(house, children(12, 'flicka', 1), { receivedOn: '2026-02-02' })
  const boys = await house.ask('request.receive', {
    type: 'planering',
    receivedOn: '2026-02-02',
    agencyId: 'polis',
    urgency: 'akut',
    offences: ['hot-ofredande'],
    suspectRelation: 'okand',
    policeReport: 'gjord',
    interpreterLanguage: 'tigrinja',
    text: { requesterName: 'Polisen', requesterContact: '', howItEmerged: 'x', placeAndTime: '', specialNeeds: '' },
    children: children(3, 'pojke', 1).map((person) => ({
      person,
      namndId: other,
      municipality: 'Åmotsdals kommun',
      responsibleId: null,
    })),
    adults: [],
  })
  cases = [...girls.caseIds, ...boys.caseIds]
  // Ten are heard after 3, 4 … 12 days, and one of the noted days was wrong.
  for (const [at, caseId] of girls.caseIds.slice(0, 10).entries()) {
    await noted(caseId, 'polisanmalan', '2026-02-03')
    await noted(caseId, 'barnforhor', `2026-02-${String(6 + at).padStart(2, '0')}`)
    if (at < 7) await noted(caseId, 'eftermote', `2026-02-${String(6 + at).padStart(2, '0')}`)
  }
  const wrong = (await house.ask('case.milestones', { caseId: cases[9] as CaseId })).find(
    ({ kind }) => kind === 'barnforhor',
  )
  await house.ask('case.correctMilestone', {
    milestoneId: wrong?.id as never,
    milestone: { plannedFor: null, happenedOn: '2026-02-25', clock: null, note: '' },
  })
  for (let at = 0; at < 6; at += 1)
    await hold(house, await plan(house, [cases[at] as CaseId], { startsAt: `1${at}:00` }))
  await hold(house, await plan(house, []))
  house.core.close()
  restore = keepCopy(house.folder)
}, 120_000)
beforeEach(() => {
  house.core.close()
  restore()
})
afterAll(() => house.close())

const year = { from: '2026-01-01', until: '2026-12-31', namndId: null, municipality: null }
const reportFor = async (login: string, more: object = {}): Promise<StatisticsReport> => {
  await house.login(login)
  return house.ask('statistics.report', { ...year, ...more })
}
const rowsOf = (report: StatisticsReport, key: string) => report.tables.find((table) => table.key === key)?.rows
const measure = (report: StatisticsReport, id: string) => {
  const { value, of, missing } = report.indicators.find((one) => one.id === id) ?? {}
  return [value, of, missing]
}

/** Every figure a report shows: the cells of its tables, and the parts of its measures. */
const figuresOf = ({ tables, indicators }: StatisticsReport): string[] => [
  ...tables.flatMap(({ rows, note }) => [
    ...rows.flatMap(([, ...cells]) => cells),
    ...(/: (\d+)\.$/.exec(note) ?? []).slice(1),
  ]),
  ...indicators.flatMap(({ of, missing }) => [...of.split(' av '), missing]),
]
const small = (figure: string) => /^[1-4]$/.test(figure)

test('the figures of a year are those that are counted by hand', async () => {
  const report = await reportFor('karin')

  expect(rowsOf(report, 'arenden')?.slice(0, 2)).toEqual([
    ['Öppnade ärenden', '15'],
    ['Barn i dem', '15'],
  ])
  expect(rowsOf(report, 'samrad-typ')).toEqual([
    ['Konsulterande samråd', 'x', '14–43 %'],
    ['Planeringssamråd', 'x', '57–86 %'],
    ['Alla', '7', '100 %'],
  ])
  expect(rowsOf(report, 'handelser')).toEqual([
    ['Barnförhör', '10', '10'],
    ['Eftermöte', '7', '7'],
  ])
  expect(measure(report, 'I5')).toEqual(['Median 7 dagar, nio av tio inom 11 dagar', '10', '0'])
  expect(measure(report, 'I5 mål')).toEqual(['60–90 %', 'x av 10', '0'])
  expect(measure(report, 'I3')).toEqual(['100 %', '6 av 6', '0'])
  expect(report.countedOn).toBe('2026-03-02')
  expect(report.isRunning).toBe(true)
})

test('no figure of 1–4 is shown, though there are such', async () => {
  const report = await reportFor('karin')
  house.core.close()
  const { session, close } = await openTestSession(house, 'karin')
  const counts = session.read('test', (context) =>
    countAll(context.db, { ...year, today: '2026-03-02' }, context.house.profile),
  )
  close()

  expect(counts.opened.filter(({ n }) => n > 0 && n < 5).length).toBeGreaterThan(3)
  expect(figuresOf(report).filter(small)).toEqual([])
  expect(figuresOf(report).length).toBeGreaterThan(100)
})

test('a hidden figure cannot be had by taking the others from the sum', async () => {
  const report = await reportFor('karin')

  // Twelve and three: the three are hidden, and so are the twelve.
  expect(rowsOf(report, 'kommun')).toEqual([
    ['Sjöberga kommun', 'x', '73–93 %'],
    ['Åmotsdals kommun', 'x', '7–27 %'],
    ['Alla', '15', '100 %'],
  ])
})

test('control: the scan for small figures sees one', () => {
  expect(
    figuresOf({ tables: [{ rows: [['Åmotsdal', '3']], note: '' }], indicators: [] } as never).filter(small),
  ).toEqual(['3'])
})

test.each(['ewa', 'chef'])('%s counts the own nämnd, and no other', async (login) => {
  const [mine, theirs] = login === 'ewa' ? [own, other] : [other, own]
  await house.login(login)
  const { reach, namnder } = await house.ask('statistics.choices', {})
  const report = await house.ask('statistics.report', { ...year, namndId: mine })

  expect([reach, namnder.map(({ id }) => id)]).toEqual(['namnd', [mine]])
  expect(rowsOf(report, 'arenden')?.[0]).toEqual(['Öppnade ärenden', login === 'ewa' ? '12' : 'x'])
  expect(await house.fails('statistics.report', { ...year, namndId: theirs })).toEqual({ code: 'not-allowed' })
  expect(await house.fails('statistics.report', year)).toEqual({ code: 'not-allowed' })
})

test('what is selected by nämnd and municipality is what belongs there', async () => {
  const report = await reportFor('karin', { namndId: own, municipality: 'Sjöberga kommun' })

  expect(rowsOf(report, 'kommun')).toEqual([
    ['Sjöberga kommun', '12', '100 %'],
    ['Alla', '12', '100 %'],
  ])
  expect(report.selection).toBe('Barnahus Prov, Sjöberga kommun')
  expect(await house.fails('statistics.report', { ...year, namndId: own, municipality: 'Åmotsdals kommun' })).toEqual({
    code: 'not-found',
  })
})

test('a guest of the steering group, who holds no key to any case, reads the same report as the coordinator, once the year has ended', async () => {
  house.setNow('2026-12-31T12:00:00.000Z')
  await house.login('gast')
  expect(await house.ask('statistics.choices', {})).toEqual({ reach: 'hela-ar', years: [], namnder: [] })
  expect(await house.fails('statistics.report', year)).toEqual({ code: 'not-allowed' })

  house.setNow('2027-01-01T12:00:00.000Z')
  const [guest, coordinator] = [await reportFor('gast'), await reportFor('karin')]
  await house.login('gast')

  expect((await house.ask('statistics.choices', {})).years).toEqual([2026])
  expect(guest).toEqual(coordinator)
  expect(await house.fails('statistics.report', { ...year, from: '2026-01-02' })).toEqual({ code: 'not-allowed' })
  expect(await house.fails('statistics.report', { ...year, namndId: own })).toEqual({ code: 'not-allowed' })
  expect(await house.fails('case.page', { caseId: cases[0] as CaseId })).toEqual({ code: 'not-found' })
  house.setNow('2026-03-02T08:00:00.000Z')
})

test.each(['sara', 'tom', 'vera', 'logg', 'it'])(
  '%s has no part in the statistics, on screen or on paper',
  async (login) => {
    await house.login(login)

    expect((await house.ask('statistics.choices', {})).reach).toBeNull()
    expect(await house.fails('statistics.report', { ...year, namndId: own })).toEqual({ code: 'not-allowed' })
    expect(
      await house.fails('template.produce', { document: { kind: 'statistics', ...year, comment: '' }, format: 'csv' }),
    ).toEqual({ code: 'not-allowed' })
  },
)

test('each reading is in the log, and opens nothing', async () => {
  const { session, ask, close } = await openTestSession(house, 'karin')
  const before = session.head().seq
  await ask('statistics.report', year)
  const entries = session.connection
    .prepare<[number], { action: string; op: string; scope: string }>(
      'SELECT action, op, scope FROM log_entry WHERE seq > ?',
    )
    .all(before)
  close()

  expect(entries).toEqual([{ action: 'statistics.report', op: 'read', scope: '' }])
})

test('an empty year says so, and a year with one case tells nothing of it', async () => {
  const empty = await reportFor('karin', { from: '2019-01-01', until: '2019-12-31' })
  const few = await reportFor('karin', { namndId: other })

  expect([empty.isEmpty, few.isEmpty]).toEqual([true, false])
  expect(figuresOf(empty).filter((figure) => /[1-9]/.test(figure))).toEqual([])
  expect(rowsOf(few, 'kon')).toEqual([])
  expect(rowsOf(few, 'relation')).toEqual([])
  expect(few.tables.find(({ key }) => key === 'kon')?.note).toContain('Alla: x.')
})

test('the report leaves the house as Word with its comment, and as a table with a mark and semicolons', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fyrarum-statistik-'))
  await house.login('karin')
  const saved = async (format: 'docx' | 'csv' | 'pdf') => {
    const { ticket, fileName } = await house.ask('template.produce', {
      document: { kind: 'statistics', ...year, comment: 'Ett ovanligt år.' },
      format,
    })
    const path = join(folder, fileName)
    if (format === 'pdf') return { fileName, printable: await house.ask('template.printable', { ticket }) }
    const result = await house.core.save(ticket, path)
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    return { fileName, bytes: readFileSync(path) }
  }
  const [word, table, paper] = [await saved('docx'), await saved('csv'), await saved('pdf')]
  rmSync(folder, { recursive: true })

  expect([word.fileName, table.fileName]).toEqual(['Statistik år 2026.docx', 'Statistik år 2026.csv'])
  expect(word.bytes?.subarray(0, 2).toString()).toBe('PK')
  const csv = table.bytes?.toString('utf8') ?? ''
  expect(csv.startsWith('\uFEFF"Period";"Urval";"Tabell";"Rad";"Mått";"Värde"\r\n')).toBe(true)
  expect(csv).toContain('"Barn och ärenden";"Öppnade ärenden";"Antal";"15"')
  expect(paper.printable).toMatchObject({ kind: 'report', comment: 'Ett ovanligt år.', title: 'Statistik år 2026' })
  for (const words of ['Barn0', 'FR-2026']) expect([words, csv.includes(words)]).toEqual([words, false])
})

test('where IT has not let statistics out, none leaves', async () => {
  const closed = await foundTestHouse({ policy: { allowedExports: ['samrad'] } })
  const failure = await closed.fails('template.produce', {
    document: { kind: 'statistics', ...year, comment: '' },
    format: 'csv',
  })
  closed.close()

  expect(failure.fields?.[0]?.code).toBe('set-by-it')
})
