// Restores a made house on a clean profile from a set of copies and two recovery shares, and compares every akt: npm run drill [-- --json FILE]
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { projectFolder } from './electron.mjs'

const native = ['better-sqlite3', '@node-rs/argon2', /^@node-rs\/argon2-/, 'vite', 'playwright', 'vitest']

await build({
  configFile: false,
  root: projectFolder,
  logLevel: 'error',
  assetsInclude: ['**/*.docx'],
  resolve: { alias: { '@shared': fileURLToPath(new URL('../src/shared', import.meta.url)) } },
  build: {
    ssr: 'tests/drill/drill.ts',
    outDir: 'out/drill',
    emptyOutDir: true,
    target: 'node22',
    minify: false,
    rolldownOptions: { external: native, output: { entryFileNames: 'drill.mjs' } },
  },
  ssr: { noExternal: true },
})
process.chdir(projectFolder)
await import('../out/drill/drill.mjs')
