// Does to the program what machines and people do, and looks for what it lost: npm run faults -- --profile pr|nightly|release [--only F01,F03] [--json FILE]
import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { projectFolder } from './electron.mjs'

const shared = fileURLToPath(new URL('../src/shared', import.meta.url))
const common = { configFile: false, root: projectFolder, logLevel: 'error', assetsInclude: ['**/*.docx'] }
const native = ['better-sqlite3', '@node-rs/argon2', /^@node-rs\/argon2-/, 'vite', 'playwright', 'fast-check', 'vitest']

/** The faults and the processes they are done to, and the reader they ask, each as one file that starts quickly. */
async function bundle(ssr, outDir, names) {
  await build({
    ...common,
    resolve: { alias: { '@shared': shared } },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node22',
      minify: false,
      rolldownOptions: {
        input: ssr,
        external: native,
        output: { entryFileNames: names, chunkFileNames: '[name]-[hash].mjs' },
      },
    },
    ssr: { noExternal: true },
  })
}

/** A run has a bundle of its own, so that another may begin beside a long one; what an ended run has left is taken away. */
const out = join(projectFolder, 'out')
const mine = join(out, `faults-${process.pid}`)
const isAlive = (pid) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
const leftovers = () => readdirSync(out).filter((name) => /^faults-\d+$/.test(name) && !isAlive(Number(name.slice(7))))

await bundle({ process: 'src/main/reader/process.ts' }, 'out/test-reader', '[name].mjs')
for (const name of leftovers()) rmSync(join(out, name), { recursive: true, force: true })
await bundle(
  { run: 'tests/faults/run.ts', piece: 'tests/faults/piece.ts', child: 'tests/faults/child.ts' },
  mine,
  '[name].mjs',
)
// Thousands of processes read the same code: read once, each of them starts in two thirds of the time.
process.env.NODE_COMPILE_CACHE = join(mine, 'cache')
spawnSync(process.execPath, [join(mine, 'child.mjs'), '{"deed":"job"}'])
process.on('exit', () => rmSync(mine, { recursive: true, force: true }))
process.chdir(projectFolder)
await import(pathToFileURL(join(mine, 'run.mjs')).href)
