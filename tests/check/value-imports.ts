import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** What stands after `import` or `export` up to `from`, and where from; `import type` is gone at run time, `import { type X }` is not. */
const statement =
  /^(?:import|export)\s+(?!type\b)(?:(?:\{[^}]*\}|\*(?: as \w+)?|\w+(?:,\s*\{[^}]*\})?)\s+from\s+)?'([^']+)'/gm

/** The file an import leads to, or the name of a package. */
function targetOf(root: string, from: string, name: string): string {
  const base = name.startsWith('@shared/')
    ? join(root, 'src/shared', name.slice('@shared/'.length))
    : name.startsWith('.')
      ? resolve(dirname(from), name)
      : null
  if (base === null) return name
  return ['.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => base + end).find((file) => existsSync(file)) ?? base
}

/** For every page that reaches a package at run time by way of shared words: the way there. */
export function waysTo(packageName: string, root: string): { readonly pages: number; readonly ways: string[] } {
  const known = new Map<string, string[]>()
  const importsOf = (file: string): string[] => {
    const found =
      known.get(file) ??
      (/\.tsx?$/.test(file) && existsSync(file)
        ? [...readFileSync(file, 'utf8').matchAll(statement)].map(([, name = '']) => targetOf(root, file, name))
        : [])
    known.set(file, found)
    return found
  }
  const wayFrom = (start: string): string[] | undefined => {
    const seen = new Set([start])
    const queue = [[start]]
    for (const way of queue) {
      const last = way.at(-1) ?? ''
      if (last === packageName || last.startsWith(`${packageName}/`)) return way
      for (const next of importsOf(last)) {
        if (seen.has(next)) continue
        seen.add(next)
        queue.push([...way, next])
      }
    }
    return undefined
  }
  const pages = globSync('src/renderer/**/*.{ts,tsx}', { cwd: root }).filter((file) => !/\.test\.tsx?$/.test(file))
  const shared = join(root, 'src/shared')
  const ways = pages.flatMap((page) =>
    importsOf(join(root, page))
      .filter((file) => file.startsWith(shared))
      .flatMap((file) => {
        const way = wayFrom(file)
        return way ? [[page, ...way.map((one) => one.replace(`${root}/`, ''))].join(' -> ')] : []
      }),
  )
  return { pages: pages.length, ways }
}
