import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { cacheFolder } from '../setup/step.mjs'
import { lockedDocument, sheetsOf, unstyled } from './document.mjs'

/** Lays locked.html beside index.html: the same page with the lock screen already drawn, by the same source. */
export function lockedPage() {
  let config
  return {
    name: 'locked-page',
    enforce: 'post',
    configResolved(resolved) {
      config = resolved
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const html = String(bundle['index.html'].source)
        const page = await drawn(config)
        const css = sheetsOf(html).map((file) => String(bundle[file].source))
        const bare = unstyled(page.markup, css.join('\n'))
        if (bare.length > 0) throw new Error(`locked.html: no style for ${bare.join(', ')}`)
        this.emitFile({ type: 'asset', fileName: 'locked.html', source: lockedDocument(html, page) })
      },
    },
  }
}

/** Builds the pages once more for Node and asks them for the lock screen. */
async function drawn({ root, resolve }) {
  const folder = join(cacheFolder, 'locked')
  const { output } = await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: resolve.alias },
    ssr: { noExternal: true },
    plugins: [{ name: 'no-later-pages', resolveDynamicImport: (id) => ({ id, external: true }) }],
    build: {
      ssr: 'app/locked.tsx',
      write: false,
      minify: false,
      rolldownOptions: {
        // Pages listen for the shell as soon as they are read in; nobody speaks here.
        output: { entryFileNames: 'locked.mjs', banner: 'const addEventListener = () => undefined' },
      },
    },
  })
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'locked.mjs')
  writeFileSync(file, output[0].code)
  const { lockedPage: ask } = await import(`${pathToFileURL(file).href}?${Date.now()}`)
  return ask()
}
