import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoUsers } from '../../src/main/core/demo/users'
import type { LogContent } from '../../src/shared/closing/child-log'
import type { CaseId } from '../../src/shared/ids'
import { openTestCore, type TestHouse } from '../support/house'

let house: TestHouse
let caseId: CaseId
let sentences: string[]
const folder = mkdtempSync(join(tmpdir(), 'fyrarum-childlog-'))

beforeAll(async () => {
  house = openTestCore({ isDemo: true })
  await house.ask('account.createDemo', {})
  await house.login('sara', demoUsers.find(({ login }) => login === 'sara')?.passphrase ?? '')
  const hit = (await house.ask('case.search', { text: 'Elsa' })).find(({ name }) => name.startsWith('Elsa'))
  caseId = hit?.caseId as CaseId
  const { akter } = await house.ask('case.page', { caseId })
  const texts: string[] = []
  for (const { id, kind } of akter) {
    const notes = await house.ask('note.list', { aktId: id })
    for (const { content } of notes) {
      texts.push(
        ...Object.values(content.lines),
        ...Object.values(content.prose).flatMap((all) => all.map(({ text }) => text)),
      )
    }
    if (kind === 'barnakt')
      texts.push(...(await house.ask('thread.get', { aktId: id })).entries.map(({ text }) => text))
  }
  for (const { id, liftedOn } of (await house.ask('block.ofCase', { caseId })).blocks)
    if (liftedOn === null)
      await house.ask('block.lift', { blockId: id, liftedOn: '2026-03-02', informed: 'Sara ringde mamma' })
  for (const kind of ['barnforhor', 'lakarundersokning', 'krisstod'] as const)
    await house.ask('case.addMilestone', {
      caseId,
      milestone: { kind, plannedFor: null, happenedOn: '2026-03-02', clock: null, note: '' },
    })
  sentences = texts
    .flatMap((text) => text.split(/[.!?\n]+/))
    .map((one) => one.trim())
    .filter((one) => one.length >= 12)
}, 120_000)
afterAll(() => {
  house.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What the child's Word file says, once it has been approved and taken out. */
async function paper(content: LogContent): Promise<string> {
  const { logId } = await house.ask('closing.approveLog', { caseId, content })
  const { ticket } = await house.ask('template.produce', { document: { kind: 'child-log', logId }, format: 'docx' })
  const path = join(folder, `${logId}.docx`)
  await house.core.save(ticket, path)
  return (await mammoth.extractRawText({ buffer: readFileSync(path) })).value
}
const proposal = async (band: LogContent['band']) => ({
  ...(await house.ask('closing.log', { caseId, band })).proposal,
  askHow: 'Ring Sara.',
})
const fromNotes = (text: string) => sentences.filter((one) => text.includes(one))

test('the demo child’s paper holds no sentence of any note or thread, at any age', async () => {
  expect(sentences.length).toBeGreaterThan(10)
  for (const band of ['4-7', '8-12', '13-17'] as const) {
    const text = await paper(await proposal(band))
    expect(text).toContain('Hej Elsa!')
    expect(text.length).toBeGreaterThan(400)
    expect(fromNotes(text)).toEqual([])
    // A wish she has said yes to being told on stands there; one she has not does not.
    expect(text).toContain('Jag vill att lampan får vara tänd')
    expect(text).not.toContain('Jag vill inte att någon skriker')
  }
})

test('control: one sentence of a note in one line is seen', async () => {
  const content = await proposal('8-12')
  const planted = sentences[3] ?? ''

  const text = await paper({
    ...content,
    lines: content.lines.map((one, at) => (at === 0 ? { ...one, text: planted } : one)),
  })

  expect(fromNotes(text)).toContain(planted)
})
