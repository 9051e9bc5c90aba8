// Writes docs/mutation.md from what the last run of each file found: node build/mutation/tell.mjs
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../electron.mjs'
import { explanationOf } from './explained.mjs'
import { filesOf, folders, packNames } from './packs.mjs'
import { isOutdated, knownResults } from './results.mjs'

const percent = (killed, of) => (of === 0 ? '–' : `${((killed / of) * 100).toFixed(0)} %`)
const sum = (tallies, count) => tallies.reduce((total, tally) => total + count(tally), 0)
const explainedIn = ({ survivors }) => survivors.filter(({ why }) => why).length

const rowOf = (tally) => {
  const { file, killed, of, survivors, unjudged, ran } = tally
  const open = survivors.length - explainedIn(tally)
  return `| \`${file}\`${tally.isOutdated ? ' *' : ''} | ${killed} | ${of} | ${percent(killed, of)} | ${explainedIn(tally)} | ${open} | ${unjudged} | ${ran.each?.toFixed(1) ?? ''} | ${ran.on} |`
}

/** The survivors that are explained, a line for each reason: where, and how many. */
function explanations(tallies) {
  const reasons = new Map()
  for (const { file, survivors } of tallies)
    for (const { why } of survivors.filter((one) => one.why)) {
      const files = reasons.get(why) ?? new Map()
      reasons.set(why, files.set(file, (files.get(file) ?? 0) + 1))
    }
  return [...reasons].map(
    ([why, files]) => `- ${why} (${[...files].map(([file, count]) => `\`${file}\` ${count}`).join(', ')})`,
  )
}

const shown = (text) => `\`${text.replace(/\s+/g, ' ').replaceAll('`', '’').slice(0, 70)}\``

/** The survivors that nobody has explained: a test may be missing. */
const unexplained = (tallies) =>
  tallies.flatMap(({ file, survivors }) => {
    const open = survivors.filter(({ why }) => !why)
    if (open.length === 0) return []
    return [
      `- \`${file}\`: ${open.map(({ line, words, replacement }) => `${line} ${shown(words)} → ${shown(replacement)}`).join('; ')}`,
    ]
  })

const results = knownResults()
/** A survivor that was kept with its reason alone has it; the others are asked about anew. */
const explained = (file) => (one) => ({ ...one, why: one.why ?? explanationOf(file, one) })
const tallied = (file) => ({
  file,
  ...results[file],
  survivors: results[file].survivors.map(explained(file)),
  isOutdated: isOutdated(results[file]),
})
const packs = packNames.map((name) => ({
  name,
  tallies: filesOf(name)
    .filter((file) => results[file])
    .map(tallied),
}))
const all = packs.flatMap(({ tallies }) => tallies)
const known = new Set(all.map(({ file }) => file))
/** A file of types alone has nothing to change. */
const hasCode = (folder, name) =>
  /^(?:export )?(?:async )?(?:const|function|class) /m.test(
    readFileSync(join(projectFolder, 'src/main/core', folder, `${name}.ts`), 'utf8'),
  )

const notRun = folders
  .map((folder) => ({
    folder,
    files: readdirSync(join(projectFolder, 'src/main/core', folder))
      .filter((name) => name.endsWith('.ts') && !/\.(?:test|tables)\.ts$/.test(name))
      .map((name) => name.slice(0, -'.ts'.length))
      .filter((name) => !known.has(`${folder}/${name}`) && hasCode(folder, name)),
  }))
  .filter(({ files }) => files.length > 0)

const { devDependencies } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'))
const killed = sum(all, (tally) => tally.killed)
const of = sum(all, (tally) => tally.of)
const fits = sum(all, explainedIn)
const open = unexplained(all)

const text = `# What the tests notice

\`npm run mutation\` changes the code that keeps secrets, one place at a time – a \`<\` becomes \`<=\`, a word nothing, a block
empty – and asks whether a test fails. A change that no test notices is either a test that is missing or a change that makes no
difference. This page is written by \`node build/mutation/tell.mjs\` from what such runs found ([evidence](evidence/mutation.json)) and from
[explained.mjs](../build/mutation/explained.mjs); nothing in it is written by hand.

Each file is asked of a few tests that know it ([packs.mjs](../build/mutation/packs.mjs)): those beside it, and for keys a house
that is laid out from memory. The end-to-end tests, the faults and the scenes of whole cases are not asked, so a survivor here may
still be noticed by them. Changes to what is worked out once when a file is loaded (word lists, schemas) are left out.

**${killed} of ${of} changes noticed, ${percent(killed, of)}; ${fits} more are explained below, and ${of - killed - fits} are not.**
Stryker ${devDependencies['@stryker-mutator/core']} with Vitest ${devDependencies.vitest}, in the Electron that tests run in.

${packs
  .filter(({ tallies }) => tallies.length > 0)
  .map(
    ({ name, tallies }) => `## ${name}: ${percent(
      sum(tallies, (tally) => tally.killed),
      sum(tallies, (tally) => tally.of),
    )}

| File | Noticed | Of | Score | Explained | Open | Not judged | s each | Day |
| --- | --: | --: | --: | --: | --: | --: | --: | --- |
${tallies.map(rowOf).join('\n')}
`,
  )
  .join('\n')}
A change is not judged when its tests could not run or did not end in time, as on a burdened machine. “s each” is the time of a
whole run through the changes, on two processors that others used too. * The file or its tests have been written in since: what
was added is not in the figures.

## Survivors explained

${explanations(all).join('\n')}

## Survivors open

${open.length > 0 ? `Line, what stood there, and what it became.\n\n${open.join('\n')}` : 'None.'}

## Not run

${notRun.length === 0 ? 'None; files of types alone have nothing to change.' : ''}${notRun.map(({ folder, files }) => `- \`${folder}\`: ${files.join(', ')}`).join('\n')}
`
writeFileSync(join(projectFolder, 'docs/mutation.md'), text)
