import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** Everything is bundled but the two native modules, which lie beside the bundle as they came. */
const native = ['better-sqlite3', '@node-rs/argon2']

export default defineConfig({
  main: {
    assetsInclude: ['**/*.docx'],
    build: {
      externalizeDeps: false,
      outDir: 'out/main',
      rolldownOptions: { external: [...native, /^@node-rs\/argon2-/] },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      outDir: 'out/preload',
      rolldownOptions: { input: 'src/preload/index.ts', output: { format: 'cjs', entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    root: 'src/renderer',
    base: './',
    plugins: [react()],
    resolve: { alias: { '@shared': fileURLToPath(new URL('src/shared', import.meta.url)) } },
    build: {
      outDir: 'out/renderer',
      minify: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
  },
})
