import { expect, test } from 'vitest'
import type { TransferId, UserId } from '../../../shared/ids'
import { AppError } from '../../../shared/result'
import type { Transfer } from '../../../shared/transfer/transfer.contract'
import { transferSheet } from './sheet.rules'
import { requireGiver, requirePacket, uniqueTopics } from './transfer.rules'

const fault = (call: () => unknown): string | undefined => {
  try {
    call()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const [field] = error.failure.fields ?? []
    return field ? `${field.path.join('.')}: ${field.code}` : error.failure.code
  }
  return undefined
}

const colleague = (userId: string) => ({ kind: 'kollega' as const, userId: userId as UserId })
const packet = {
  to: colleague('tova'),
  scope: 'hela-ansvaret' as const,
  answerBy: '2026-03-09',
  left: [{ dueOn: '2026-03-20' }],
  told: [{ topic: 'hemma' as const, day: '2026-02-20' }],
}
const known = { giverId: 'sara', isChild: true, told: [{ topic: 'hemma' as const, day: '2026-02-20' }] }

test.each([
  [undefined, {}, {}],
  ['to: to-oneself', { to: colleague('sara') }, {}],
  ['to.unit: required', { to: { kind: 'verksamhet' as const, service: 'annan' as const, unit: '' } }, {}],
  ['scope: whole-to-colleague', { to: { kind: 'verksamhet' as const, service: 'skola' as const, unit: '' } }, {}],
  ['scope: whole-to-colleague', {}, { isChild: false }],
  ['answerBy: day-past', { answerBy: '2026-03-01' }, {}],
  ['left.1.dueOn: day-past', { left: [{ dueOn: '2026-03-02' }, { dueOn: '2026-03-01' }] }, {}],
  ['told: not-a-choice', { told: [{ topic: 'skola' as const, day: '2026-02-20' }] }, {}],
  ['told: not-a-choice', {}, { told: [] }],
])('what a packet must say: %s', (expected, more, about) => {
  expect(fault(() => requirePacket({ ...packet, ...more }, { ...known, ...about }, '2026-03-02'))).toBe(expected)
})

test('nothing is received from somebody who has left', () => {
  expect(fault(() => requireGiver(true))).toBe('transfer: giver-left')
  expect(fault(() => requireGiver(false))).toBeUndefined()
})

test('what a child has spoken about stands once for each day, the latest first', () => {
  const one = { topic: 'hemma' as const, day: '2026-02-20' }

  expect(uniqueTopics([one, { topic: 'skola', day: '2026-02-25' }, one])).toEqual([
    { topic: 'skola', day: '2026-02-25' },
    one,
  ])
})

const transfer = (more: Partial<Transfer> = {}): Transfer => ({
  id: 't' as TransferId,
  scope: 'del',
  state: 'vantar',
  from: 'Sara Prov',
  giverHasLeft: false,
  isMine: true,
  isToMe: false,
  to: 'Elevhälsan, Sjöskolan',
  service: 'elevhalsa',
  givenOn: '2026-03-02',
  answerBy: '2026-03-09',
  answeredOn: null,
  receivedBy: '',
  reason: '',
  packet: {
    what: 'Stödet i skolan',
    done: 'Samtal med läraren',
    left: [{ what: 'Anpassa raster', dueOn: '2026-03-20' }],
    risks: 'Höga röster',
    told: [{ topic: 'hemma', day: '2026-02-20' }],
    contactWish: '',
    attachments: [],
  },
  revision: 1,
  ...more,
})
const about = { whose: 'Elsa Åkesson', number: 'FR-2026-A0001', houseName: 'Barnahus Prov', isDemo: true }
const wordsOf = (one: Transfer) =>
  transferSheet(one, about).sections.flatMap(({ heading, blocks }) => [heading, ...blocks.map((block) => block.text)])

test('the sheet says what is done, what is left and by when, and what must not be asked again; what is empty leaves no heading', () => {
  const words = wordsOf(transfer())

  expect(words).toContain('Anpassa raster – senast 2026-03-20')
  expect(words).toContain('Hur det är hemma, 2026-02-20')
  expect(words).not.toContain('Bifogat')
  expect(words).not.toContain('Barnets önskan om kontakt')
})

test('until somebody has received it by name the sheet has a line to sign on, and says whose the responsibility is', () => {
  expect(wordsOf(transfer()).at(-1)).toContain('ligger ansvaret kvar hos den som lämnar över')
  expect(wordsOf(transfer({ state: 'mottagen', answeredOn: '2026-03-04', receivedBy: 'Kurator Lind' })).at(-1)).toBe(
    'Mottaget 2026-03-04 av Kurator Lind.',
  )
})
