import { readFileSync } from 'node:fs'
import PizZip from 'pizzip'
import { answer } from '../../src/main/reader/answer'
import { inspectTemplate } from '../../src/main/reader/inspect'
import type { ReaderJob } from '../../src/main/reader/messages'
import { unzip } from '../../src/main/reader/zip'
import { fileKinds } from '../../src/shared/document/document.contract'
import { AppError, type Result } from '../../src/shared/result'
import { templateIds } from '../../src/shared/template/template.contract'
import { paragraph, pdfFile, pngFile, wordFile, zipOf } from '../support/files'
import type { Random } from './bench/random'
import { timed } from './bench/timed'
import { counting, type Fault } from './fault'

const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0001108001e002803012200021101031101ffd9', 'hex')
const webp = Buffer.concat([
  Buffer.from('RIFF\u0020\u0000\u0000\u0000WEBPVP8L\u0000\u0000\u0000\u0000/', 'latin1'),
  Buffer.from('27400700000000000000', 'hex'),
])
const table = `<w:tbl><w:tr><w:tc>${paragraph('Dag')}</w:tc><w:tc>${paragraph('Tid')}</w:tc></w:tr></w:tbl>`

/** Files in order, to break: our own templates, what Word could have written, a PDF and pictures. */
const seeds = (): Buffer[] => [
  wordFile(),
  wordFile({ body: `${paragraph('{#rader}{namn}{/rader} {rubrik}')}${table}${paragraph('åäö')}` }),
  ...templateIds.map((id) => readFileSync(`src/main/core/template/${id}.docx`)),
  pdfFile('Hej', 'Andra sidan'),
  pngFile(),
  jpeg,
  webp,
]

const interesting = [0, 1, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff]
const sticks = [
  '<!DOCTYPE a [<!ENTITY x "y">]>',
  '<w:p>'.repeat(300),
  '</w:p>',
  '{#a}',
  '{/a}',
  '{@raw}',
  '{=[[ ]]=}',
  '\u0000',
  '\ufffe',
  '<![CDATA[',
  '<!--',
  '<?xml',
  ' w:val="'.repeat(50),
  '&#x41;'.repeat(200),
  '<w:instrText>DDEAUTO c</w:instrText>',
  'a'.repeat(70_000),
]

/** A text with one thing put wrong in it. */
function brokenText(text: string, random: Random): string {
  const at = random.below(text.length + 1)
  const until = Math.min(text.length, at + random.below(200))
  switch (random.below(4)) {
    case 0:
      return `${text.slice(0, at)}${random.pick(sticks)}${text.slice(at)}`
    case 1:
      return text.slice(0, at) + text.slice(until)
    case 2:
      return text.slice(0, until) + text.slice(at)
    default:
      return text.slice(0, at) + text.slice(at, until).repeat(1 + random.below(40)) + text.slice(until)
  }
}

/** A package whose parts are broken and packed anew, so that the faults come past the unpacking. */
function brokenInside(bytes: Buffer, random: Random): Buffer {
  const parts = [...unzip(bytes)]
  const hit = random.below(parts.length)
  return zipOf(
    parts.map(([name, content], index) => ({
      name,
      content: index === hit ? brokenText(content.toString('utf8'), random) : content,
    })),
  )
}

/** Bytes with some faults: bits, numbers, pieces lost, doubled, or from another file. */
function broken(good: readonly Buffer[], random: Random): Buffer {
  const from = random.pick(good)
  if (from[0] === 0x50 && random.chance(0.6)) return brokenInside(from, random)
  const bytes = Buffer.from(from)
  const hits = 1 + random.below(6)
  for (let hit = 0; hit < hits; hit += 1) {
    const at = random.below(bytes.length)
    if (random.chance(0.5) || at + 4 > bytes.length) bytes[at] = random.below(256)
    else bytes.writeUInt32LE(random.pick(interesting), at)
  }
  const at = random.below(bytes.length)
  if (random.chance(0.15)) return bytes.subarray(0, at)
  if (random.chance(0.1))
    return Buffer.concat([bytes.subarray(0, at), random.pick(good).subarray(0, 2_000), bytes.subarray(at)])
  return bytes
}

/** What is wrong with an answer of the reader's to bytes that may be anything. */
export function wrongAnswer(kind: ReaderJob['kind'], result: Result<unknown>, milliseconds: number): string[] {
  const late = milliseconds > 5_000 ? [`${Math.round(milliseconds)} ms`] : []
  if (result.ok)
    return kind === 'identify' && !(fileKinds as readonly unknown[]).includes(result.value)
      ? [...late, `it is called ${String(result.value)}`]
      : late
  const { code, fields = [] } = result.error
  const isRefusal =
    code === 'invalid-input' && fields.length > 0 && fields.every((one) => /^(file|template)-/.test(one.code))
  return isRefusal ? late : [...late, JSON.stringify(result.error)]
}

/** F24: whatever bytes come, the reader answers in time, with a kind or with a refusal that has a name. */
export const readerFuzz: Fault = {
  id: 'F24',
  what: 'broken bytes to everything that reads foreign files: an answer or a named refusal, in time',
  counts: { pr: 1_500, nightly: 20_000, release: 40_000 },
  pieces: 2,
  async run(count, bench) {
    const told = counting(bench)
    const good = seeds()
    for (let no = 0; no < count; no += 1) {
      const bytes = broken(good, bench.random)
      const kind = bench.random.pick(['identify', 'inspect', 'view', 'fill'] as const)
      const order: ReaderJob = kind === 'fill' ? { kind, bytes, data: { rubrik: 'x', rader: [] } } : { kind, bytes }
      const [result, elapsed] = await timed(() => answer(order))
      told.most('max ms', Math.round(elapsed))
      told.sum(result.ok ? 'read' : 'refused', 1)
      told.add(wrongAnswer(kind, result, elapsed), `${kind} of ${bytes.length} bytes, run ${no}`)
    }
    told.most('max MB', Math.round(process.memoryUsage().rss / 1024 / 1024))
    return told.outcome()
  },
  /** The libraries by themselves throw errors of their own at the same bytes. */
  async control(bench) {
    const good = seeds()
    for (let no = 0; no < 300; no += 1) {
      const bytes = broken(good, bench.random)
      try {
        const { files } = new PizZip(bytes)
        if (Object.keys(files).length > 0) inspectTemplate(bytes)
      } catch (error) {
        if (!(error instanceof AppError)) return 'red'
      }
    }
    return 'green'
  },
}
