import PizZip from 'pizzip'
import { requireKnownFields } from '../../src/main/core/template/fields.rules'
import { answer } from '../../src/main/reader/answer'
import type { Inspected } from '../../src/main/reader/messages'
import { timed } from './bench/timed'
import { corpus, type Hostile } from './data/hostile'
import { wrongAnswer } from './f24-fuzz'
import { counting, type Fault } from './fault'

/** Kinds of pieces a shown Word document consists of; nothing else can be shown. */
const inert = new Set(['rubrik', 'stycke', 'punkt', 'tabell', 'bild'])

/** True when the file has become a template the program would fill. */
async function becomesTemplate(bytes: Buffer): Promise<boolean> {
  const inspected = await answer({ kind: 'inspect', bytes })
  if (!inspected.ok) return false
  const { marks } = inspected.value as Inspected
  try {
    requireKnownFields('kallelse', [
      ...marks,
      ...['testdata', 'rubrik'].map((name) => ({ name, inside: [], kind: 'text' as const })),
    ])
    return true
  } catch {
    return marks.length === 0
  }
}

async function problemsWith({ bytes, fate }: Hostile): Promise<string[]> {
  const [identified, took] = await timed(() => answer({ kind: 'identify', bytes }))
  const [viewed, viewTook] = await timed(() => answer({ kind: 'view', bytes }))
  const problems = [...wrongAnswer('identify', identified, took), ...wrongAnswer('view', viewed, viewTook)]
  if (viewed.ok && (viewed.value as { kind: string }[]).some((piece) => !inert.has(piece.kind)))
    problems.push('it is shown alive')
  if (viewed.ok && /javascript:|192\.0\.2\.7|example\.com|file:\/\//.test(JSON.stringify(viewed.value)))
    problems.push('its address is shown')
  if (await becomesTemplate(bytes)) problems.push('it becomes a template')
  const is = identified.ok ? String(identified.value) : 'refused'
  const isAsExpected = fate === 'no-template' ? is === 'docx' || is === 'refused' : is === fate
  return isAsExpected ? problems : [...problems, `it is ${is}`]
}

/** F25: files that are known to be tried against programs such as this one. */
export const hostileFiles: Fault = {
  id: 'F25',
  what: 'hostile corpus: bombs, climbing names, links, entities, macros, fields, objects, two things at once',
  counts: { pr: corpus().length, nightly: corpus().length, release: corpus().length },
  async run(count, bench) {
    const told = counting(bench)
    for (const file of corpus().slice(0, count)) told.add(await problemsWith(file), file.name)
    return told.outcome()
  },
  /** A library by itself takes in what is refused here. */
  async control() {
    const climbing = corpus().find(({ name }) => name.includes('climbs out'))
    const isTakenIn = climbing && Object.keys(new PizZip(climbing.bytes).files).some((name) => name.includes('..'))
    return isTakenIn ? 'red' : 'green'
  },
}
