import { build } from 'vite'
import { replaced } from '../../build/packages/replaced.mjs'
import { readerBundle } from './reader'

/** Builds the reader once for all tests, from the same entry the program starts. */
export default async function buildReader(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: replaced },
    build: {
      ssr: 'src/main/reader/process.ts',
      outDir: readerBundle.folder,
      emptyOutDir: true,
      target: 'node22',
      minify: false,
      rolldownOptions: { output: { entryFileNames: readerBundle.file } },
    },
    ssr: { noExternal: true },
  })
}
