// Builds one commit twice, in fresh clones in different places, and compares what came: npm run reproduce -- [--json FILE] [--target linux|win]
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sha256 } from './dist/sign/sums.mjs'
import { filesUnder } from './dist/stage.mjs'
import { projectFolder } from './electron.mjs'
import { run, runScript, SetUpProblem, say } from './setup/step.mjs'

const { values } = parseArgs({ options: { json: { type: 'string' }, target: { type: 'string', default: 'linux' } } })

/** What may differ from one computer to the next, and must not show: where it lies, the clock's zone, the language, the rights of new files. */
const surroundings = [
  { name: 'one', umask: '022', env: { TZ: 'UTC', LANG: 'C.UTF-8' } },
  { name: 'another/place', umask: '077', env: { TZ: 'Asia/Kathmandu', LANG: 'sv_SE.UTF-8' } },
]

await runScript(async () => {
  const workshop = mkdtempSync(join(tmpdir(), 'fyrarum-twice-'))
  try {
    const { stdout } = await run('git', ['rev-parse', 'HEAD'], { cwd: projectFolder })
    const commit = stdout.trim()
    const builds = []
    for (const { name, umask, env } of surroundings) {
      say(`Building in ${name}`)
      builds.push(await build(join(workshop, name), { commit, umask, env }))
    }
    const [one, other] = builds
    const names = [...new Set([...Object.keys(one.files), ...Object.keys(other.files)])]
    const different = names.filter((name) => one.files[name] !== other.files[name])
    const facts = {
      at: new Date().toISOString(),
      commit,
      target: values.target,
      files: names.length,
      different,
      archive: builds.map(({ files }) => files['resources/app.asar']),
      installers: builds.map(({ installers }) => installers),
    }
    const isSame = different.length === 0 && JSON.stringify(one.installers) === JSON.stringify(other.installers)
    say(
      `${names.length} files in the program, ${different.length} of them different: ${different.join(', ') || 'none'}`,
    )
    say(`The archive: ${facts.archive.join(' and ')}`)
    for (const [name, sum] of Object.entries(one.installers)) say(`${name}: ${sum} and ${other.installers[name]}`)
    if (values.json) writeFileSync(values.json, `${JSON.stringify(facts, undefined, 2)}\n`)
    return isSame ? 0 : 1
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
})

/** Clones the commit, gives the clone the packages that are here, builds, and sums up every file of the program and the installers. */
async function build(folder, { commit, umask, env }) {
  const must = async (command, words, options) => {
    const { ok, stdout, output } = await run(command, words, options)
    if (!ok) throw new SetUpProblem(output)
    return stdout
  }
  await must('git', ['clone', '--quiet', projectFolder, folder])
  await must('git', ['checkout', '--quiet', '--detach', commit], { cwd: folder })
  await must('cp', ['-a', join(projectFolder, 'node_modules'), join(folder, 'node_modules')])
  const script = `umask ${umask}; exec ${process.execPath} build/dist.mjs --target ${values.target} --quick`
  const { SOURCE_DATE_EPOCH: _, ...clean } = process.env
  await must('sh', ['-c', script], { cwd: folder, env: { ...clean, ...env } })
  const out = join(folder, 'out/dist', values.target)
  const program = join(
    out,
    readdirSync(out).find((name) => name.endsWith('-unpacked')),
  )
  const installers = readdirSync(join(out, 'release')).filter((name) => name.endsWith('.deb'))
  const sums = async (where, names) =>
    Object.fromEntries(await Promise.all(names.map(async (name) => [name, await sha256(join(where, name))])))
  return {
    files: await sums(program, filesUnder(program)),
    installers: await sums(join(out, 'release'), installers),
  }
}
