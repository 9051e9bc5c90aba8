import { closeSync, ftruncateSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { largestFile } from '../../src/shared/document/document.contract'
import { passageLimits } from '../../src/shared/note/passage'
import type { Result } from '../../src/shared/result'
import { journal, passage, textOf, threadEntry } from '../support/notes'
import { makeVictim, type Victim } from './data/house'
import { type Bench, counting, type Fault, type Profile } from './fault'

const megabyte = 1024 * 1024
/** However large what it is shown, an answer takes no longer than this, in milliseconds, and no more memory, in bytes. */
const patience = 2_000
const mostMemory = 64 * megabyte
const longestStart = 5_000
/** Rows of an akt's thread, each with its entry in the log, after which the house is opened and read. */
const rowsIn: Readonly<Record<Profile, number>> = { pr: 200, nightly: 10_000, release: 50_000 }

type Asked = Pick<Victim['house']['core'], 'dispatch'>['dispatch']

/** What is answered: `saved`, or the codes of the refusal and the limit they name; and whether it took its time or the machine's memory. */
async function measured(call: () => ReturnType<Asked>): Promise<{ answer: string; problems: string[] }> {
  const [start, before] = [performance.now(), process.memoryUsage().rss]
  const result: Result<unknown> = await call()
  const [took, taken] = [performance.now() - start, process.memoryUsage().rss - before]
  const problems = []
  if (took > patience) problems.push(`took ${Math.round(took)} ms`)
  if (taken > mostMemory) problems.push(`took ${Math.round(taken / megabyte)} MB of memory`)
  return { answer: result.ok ? 'saved' : wordsOf(result.error), problems }
}

const wordsOf = (failure: object): string =>
  'fields' in failure && Array.isArray(failure.fields)
    ? failure.fields.map(({ code, value }) => [code, value].join(' ')).join()
    : String('code' in failure && failure.code)

/** A file that says it is so large, and takes up next to nothing. */
function hugeFile(folder: string, size: number): string {
  const path = join(folder, 'stor.pdf')
  const file = openSync(path, 'w')
  try {
    writeSync(file, '%PDF-1.7\n')
    ftruncateSync(file, size)
  } finally {
    closeSync(file)
  }
  return path
}

/** A note whose field holds so many passages of so many letters. */
const noteOf = ({ noteId }: Victim, passages: number, letters: number, revision = 1) => ({
  noteId,
  eventAt: '2026-03-02T07:00:00.000Z',
  content: {
    ...journal(''),
    prose: { uppgifter: Array.from({ length: passages }, () => passage('å'.repeat(letters))) },
  },
  revision,
})

interface Case {
  readonly what: string
  readonly ask: () => ReturnType<Asked>
  readonly wanted: string
}

function tooLarge(victim: Victim, folder: string): Case[] {
  const { aktId, house } = victim
  const { dispatch } = house.core
  const words = { aktId, title: 'Stor', sender: '', receivedOn: '2026-03-01' }
  const offered = (size: number) => house.core.offer(hugeFile(folder, size))
  const file = `file-too-large ${largestFile / megabyte}`
  const note = passageLimits.note
  // biome-ignore format: a line for each
  return [
    { what: 'an attachment of 500 MB looked at', ask: () => dispatch('document.look', { ticket: offered(500 * megabyte) }), wanted: file },
    { what: 'an attachment of 500 MB taken in', ask: () => dispatch('document.takeIn', { ticket: offered(500 * megabyte), ...words }), wanted: file },
    { what: 'an attachment of one byte too many', ask: () => dispatch('document.takeIn', { ticket: offered(largestFile + 1), ...words }), wanted: file },
    { what: 'a note of 10 MB in one piece', ask: () => dispatch('note.save', noteOf(victim, 1, 5_000_000)), wanted: `too-long ${note}` },
    { what: 'a note of 10 MB in a hundred pieces', ask: () => dispatch('note.save', noteOf(victim, 100, 50_000)), wanted: `too-long ${note}` },
    { what: 'a note of a letter too many', ask: () => dispatch('note.save', noteOf(victim, 1, note + 1)), wanted: `too-long ${note}` },
    { what: 'a note of too many pieces', ask: () => dispatch('note.save', noteOf(victim, passageLimits.perField + 1, 1)), wanted: `too-many ${passageLimits.perField}` },
    { what: 'a search for 10 MB', ask: () => dispatch('case.search', { text: 'å'.repeat(5_000_000) }), wanted: 'too-long' },
    { what: 'a draft of 10 MB', ask: () => dispatch('draft.save', { form: 'prov', subject: 'prov', content: 'å'.repeat(5_000_000) }), wanted: 'too-long' },
  ]
}

/** Refused by the limit's name, quickly, and nothing of it in the house. */
async function refused(victim: Victim, { ask, wanted }: Case): Promise<string[]> {
  const standing = () => JSON.stringify([statSync(victim.database).size, statSync(`${victim.database}-wal`).size])
  const before = standing()
  const { answer, problems } = await measured(ask)
  if (!answer.includes(wanted)) problems.push(`answered ${answer}`)
  if (standing() !== before) problems.push('something of it was written')
  return problems
}

/** The most that may be written is written, and read as it was. */
async function largestNote(victim: Victim): Promise<string[]> {
  const { house, aktId, noteId } = victim
  const letters = passageLimits.note - 1_000
  const { answer, problems } = await measured(() => house.core.dispatch('note.save', noteOf(victim, 1, letters)))
  if (answer !== 'saved') return [`answered ${answer}`]
  const read = (await house.ask('note.list', { aktId })).find(({ id }) => id === noteId)
  return textOf(read) === 'å'.repeat(letters) ? problems : [...problems, 'it is not read as it was written']
}

/** Many rows, and a log as long: the house opens in time and answers in time. */
async function manyRows(victim: Victim, rows: number, bench: Bench): Promise<string[]> {
  const { house, aktId } = victim
  for (let no = 0; no < rows; no += 1) {
    await house.ask('thread.add', threadEntry(aktId, { words: { text: `Rad ${no}` } }))
    if (no % 100 === 0) bench.done(no)
  }
  const start = performance.now()
  await house.login('sara')
  const opening = performance.now() - start
  const problems = opening > longestStart ? [`I6: took ${Math.round(opening)} ms to open`] : []
  // biome-ignore format: a line for each
  const asked: readonly [string, object][] = [
    ['today.get', {}],
    ['akt.get', { aktId }],
    ['case.search', { text: 'FR-2026' }],
    ['audit.mine', { limit: 500 }],
  ]
  for (const [name, input] of asked) {
    const { answer, problems: slow } = await measured(() => house.core.dispatch(name, input))
    if (answer !== 'saved') problems.push(`${name} is answered ${answer}`)
    problems.push(...slow.map((problem) => `${name} ${problem}`))
  }
  return problems
}

/** F23: what is too large is refused by a named limit before it costs anything; the most that is allowed is saved. */
export const hugeInput: Fault = {
  id: 'F23',
  what: 'huge notes, attachments, searches and drafts, and very many rows',
  counts: { pr: 1, nightly: 5, release: 20 },
  isAlone: true,
  async run(count, bench) {
    const victim = await makeVictim(bench)
    const told = counting(bench)
    try {
      for (let turn = 0; turn < count; turn += 1) {
        victim.heal()
        await victim.house.login('sara')
        for (const one of tooLarge(victim, bench.folder)) told.add(await refused(victim, one), one.what)
        told.add(await largestNote(victim), 'the largest note')
      }
      told.add(await manyRows(victim, rowsIn[bench.profile], bench), 'many rows')
      return told.outcome()
    } finally {
      victim.remove()
    }
  },
  /** Read before its size is asked for, a large file takes memory, and the measuring must see it. */
  async control(bench) {
    const path = hugeFile(bench.folder, 150 * megabyte)
    const { problems } = await measured(async () => ({ ok: true, value: readFileSync(path) }))
    return problems.some((problem) => problem.includes('memory')) ? 'red' : 'green'
  },
}
