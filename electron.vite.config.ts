import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import dictionary from 'dictionary-sv'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { builtAt } from './build/built-at.mjs'
import { toBdic } from './build/dictionary/bdic.mjs'
import { lockedPage } from './build/locked/plugin.mjs'
import { tellBundled } from './build/packages/bundled.mjs'
import { replaced } from './build/packages/replaced.mjs'

/** pdf.js reads in these two by their own names when a scanned page needs them. */
const pdfDecoders = ['jbig2_nowasm_fallback.js', 'openjpeg_nowasm_fallback.js']

/** Lays the decoders beside the pages as they came. */
const copyDecoders: Plugin = {
  name: 'copy-decoders',
  generateBundle() {
    for (const name of pdfDecoders) {
      const source = readFileSync(new URL(`node_modules/pdfjs-dist/wasm/${name}`, import.meta.url))
      this.emitFile({ type: 'asset', fileName: `pdf/${name}`, source })
    }
  },
}

/** Everything is bundled but the two native modules, which lie beside the bundle as they came. */
const native = ['better-sqlite3', '@node-rs/argon2']

/** The Swedish dictionary beside the main bundle, in Chromium's own form, with the licence it came under. */
const swedishDictionary: Plugin = {
  name: 'swedish-dictionary',
  generateBundle() {
    const licence = readFileSync(new URL('license', import.meta.resolve('dictionary-sv')))
    this.emitFile({ type: 'asset', fileName: 'sv-SE-3-0.bdic', source: toBdic(dictionary) })
    this.emitFile({ type: 'asset', fileName: 'sv-SE-3-0.LICENSE.txt', source: licence })
  },
}

export default defineConfig({
  main: {
    define: { builtAt: JSON.stringify(builtAt()) },
    assetsInclude: ['**/*.docx'],
    plugins: [swedishDictionary, tellBundled()],
    resolve: { alias: replaced },
    build: {
      externalizeDeps: false,
      outDir: 'out/main',
      rolldownOptions: { external: [...native, /^@node-rs\/argon2-/] },
    },
  },
  preload: {
    plugins: [tellBundled()],
    build: {
      externalizeDeps: false,
      outDir: 'out/preload',
      rolldownOptions: {
        input: ['src/preload/index.ts', 'src/preload/viewer.ts'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    base: './',
    plugins: [react(), copyDecoders, tellBundled(), lockedPage()],
    assetsInclude: ['**/*.pfb'],
    resolve: { alias: { '@shared': fileURLToPath(new URL('src/shared', import.meta.url)) } },
    build: {
      outDir: 'out/renderer',
      minify: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: ['src/renderer/index.html', 'src/renderer/viewer.html'] },
    },
  },
})
