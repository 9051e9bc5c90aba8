import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { bars, lines } from './chart'
import { isKept, type Measured, type Run } from './result'

const pictures = 'docs/pictures/performance'
const history = 'docs/evidence/bench-history.jsonl'

const yearsOf = ({ set }: Run) => (set.measures === 'demo' ? 0.5 : set.measures.years)
const shown = (value: number | null, unit = 'ms') =>
  value === null ? '–' : `${value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : Math.round(value)} ${unit}`
const goalOf = ({ goal }: Measured) =>
  goal === null ? '' : 'ratio' in goal ? `≤ ${goal.ratio} ×` : `≤ ${goal.ms} ms${goal.of === 'median' ? '' : ' (p95)'}`
const verdict = (one: Measured) => ({ true: 'kept', false: '**short**', null: '' })[String(isKept(one)) as 'true']

const table = (all: readonly Measured[]) =>
  [
    '| Operation | Median | p95 | Floor | Ratio | Goal | | Load |',
    '|---|---:|---:|---:|---:|---|---|---:|',
    ...all.map(
      (one) =>
        `| ${one.operation} | ${shown(one.median_ms, one.unit)} | ${shown(one.p95_ms, one.unit)} | ${shown(one.floor_ms, one.unit)} | ${one.ratio === null ? '–' : one.ratio.toFixed(2)} | ${goalOf(one)} | ${verdict(one)} | ${one.load ?? ''} |`,
    ),
  ].join('\n')

/** The power by which a time grows with the house: nought when it does not, one when it follows it. */
function exponent(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const)
  const mean = (of: 0 | 1) => logs.reduce((sum, one) => sum + one[of], 0) / logs.length
  const [mx, my] = [mean(0), mean(1)]
  const spread = logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0)
  return logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / spread
}

/** Makes docs/performance.md and its charts of the runs, and adds each run to the history. */
export function writePage(runs: readonly Run[]): void {
  mkdirSync(pictures, { recursive: true })
  const ordered = runs.toSorted((a, b) => yearsOf(a) - yearsOf(b))
  const newest = ordered.at(-1)
  if (!newest) throw new Error('nothing to make a page of')
  const grown = newest.operations
    .filter(({ unit }) => unit === undefined)
    .map(({ operation }) => ({
      label: operation,
      points: ordered.flatMap((run) => {
        const found = run.operations.find((one) => one.operation === operation)
        return found && found.median_ms > 0 ? [[yearsOf(run), found.median_ms] as const] : []
      }),
    }))
    .filter(({ points }) => points.length > 1)
  const parts = ordered.map((run) => {
    const { name } = run.set
    const withRatio = run.operations.filter(({ ratio }) => ratio !== null)
    writeFileSync(
      `${pictures}/${name}.svg`,
      bars(
        `Times the floor, ${name}`,
        '×',
        withRatio.map((one) => ({
          label: one.operation,
          value: one.ratio ?? 0,
          goal: one.goal && 'ratio' in one.goal ? one.goal.ratio : null,
          isKept: isKept(one),
        })),
      ),
    )
    return `## The set \`${name}\`

${described(run)}

![Times the floor](pictures/performance/${name}.svg)

${table(run.operations)}
`
  })
  if (grown.length > 0) writeFileSync(`${pictures}/growth.svg`, lines('How times grow with the years', grown))
  const growth =
    grown.length === 0
      ? ''
      : `## Growth

The same operations over houses of ${ordered.map((run) => `${yearsOf(run)}`).join(', ')} years, those that were measured in at least two. An exponent of nought does not grow; one grows as the house does.

![How times grow](pictures/performance/growth.svg)

| Operation | Exponent |
|---|---:|
${grown.map(({ label, points }) => `| ${label} | ${exponent(points).toFixed(2)} |`).join('\n')}
`
  writeFileSync('docs/performance.md', `${head(newest)}\n${parts.join('\n')}\n${growth}\n${notes}`)
  for (const run of runs) appendFileSync(history, `${JSON.stringify(run)}\n`)
}

function described({ set, at, commit }: Run): string {
  const of = set.measures
  const made = `Made in ${set.seconds} s (${set.cpuSeconds} s of processor). Measured ${at.slice(0, 10)} at ${commit}.`
  if (of === 'demo') return `The demo house. ${made}`
  return `${of.years === 1 ? 'One year' : `${of.years} years`}: ${of.children} children, ${of.children * 2} adults, ${of.barnakter} barnakter, ${of.vuxenakter} vuxenakter, ${of.notes} notes, ${of.samrad} samråd, ${set.entries} log entries; ${Math.round(set.bytes / 2 ** 20)} MiB. ${made}`
}

const head = (run: Run) => `# How long things take

Made by \`npm run bench\`; do not edit. Measured on ${run.machine.processor},
${run.machine.cores} cores, ${run.machine.memoryGiB} GiB, ${run.machine.system}; Electron ${run.versions['electron']}, Node ${run.versions['node']}, ${run.versions['engine']}.

A floor is the smallest honest program that must do the same work, run turn by turn with the operation: a blank Electron
window for start and memory; an unencrypted SQLite file with the same rows for reading; AES-256-GCM over the same bytes for
opening; one SQLCipher commit with \`synchronous=FULL\` for saving, and for the log entry without which nothing is shown.
Medians are set against it. Key derivation is left out of unlocking: it is slow on purpose. _Load_ is how many processes wanted the
two processors when an operation had been measured; at one or two the machine did nothing else.
`

const notes = `## What falls short, and why

- **Saves.** What a save writes is seven to nineteen pages of the file, where its floor writes one to four: each entry of the log stands
  in six indexes, so that it can be asked for by person, row, lock, day and kind. A page costs 15 to 30 µs to encipher and prove. Where the
  disk is busy the sync outweighs that and the ratio falls towards two or under; on an idle virtual disk, whose sync takes 0.2 ms, it does not.
- **An akt.** Each note’s signature is verified when it is first read in a session: sixty of them alone take about as long as the floor takes for everything.
  Each text is parsed strictly, and the opening is logged under every lock. The floor holds none of that.
- **A child’s page** is nine questions, each asked by itself of who may see what, and three entries of the log; its floor reads the same rows once.
  Half of what is left is the commit of those entries; from run to run it has been 2.3 to 2.9 times.
- **The long work.** A copy is looked through in a thread of its own in the program; here the core does it, and that is what the wait during the
  copy tells of.
- **Making a set** of ten years took as long as it did because four other programs wanted the two processors; of processor it took less than fifteen minutes.
- **The page’s memory** falls when somebody pauses: what left views drew is then given back. After four hundred views in half a minute without
  a pause it holds what nobody has collected yet.
- **Minutes to Word** start the reader anew for each document; a process without keys fills the template.
- **The first search after unlocking** reads every name the keys open, unless they have been read ahead while nobody waited.

## How it is measured

- \`npm run set -- --set year|three|decade --out DIR\` makes a house through the program's own handlers, stores and write function;
  everything is sealed, signed and logged. The same seed gives the same house.
- \`npm run bench -- --set year --at DIR --window --json FILE\` measures; what a file tells already stands until it is measured again.
  \`--only\` and \`--except\` choose, \`--profile DIR\` samples the stacks. \`npm run bench -- --page FILE --page FILE\` makes this page.
- Tests and the bench look a copy through in the core itself, in the way of others; the program does it in a thread of its own, and how
  long others wait there has not been measured.
- What is not in this page has not been measured, and growth is told of when there are at least two sets. Floors ran turn by turn
  with what they stand beside.
- Profiles behind each change: [evidence/performance.md](evidence/performance.md). Earlier runs: [evidence/bench-history.jsonl](evidence/bench-history.jsonl).
`
