import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AktId, CaseId, SamradId } from '../../src/shared/ids'
import { aggregatesOf } from './counting'
import { type Floor, openStates } from './floor'
import type { BenchHouse } from './house'
import { setNow, sizes } from './make'
import type { Measured } from './result'

/** One thing a person waits for, and the least that must be done for it. */
export interface Operation {
  readonly operation: string
  /** Who sits at the computer. */
  readonly as: 'karin' | 'sara'
  readonly rounds: number
  /** What a median is to keep within: times the floor, or milliseconds. */
  readonly goal?: Measured['goal']
  run(round: number): Promise<unknown>
  floor(round: number): unknown
}

interface Parts {
  readonly house: BenchHouse
  readonly floor: Floor
  readonly folder: string
}

/** What the operations are done to: found once in the twin, so that finding costs nothing of what is measured. */
function subjects({ floor }: Parts) {
  const ids = (sql: string, ...about: unknown[]) => floor.rows(sql, ...about).map(({ id }) => id as string)
  /** Of about this size, so that each round opens one that has not been opened before. */
  const inAkt = (count: number) =>
    ids(
      `SELECT akt.id FROM akt JOIN user ON user.id = akt.responsible_id
       WHERE user.display_name = 'Sara Åkesson'
         AND (SELECT count(*) FROM note WHERE note.akt_id = akt.id) BETWEEN ? - 2 AND ? + 2
       ORDER BY akt.id DESC LIMIT 40`,
      count,
      count,
    )
  const cases = ids("SELECT id FROM barnahus_case WHERE state <> 'avslutat' ORDER BY id LIMIT 200")
  return {
    cases,
    open: ids(
      `SELECT akt.id FROM akt JOIN user ON user.id = akt.responsible_id
       WHERE user.display_name = 'Sara Åkesson' AND akt.state = 'oppen' ORDER BY akt.id DESC LIMIT 1`,
    ),
    usual: inAkt(sizes.usual),
    large: inAkt(sizes.large),
    samrad: ids("SELECT id FROM samrad WHERE state = 'signerat' ORDER BY id DESC LIMIT 50"),
    minutes: ids('SELECT id FROM samrad_minutes ORDER BY id DESC LIMIT 50'),
  }
}

/** What the core does for the page, each with its floor. */
export async function coreOperations(parts: Parts): Promise<Operation[]> {
  const { house, floor, folder } = parts
  const found = subjects(parts)
  const at = <T>(list: readonly T[], round: number): T => {
    const one = list[round % list.length]
    if (one === undefined) throw new Error('nothing to measure on')
    return one
  }
  /** The lists show at most as many rows as are asked for at a time. */
  const listFloor = (where: string, limit: number) => {
    const rows = floor.rows(
      `SELECT c.*, p.identity FROM barnahus_case c JOIN person p ON p.id = c.child_id WHERE ${where} ORDER BY opened_on DESC LIMIT ${limit}`,
    )
    for (const { id } of rows) {
      floor.rows('SELECT room, state FROM room_state WHERE case_id = ?', id)
      floor.rows('SELECT state, due_on FROM task WHERE case_id = ?', id)
      floor.rows(
        'SELECT s.held_on, s.starts_at FROM samrad_case sc JOIN samrad s ON s.id = sc.samrad_id WHERE sc.case_id = ?',
        id,
      )
    }
    floor.commit(1)
  }
  const list = (name: string, filter: Parameters<typeof house.ask<'case.list'>>[1], where: string): Operation => ({
    operation: name,
    as: 'karin',
    rounds: 10,
    run: () => house.ask('case.list', { ...filter, most: 51 }),
    floor: () => listFloor(where, 51),
  })
  const search = (name: string, text: (round: number) => string): Operation => ({
    operation: name,
    as: 'karin',
    rounds: 30,
    goal: { ms: 50 },
    run: (round) => house.ask('case.search', { text: text(round) }),
    floor: () => floor.commit(1),
  })
  const childPage = async (caseId: CaseId) => {
    // As the page does: everything at once.
    await Promise.all([
      house.ask('case.head', { caseId }),
      house.ask('case.page', { caseId }),
      house.ask('block.ofCase', { caseId }),
      house.ask('case.next', { caseId }),
      house.ask('need.summary', { caseId }),
      house.ask('thread.ofCase', { caseId }),
      house.ask('promise.ofCase', { caseId }),
      house.ask('talk.ofCase', { caseId }),
      house.ask('team.ofCase', { caseId }),
    ])
  }
  const childFloor = (caseId: string) => {
    const [row] = floor.rows('SELECT * FROM barnahus_case WHERE id = ?', caseId)
    floor.open(row ? [row] : [], 'text')
    const kin = floor.rows('SELECT * FROM kinship WHERE child_id = ?', row?.['child_id'])
    floor.open(kin, 'kinship')
    const people = [row?.['child_id'], ...kin.map(({ other_id }) => other_id)].flatMap((id) =>
      floor.rows('SELECT * FROM person WHERE id = ?', id),
    )
    floor.open(people, 'identity')
    floor.open(people.slice(0, 1), 'whereabouts')
    floor.open(floor.rows('SELECT * FROM room_state WHERE case_id = ?', caseId).slice(-4), 'reason')
    floor.open(floor.rows('SELECT * FROM milestone WHERE case_id = ?', caseId), 'note')
    floor.open(floor.rows('SELECT * FROM task WHERE case_id = ?', caseId), 'text')
    floor.rows('SELECT s.* FROM samrad_case sc JOIN samrad s ON s.id = sc.samrad_id WHERE sc.case_id = ?', caseId)
    for (const table of ['need', 'promise', 'team_member', 'deadline_extension', 'talk_case', 'violence_mark'])
      floor.rows(`SELECT * FROM ${table} WHERE case_id = ?`, caseId)
    for (const { id } of people) floor.rows('SELECT * FROM akt WHERE person_id = ?', id)
    floor.rows('SELECT * FROM information_block WHERE child_id = ?', row?.['child_id'])
    floor.commit(1)
  }
  const aktFloor = (aktId: string, withSheet = false) => {
    floor.rows('SELECT * FROM akt WHERE id = ?', aktId)
    const sealed = floor.rows(
      'SELECT n.*, p.content FROM note n JOIN note_part p ON p.note_id = n.id WHERE n.akt_id = ? ORDER BY n.event_at DESC',
      aktId,
    )
    floor.open(sealed, 'content')
    if (withSheet) floor.rows('SELECT * FROM information_block')
    floor.commit(1)
  }
  await house.unlock('sara')
  const { noteId } = await house.ask('note.start', {
    aktId: at(found.open, 0) as AktId,
    form: 'journal-barn',
    samradId: null,
    aboutId: null,
  })
  const content = {
    participants: [],
    areas: [],
    lines: { handelse: 'Telefonsamtal' },
    prose: {
      uppgifter: [
        {
          id: 'u000000000',
          kind: 'stycke' as const,
          text: 'Mamman ringde. '.repeat(30),
          source: '',
          place: 'bas' as const,
        },
      ],
    },
  }
  let revision = 1
  await house.unlock('karin').catch(() => undefined)
  let samradId: SamradId | undefined
  let itemRevision = 0
  const heldSamrad = async () => {
    if (samradId) return samradId
    const caseId = at(found.cases, 7) as CaseId
    const planned = await house.ask('samrad.plan', {
      type: 'uppfoljning',
      requestIds: [],
      caseIds: [caseId],
      heldOn: '2026-11-28',
      startsAt: '09:00',
      minutes: 60,
      place: 'Samrådsrummet',
      link: '',
    })
    await house.ask('samrad.start', { samradId: planned.samradId })
    samradId = planned.samradId
    return samradId
  }
  const thisYear = { from: '2026-01-01', until: '2026-12-31', namndId: null, municipality: null }
  const aggregates = aggregatesOf({ ...thisYear, today: setNow.slice(0, 10) })
  const copies = join(folder, 'kopior')
  mkdirSync(copies, { recursive: true })
  return [
    {
      operation: 'Idag',
      as: 'karin',
      rounds: 20,
      run: () => house.ask('today.get', {}),
      floor: () => floor.today(),
    },
    {
      operation: 'Årets statistik',
      as: 'karin',
      rounds: 10,
      goal: { ratio: 2.5 },
      run: () => house.ask('statistics.report', thisYear),
      floor() {
        for (const { sql, parameters } of aggregates) floor.rows(sql, ...parameters)
        floor.commit(1)
      },
    },
    list('Ärenden: öppna', { state: 'oppna', namndId: null, responsibleId: null }, `state IN ${openStates}`),
    list('Ärenden: avslutade', { state: 'avslutade', namndId: null, responsibleId: null }, "state = 'avslutat'"),
    list('Ärenden: alla', { state: 'alla', namndId: null, responsibleId: null }, '1'),
    search('Sök: tre bokstäver', (round) => at(['els', 'and', 'nor', 'åst', 'kar'], round)),
    search('Sök: personnummer', (round) => `20${10 + (round % 10)}0${1 + (round % 9)}`),
    {
      operation: 'Barnets sida',
      as: 'karin',
      rounds: 40,
      goal: { ratio: 2.5 },
      run: (round) => childPage(at(found.cases, round) as CaseId),
      floor: (round) => childFloor(at(found.cases, round)),
    },
    {
      operation: 'Håll samråd: spara en punkt',
      as: 'karin',
      rounds: 40,
      goal: { ratio: 1.5 },
      async run(round) {
        const saved = await house.ask('samrad.saveItem', {
          samradId: await heldSamrad(),
          itemKey: 'skydd',
          caseId: null,
          outcome: 'beslut',
          returnOn: null,
          text: { text: `Barnet sover hos mormor. ${round}`, reason: '' },
          revision: itemRevision,
        })
        itemRevision = saved.revision
      },
      floor: () => floor.commit(2),
    },
    {
      operation: 'Protokoll till Word',
      as: 'karin',
      rounds: 10,
      async run(round) {
        const { ticket, fileName } = await house.ask('template.produce', {
          document: { kind: 'minutes', minutesId: at(found.minutes, round) as never },
          format: 'docx',
        })
        const saved = await house.core.save(ticket, join(folder, fileName))
        if (!saved.ok) throw new Error(JSON.stringify(saved.error))
      },
      floor(round) {
        floor.open(floor.rows('SELECT content FROM samrad_minutes WHERE id = ?', at(found.minutes, round)), 'content')
        writeFileSync(join(folder, 'golv.docx'), Buffer.alloc(12_000))
        floor.commit(2)
      },
    },
    {
      operation: 'Utkast sparas',
      as: 'sara',
      rounds: 40,
      goal: { ratio: 1.5 },
      run: (round) =>
        house.ask('draft.save', { form: 'note', subject: noteId, content: JSON.stringify({ round, content }) }),
      floor: () => floor.commit(1),
    },
    {
      operation: 'Anteckning sparas',
      as: 'sara',
      rounds: 40,
      goal: { ratio: 1.5 },
      async run() {
        const saved = await house.ask('note.save', { noteId, eventAt: '2026-11-27T10:00:00.000Z', content, revision })
        revision = saved.revision
      },
      floor: () => floor.commit(4),
    },
    {
      operation: `Akt med ${sizes.usual} anteckningar`,
      as: 'sara',
      rounds: 20,
      goal: { ratio: 2.5 },
      async run(round) {
        const aktId = at(found.usual, round) as AktId
        await house.ask('team.hat', { aktId })
        await Promise.all([
          house.ask('akt.get', { aktId }),
          house.ask('block.ofAkt', { aktId }),
          house.ask('note.list', { aktId }),
        ])
      },
      floor: (round) => aktFloor(at(found.usual, round)),
    },
    {
      operation: `Partsinsyn, förhandsvisning av ${sizes.large} anteckningar`,
      as: 'sara',
      rounds: 5,
      run: (round) =>
        house.ask('disclosure.preview', {
          aktId: at(found.large, round) as AktId,
          asker: { kind: 'annan' },
          verdicts: [],
        }),
      floor: (round) => aktFloor(at(found.large, round), true),
    },
  ]
}
