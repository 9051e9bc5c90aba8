import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { projectFolder } from '../electron.mjs'
import { replaced } from '../packages/replaced.mjs'

const native = ['better-sqlite3', '@node-rs/argon2', /^@node-rs\/argon2-/, 'vite', 'playwright', 'vitest']

/** Bundles the entries of tests/speed with the core as it is into out/speed. */
export async function bundleSpeed(...names) {
  await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'error',
    assetsInclude: ['**/*.docx'],
    resolve: { alias: { '@shared': fileURLToPath(new URL('../../src/shared', import.meta.url)) } },
    build: {
      ssr: true,
      outDir: 'out/speed',
      emptyOutDir: false,
      target: 'node22',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, `tests/speed/${name}.ts`])),
        external: native,
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
    ssr: { noExternal: true },
  })
  process.chdir(projectFolder)
}

/** The reader that the core asks to look at foreign bytes, where tests look for it. */
export const bundleReader = () =>
  build({
    configFile: false,
    root: projectFolder,
    logLevel: 'error',
    resolve: { alias: replaced },
    build: {
      ssr: 'src/main/reader/process.ts',
      outDir: 'out/test-reader',
      emptyOutDir: true,
      target: 'node22',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'process.mjs' } },
    },
  })
