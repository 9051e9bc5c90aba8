import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPointsOf } from '../../src/main/core/closing/open-points.store'
import type { AktId, CaseId, UserId } from '../../src/shared/ids'
import type { Sheet } from '../../src/shared/template/template.contract'
import { keepCopy } from '../support/file'
import { foundTestHouse, type TestHouse } from '../support/house'
import { changeOf, dayOf, planInput, stepInput } from '../support/interview'
import { blockInput, elsa, hugo, mother, plan, receive } from '../support/scene'
import { openTestSession } from '../support/session'

let house: TestHouse
let sara: UserId
let caseId: CaseId
let siblingId: CaseId
let aktId: AktId
let restore: () => void

const none = {
  skolan: 'Björkskolan',
  words: ['Elsa', 'Åkesson', '20140317', 'Björkskolan', 'Eva Lind', 'Åsa Wik', 'far', 'Läkaren kan'],
}

beforeAll(async () => {
  house = await foundTestHouse()
  sara = await house.addUser('sara', ['samordnare', 'barnhandlaggare'])
  await house.addUser('ewa', ['forste-socialsekreterare'])
  await house.addUser('tomasz', ['stodjare'])
  await house.login('sara')
  const { caseIds } = await receive(house, [elsa, hugo], {
    responsibleId: sara,
    adults: [{ person: mother, kinship: { relation: 'mor', custody: 'gemensam' } }],
  })
  ;[caseId, siblingId] = caseIds as [CaseId, CaseId]
  ;({ aktId } = await house.ask('akt.open', { caseId }))
  await plan(house, caseIds)
  house.core.close()
  restore = keepCopy(house.folder)
})
beforeEach(async () => {
  house.core.close()
  restore()
  house.setNow('2026-03-02T07:30:00.000Z')
  await house.login('sara')
})
afterAll(() => house.close())

/** The time of day in Sweden, in winter. */
const at = (clock: string) =>
  house.setNow(`2026-03-02T${String(Number(clock.slice(0, 2)) - 1).padStart(2, '0')}${clock.slice(2)}:00.000Z`)
const milestones = async () =>
  (await house.ask('case.page', { caseId })).milestones.map(({ kind, plannedFor, happenedOn, clock }) => [
    kind,
    plannedFor,
    happenedOn,
    clock,
  ])

test('a day that is laid out stands among the case’s events, and the case follows it', async () => {
  await house.ask('case.addMilestone', {
    caseId,
    milestone: { kind: 'barnforhor', plannedFor: '2026-03-05', happenedOn: null },
  })

  await house.ask('interview.plan', planInput(caseId, sara))

  expect(await milestones()).toEqual([
    ['barnforhor', '2026-03-02', null, null],
    ['lakarundersokning', '2026-03-02', null, null],
    ['eftermote', '2026-03-02', null, null],
    ['formote', '2026-03-02', null, null],
    ['hembesok', '2026-03-02', null, null],
  ])
  expect((await house.ask('case.head', { caseId })).state).toBe('forhor-planerat')
})

test('a step that is done has happened, and one that ran late has moved what hangs on it', async () => {
  await house.ask('interview.plan', planInput(caseId, sara))
  for (const [kind, from, until] of [
    ['hamtning', '09:10', '09:50'],
    ['ankomst', '09:55', '10:40'],
    ['barnforhor', '10:45', '12:00'],
  ] as const) {
    const { stepOf } = await dayOf(house, caseId)
    at(from)
    await house.ask('interview.begin', { stepId: stepOf(kind).id, at: null })
    at(until)
    await house.ask('interview.finish', { stepId: stepOf(kind).id, at: null })
  }

  const { day, stepOf } = await dayOf(house, caseId)
  expect(day.state).toBe('pagar')
  expect(stepOf('barnforhor')).toMatchObject({ state: 'klar', beganAt: '10:45', endedAt: '12:00' })
  expect([stepOf('lakarundersokning').startsAt, stepOf('eftermote').startsAt]).toEqual(['13:00', '15:00'])
  expect(await milestones()).toContainEqual(['barnforhor', '2026-03-02', '2026-03-02', '10:45'])
  expect((await house.ask('case.head', { caseId })).state).toBe('forhor-genomfort')
  await expect(house.fails('interview.begin', { stepId: stepOf('barnforhor').id, at: null })).resolves.toEqual({
    code: 'conflict',
  })
})

test('a delay that runs into a fixed step is told before it is made, and stays on the page when it is accepted', async () => {
  await house.ask('interview.plan', planInput(caseId, sara))
  const { day, stepOf } = await dayOf(house, caseId)
  const change = { stepId: stepOf('barnforhor').id, startsAt: '12:30', minutes: 60 }
  const collision = { kind: 'fast', stepId: stepOf('lakarundersokning').id, otherId: change.stepId, person: '' }

  const preview = await house.ask('interview.preview', change)
  const refusal = await house.fails('interview.shift', { ...change, isAccepted: false, revision: day.revision })
  const unchanged = await dayOf(house, caseId)
  await house.ask('interview.shift', { ...change, isAccepted: true, revision: day.revision })

  expect(preview.collisions).toEqual([collision])
  expect(preview.moves.map(({ startsAt }) => startsAt)).toEqual(['12:30', '12:30'])
  expect(refusal.fields).toEqual([{ path: ['isAccepted'], code: 'collisions', value: 1 }])
  expect(unchanged.day).toEqual(day)
  const after = await dayOf(house, caseId)
  expect(after.day.collisions).toEqual([collision])
  expect(after.stepOf('medhorning').startsAt).toBe('12:30')
  expect(
    (await house.fails('interview.shift', { ...change, startsAt: '12:45', isAccepted: true, revision: day.revision }))
      .code,
  ).toBe('conflict')
  expect((await house.fails('interview.preview', { ...change, startsAt: '23:30' })).fields).toEqual([
    { path: ['startsAt'], code: 'past-midnight' },
  ])
})

test('guardians are not met while an informationsspärr stands, and the page says until when', async () => {
  await house.ask('interview.plan', planInput(caseId, sara))
  await house.ask('block.set', blockInput(caseId))
  const { stepOf } = await dayOf(house, caseId)
  at('16:00')

  const refusal = await house.fails('interview.begin', { stepId: stepOf('formote').id, at: null })

  expect(refusal.fields).toEqual([{ path: ['document'], code: 'information-block', value: '2026-03-02' }])
  expect(stepOf('formote').blockedUntil).toBe('förhöret är hållet')
  expect(stepOf('eftermote').blockedUntil).toBe(null)
  await expect(house.ask('interview.begin', { stepId: stepOf('eftermote').id, at: '15:05' })).resolves.toBeDefined()
})

test('a child may refuse: the day is called off, what was planned is not left behind, and a third interview says why', async () => {
  const { dayId } = await house.ask('interview.plan', planInput(caseId, sara))
  await house.ask('interview.cancel', { dayId, cause: 'barnet-vill-inte' })

  expect(await milestones()).toEqual([])
  const events = await house.ask('timeline.ofCase', { caseId })
  expect(JSON.stringify(events)).toContain('forhorsdag-installd')
  expect((await dayOf(house, caseId)).page.nextOrderNo).toBe(1)
  expect((await house.fails('interview.cancel', { dayId, cause: 'barnet-vill-inte' })).code).toBe('not-allowed')

  await house.ask('interview.plan', planInput(caseId, sara))
  await house.ask('interview.plan', planInput(caseId, sara))
  expect((await house.fails('interview.plan', planInput(caseId, sara))).fields).toEqual([
    { path: ['orderWhy'], code: 'third-interview' },
  ])
  await house.ask('interview.plan', planInput(caseId, sara, { orderWhy: 'Nya uppgifter har kommit' }))
  expect((await dayOf(house, caseId)).day.orderNo).toBe(3)
})

test('a step that does not come about says why and is no longer planned; a day of such and of done ones is over', async () => {
  await house.ask(
    'interview.plan',
    planInput(caseId, sara, {
      steps: [stepInput('barnforhor', '10:00', 30), stepInput('lakarundersokning', '11:00', 30)],
    }),
  )
  const { stepOf } = await dayOf(house, caseId)
  at('12:00')

  await house.ask('interview.skip', { stepId: stepOf('lakarundersokning').id, reason: 'Barnet orkade inte' })
  await house.ask('interview.begin', { stepId: stepOf('barnforhor').id, at: '10:00' })
  expect((await house.fails('interview.finish', { stepId: stepOf('barnforhor').id, at: '09:59' })).fields).toEqual([
    { path: ['at'], code: 'step-ends-before' },
  ])
  await house.ask('interview.finish', { stepId: stepOf('barnforhor').id, at: '10:40' })

  expect((await dayOf(house, caseId)).day.state).toBe('genomford')
  expect(await milestones()).toEqual([['barnforhor', '2026-03-02', '2026-03-02', '10:00']])
  await house.ask('interview.setMood', { stepId: stepOf('barnforhor').id, before: 'spand', after: 'trott' })
  expect((await dayOf(house, caseId)).stepOf('barnforhor')).toMatchObject({ moodBefore: 'spand', moodAfter: 'trott' })
})

test('a step is changed and added, but never made to hang on itself', async () => {
  const { dayId } = await house.ask('interview.plan', planInput(caseId, sara))
  const { day, stepOf } = await dayOf(house, caseId)
  const change = { dayId, stepId: stepOf('eftermote').id, revision: day.revision }

  expect(
    (
      await house.fails('interview.saveStep', {
        ...change,
        step: { ...changeOf(stepOf('eftermote')), afterId: stepOf('hembesok').id },
      })
    ).fields,
  ).toEqual([{ path: ['step', 'afterId'], code: 'step-order' }])
  await house.ask('interview.saveStep', {
    ...change,
    step: changeOf(stepOf('eftermote'), { startsAt: '14:30', place: 'socialkontor' }),
  })
  const later = await dayOf(house, caseId)
  expect(later.stepOf('eftermote')).toMatchObject({ startsAt: '14:30', place: 'socialkontor' })
  expect(await milestones()).toContainEqual(['eftermote', '2026-03-02', null, null])

  const talk = { ...stepInput('uppfoljande-samtal', '10:00', 60, { day: '2026-03-03' }), afterId: null }
  const { after: _after, ...step } = talk
  await house.ask('interview.saveStep', { dayId, stepId: null, step, revision: later.day.revision })
  expect(await milestones()).toContainEqual(['uppfoljande-samtal', '2026-03-03', null, null])
})

test('the trygghetsperson never listens, and is struck out without a trace on the page', async () => {
  const { dayId } = await house.ask('interview.plan', planInput(caseId, sara))
  const safe = { kind: 'trygghetsperson', name: 'Eva Lind', support: 'tackade-ja' } as const
  await house.ask('interview.setPerson', { dayId, personId: null, person: safe })

  const refusal = await house.fails('interview.setPerson', {
    dayId,
    personId: null,
    person: { kind: 'medhorare', name: 'eva lind', role: 'lärare' },
  })
  await house.ask('interview.setPerson', {
    dayId,
    personId: null,
    person: { kind: 'medhorare', name: 'Rut Ek', role: 'åklagare' },
  })
  await house.ask('interview.setListening', {
    dayId,
    listening: { decidedOn: '2026-03-02', decidedBy: 'Rut Ek', childTold: 'ja' },
  })

  expect(refusal.fields).toEqual([{ path: ['person', 'name'], code: 'safe-person-listens' }])
  const { day } = await dayOf(house, caseId)
  expect(day.people.map(({ person }) => person.kind)).toEqual(['trygghetsperson', 'medhorare'])
  expect(day.text.listening).toEqual({ decidedOn: '2026-03-02', decidedBy: 'Rut Ek', childTold: 'ja' })
  await house.ask('interview.dropPerson', { personId: day.people[0]?.id ?? '', reason: 'Fel person' })
  expect((await dayOf(house, caseId)).day.people).toHaveLength(1)
})

test('a företrädare covers the siblings who are chosen; what is done of an examination has happened once', async () => {
  const counsel = {
    need: 'behovs',
    appliedOn: '2026-02-26',
    appointedOn: '2026-02-27',
    endedOn: null,
    name: 'Mona Ros',
    firm: 'Ros',
  } as const
  await house.ask('interview.setCounsel', { caseIds: [caseId, siblingId], counsel })
  await house.ask('interview.plan', planInput(caseId, sara))
  const exam = {
    need: 'behovs',
    requestedBy: 'polis',
    requestedOn: '2026-03-01',
    place: 'barnahus',
    doneOn: '2026-03-02',
    childToldOn: null,
    intygRequestedOn: null,
    intygReceivedOn: null,
  } as const
  at('14:30')
  await house.ask('interview.setExam', { caseId, exam })
  const { stepOf } = await dayOf(house, caseId)
  await house.ask('interview.begin', { stepId: stepOf('lakarundersokning').id, at: '13:00' })
  await house.ask('interview.finish', { stepId: stepOf('lakarundersokning').id, at: '14:00' })

  expect((await house.ask('interview.ofCase', { caseId: siblingId })).counsel).toEqual(counsel)
  expect((await house.ask('interview.ofCase', { caseId })).exam).toEqual(exam)
  expect(
    (await milestones()).filter(([kind]) => kind === 'lakarundersokning' || kind === 'sarskild-foretradare'),
  ).toEqual([
    ['sarskild-foretradare', null, '2026-02-27', null],
    ['lakarundersokning', '2026-03-02', '2026-03-02', null],
  ])
})

test('siblings of one samråd are seen side by side, and only whose case is open to me', async () => {
  await house.ask('interview.plan', planInput(caseId, sara))
  await house.ask('interview.plan', planInput(siblingId, sara, { steps: [stepInput('barnforhor', '13:00', 45)] }))

  const { siblings, siblingDays } = await house.ask('interview.ofCase', { caseId })

  expect(siblings.map((one) => one.caseId)).toEqual([siblingId])
  expect(siblingDays.map(({ caseId: of, steps }) => [of, steps.map(({ kind }) => kind)])).toEqual([
    [siblingId, ['barnforhor']],
  ])
})

test('each person has a numbered sheet, and no sheet names the child, a place, a person outside or a reason', async () => {
  const { dayId } = await house.ask('interview.plan', planInput(caseId, sara))
  await house.ask('interview.setPerson', {
    dayId,
    personId: null,
    person: { kind: 'trygghetsperson', name: 'Eva Lind', relation: 'klasslärare', support: 'tackade-ja' },
  })
  const { day } = await dayOf(house, caseId)
  expect(day.sheets.map(({ no, role }) => [no, role])).toEqual([
    [1, 'trygghetsperson'],
    [2, 'socialsekreterare'],
    [3, 'forhorsledare'],
  ])
  const sheets: Sheet[] = []
  for (const { no } of day.sheets) {
    const { ticket, fileName } = await house.ask('template.produce', {
      document: { kind: 'day-sheet', dayId, no },
      format: 'pdf',
    })
    expect(fileName).toBe(`Dagsblad FR-2026-A0001 ${no} av 3.pdf`)
    sheets.push((await house.ask('template.printable', { ticket })) as Sheet)
  }

  const text = JSON.stringify(sheets)
  for (const word of none.words) expect([word, text.includes(word)]).toEqual([word, false])
  expect(text).toContain('FR-2026-A0001, blad 3 av 3')
  expect(JSON.stringify(sheets[0])).toContain('09.00–09.45  Hämtning. Plats: skola eller förskola.')
  expect(JSON.stringify(sheets[0])).not.toContain('Barnförhör')
  expect(
    (await house.fails('template.produce', { document: { kind: 'day-sheet', dayId, no: 4 }, format: 'pdf' })).code,
  ).toBe('not-found')
})

test('from a finished step a note is begun in the child’s akt, with time and people from the day', async () => {
  await house.ask('interview.plan', planInput(caseId, sara))
  const { stepOf } = await dayOf(house, caseId)
  const { id: stepId } = stepOf('eftermote')
  expect((await house.fails('interview.writeNote', { stepId })).code).toBe('not-allowed')
  at('16:00')
  await house.ask('interview.begin', { stepId, at: '15:05' })
  // A meeting after an interview that is still only planned: the case's course does not allow it.
  expect((await house.fails('interview.finish', { stepId, at: '15:50' })).fields).toMatchObject([
    { path: ['at'], code: 'interview-not-noted' },
  ])
  await house.ask('interview.begin', { stepId: stepOf('barnforhor').id, at: '10:30' })
  await house.ask('interview.finish', { stepId: stepOf('barnforhor').id, at: '11:30' })
  await house.ask('interview.finish', { stepId, at: '15:50' })

  const { noteId } = await house.ask('interview.writeNote', { stepId })

  const note = (await house.ask('note.list', { aktId })).find((one) => one.id === noteId)
  expect(note).toMatchObject({ form: 'eftermote', eventAt: '2026-03-02T14:05:00.000Z' })
  expect(note?.content.participants).toEqual([{ name: 'Test sara', role: 'Socialsekreterare' }])
})

test('who holds no key to the case sees no day, and who only follows it changes none', async () => {
  const { dayId } = await house.ask('interview.plan', planInput(caseId, sara))
  const { stepOf } = await dayOf(house, caseId)
  const { id: stepId } = stepOf('hamtning')

  await house.login('tomasz')
  expect((await house.fails('interview.ofCase', { caseId })).code).toBe('not-found')
  expect((await house.fails('interview.begin', { stepId, at: '08:00' })).code).toBe('not-found')
  expect((await house.fails('interview.preview', { stepId, startsAt: '10:00', minutes: 30 })).code).toBe('not-found')

  await house.login('ewa')
  expect((await house.ask('interview.ofCase', { caseId })).mayWrite).toBe(false)
  expect((await house.fails('interview.begin', { stepId, at: '08:00' })).code).toBe('not-allowed')
  expect((await house.fails('interview.cancel', { dayId, cause: 'aklagaren' })).code).toBe('not-allowed')
})

test('Idag tells whoever has a step today or tomorrow, and the closing knows of an open day', async () => {
  await house.ask('interview.plan', planInput(caseId, sara))
  const waiting = async () => (await house.ask('today.get', {})).waiting.filter(({ kind }) => kind === 'interview-day')

  expect(await waiting()).toEqual([
    { kind: 'interview-day', caseId, name: 'Elsa Åkesson', day: '2026-03-02', startsAt: '09:45', steps: 4 },
  ])
  house.setNow('2026-03-04T08:00:00.000Z')
  expect(await waiting()).toEqual([])

  house.core.close()
  const me = await openTestSession(house, 'sara')
  const open = me.session.read('case.page', (context) => openPointsOf(context, caseId))
  me.close()
  expect(open.filter(({ kind }) => kind === 'forhorsdag')).toMatchObject([
    { text: 'Förhörsdag 2026-03-02: planerad', dueOn: '2026-03-02' },
  ])
})
