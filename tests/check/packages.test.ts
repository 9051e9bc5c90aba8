import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mostPackages, packageProblems } from '../../build/check/package-rules.mjs'
import { unlisted } from '../../build/packages/bundled.mjs'
import { shippedPackages } from '../../build/packages/table.mjs'

const root = join(import.meta.dirname, '../..')
const ours = {
  manifest: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
  lockText: readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8'),
  settings: { 'ignore-scripts': true },
  table: shippedPackages(root),
}
type Tree = typeof ours
const rulesBroken = (tree: Tree) => [...new Set(packageProblems(tree).map(({ rule }) => rule))].sort()

const withManifest = (change: object): Tree => ({ ...ours, manifest: { ...ours.manifest, ...change } })
const withLock = (from: string | RegExp, to: string): Tree => {
  const lockText = ours.lockText.replace(from, to)
  expect(lockText).not.toBe(ours.lockText)
  return { ...ours, lockText }
}
const withRow = (name: string, change: object): Tree => ({
  ...ours,
  table: ours.table.map((row) => (row.name === name ? { ...row, ...change } : row)),
})

/** For every rule the trees that break it and no other: our own with one thing changed. */
const violations: Record<string, [string, Tree][]> = {
  proved: [
    ['a hash taken out', withLock(/ {4}resolution: \{integrity: sha512-[^}]+\}\n/, '')],
    ['a weaker hash', withLock(/\{integrity: sha512-[^}]+\}/, '{integrity: sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=}')],
    [
      'a tarball from elsewhere',
      withLock(/\{integrity: (sha512-[^}]+)\}/, '{integrity: $1, tarball: https://example.com/a.tgz}'),
    ],
    ['a commit', withLock(/\{integrity: sha512-[^}]+\}/, '{commit: abc, repo: git@example.com:a/b.git, type: git}')],
  ],
  'no-address': [
    [
      'an address deep in the tree',
      withLock('      scheduler: 0.28.0', '      scheduler: https://example.com/scheduler.tgz'),
    ],
    ['a repository', withLock('      scheduler: 0.28.0', '      scheduler: git+ssh://git@example.com/a/b.git')],
    ['a short name of a repository', withLock('      scheduler: 0.28.0', '      scheduler: someone/scheduler#main')],
    ['a folder', withLock('      scheduler: 0.28.0', '      scheduler: file:../scheduler')],
  ],
  exact: [
    ['a range', withManifest({ devDependencies: { ...ours.manifest.devDependencies, vite: '^8.3.8' } })],
    ['the newest there is', withManifest({ devDependencies: { ...ours.manifest.devDependencies, vite: 'latest' } })],
    [
      'an address',
      withManifest({ devDependencies: { ...ours.manifest.devDependencies, vite: 'https://example.com/v.tgz' } }),
    ],
    [
      'a repository',
      withManifest({ devDependencies: { ...ours.manifest.devDependencies, vite: 'github:vitejs/vite' } }),
    ],
  ],
  'no-scripts': [
    ['scripts let run', { ...ours, settings: { 'ignore-scripts': false } }],
    ['one package let off', withManifest({ allowScripts: { electron: true } })],
    ['a list for pnpm', withManifest({ pnpm: { onlyBuiltDependencies: ['electron'] } })],
    ['a script of our own', withManifest({ scripts: { ...ours.manifest.scripts, postinstall: 'node x.mjs' } })],
  ],
  'as-locked': [['another version than is locked', withRow('kysely', { version: '0.29.8' })]],
  licence: [['a licence nobody has read', withRow('wouter', { licence: 'SSPL-1.0' })]],
  reason: [
    ['no reason', withRow('wouter', { reason: '' })],
    ['nothing of what it touches', withRow('wouter', { touches: '' })],
  ],
  native: [['machine code from a third', withRow('pako', { places: 'native' })]],
  'seven-days': [
    ['taken the day it came', withRow('wouter', { published: '2026-11-22', taken: '2026-11-22' })],
    ['taken after six days', withRow('wouter', { published: '2026-11-16', taken: '2026-11-22' })],
    ['no day known', withRow('wouter', { published: '' })],
  ],
  'in-the-table': [
    ['a package that ships without a line', { ...ours, table: ours.table.filter(({ name }) => name !== 'wouter') }],
  ],
  'how-many': [
    ['one more', { ...ours, table: [...ours.table, ...ours.table.slice(0, mostPackages + 1 - ours.table.length)] }],
  ],
}

test('our own packages break no rule', () => {
  expect(packageProblems(ours)).toEqual([])
})

test.each(Object.entries(violations).flatMap(([rule, trees]) => trees.map(([what, tree]) => ({ rule, what, tree }))))(
  '$rule: $what is caught',
  ({ rule, tree }) => {
    const broken = rulesBroken(tree)

    // A version that is not the locked one is not that of package.json either.
    expect(broken.filter((each) => rule !== 'as-locked' || each !== 'in-the-table')).toEqual([rule])
  },
)

test('a lock file of which nothing could be read is no lock file in order', () => {
  expect(rulesBroken({ ...ours, lockText: 'lockfileVersion: 10\n' })).toContain('something-was-read')
})

test('a bundled package without a line in the table is named', () => {
  expect(unlisted(['wouter@3.13.0', 'left-pad@1.3.0', 'zod@4.0.0'], ours.table)).toEqual([
    'left-pad@1.3.0',
    'zod@4.0.0',
  ])
})
