import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { cruiseStructure } from '../../build/check/structure.mjs'
import { inTree, type Tree } from './tree'

const rules: { forbidden: { name: string }[] } = createRequire(import.meta.url)('../../build/dependency-rules.cjs')

const packageOf = (name: string) => ({
  [`node_modules/${name}/package.json`]: `{ "name": "${name}", "version": "1.0.0", "main": "index.js" }`,
  [`node_modules/${name}/index.js`]: 'module.exports = {}',
})

/** A small house in good order. Every violation below is this house with one thing wrong in it. */
const clean: Tree = {
  ...packageOf('zod'),
  ...packageOf('kysely'),
  ...packageOf('better-sqlite3'),
  ...packageOf('react'),
  ...packageOf('electron'),
  ...packageOf('pizzip'),
  ...packageOf('vitest'),
  'package.json': JSON.stringify({
    dependencies: { zod: '1.0.0', kysely: '1.0.0', 'better-sqlite3': '1.0.0', react: '1.0.0', pizzip: '1.0.0' },
    devDependencies: { electron: '1.0.0', vitest: '1.0.0' },
  }),
  'src/renderer/tsconfig.json': '{ "compilerOptions": { "jsx": "react-jsx", "module": "ESNext" } }',
  'src/shared/result.ts': 'export const ok = true',
  'src/shared/akt/akt.contract.ts':
    "import { z } from 'zod'\nimport { ok } from '../result'\nexport const akt = [z, ok]",
  'src/main/index.ts': "import { start } from './core-process'\nstart()",
  'src/main/core-process.ts': "import { app } from 'electron'\nexport const start = () => app",
  'src/main/reader/process.ts': "import { answer } from './answer'\nexport const reader = answer",
  'src/main/reader/answer.ts':
    "import zip from 'pizzip'\nimport { ok } from '../../shared/result'\nexport const answer = [zip, ok]",
  'src/main/reader/messages.ts': 'export const patience = 1',
  'src/main/core/process.ts': "import { handlers } from './handlers'\nexport const core = handlers",
  'src/main/core/handlers.ts': "import { akt } from './akt/akt.handlers'\nexport const handlers = { akt }",
  'src/main/core/session.ts': "import { db } from './database/open'\nexport const session = db",
  'src/main/core/database/open.ts': "import sqlite from 'better-sqlite3'\nexport const db = sqlite",
  'src/main/core/vault/ring.ts': "import { randomBytes } from 'node:crypto'\nexport const ring = randomBytes",
  'src/main/core/akt/akt.handlers.ts':
    "import { akt as contract } from '../../../shared/akt/akt.contract'\nimport { find } from './akt.store'\nimport { due } from '../task/task.rules'\nexport const akt = [contract, find, due]",
  'src/main/core/akt/akt.store.ts':
    "import * as kysely from 'kysely'\nimport { ring } from '../vault/ring'\nexport const find = [kysely, ring]",
  'src/main/core/task/task.rules.ts': 'export const due = 1',
  'src/main/core/task/task.store.ts': "import { due } from './task.rules'\nexport const tasks = due",
  'src/main/core/task/task.handlers.ts': "import { tasks } from './task.store'\nexport const task = tasks",
  'src/preload/index.ts': "import { ipcRenderer } from 'electron'\nexport const door = ipcRenderer",
  'src/renderer/app/App.tsx': "import { AktPage } from '../akt'\nexport const App = AktPage",
  'src/renderer/akt/index.ts': "export { AktPage } from './AktPage'",
  'src/renderer/akt/AktPage.tsx':
    "import react from 'react'\nimport { Button } from '../ui/Button'\nimport type { akt } from '../../shared/akt/akt.contract'\nexport const AktPage = (one: typeof akt) => [react, Button, one]",
  'src/renderer/task/index.ts': "export { TaskList } from './TaskList'",
  'src/renderer/task/TaskList.tsx': 'export const TaskList = 1',
  'src/renderer/ui/Button.tsx': 'export const Button = 1',
  'src/main/core/akt/akt.rules.test.ts': "import { test } from 'vitest'\ntest('nothing', () => {})",
}

/** For every rule one or more files that break it, and what the broken dependency is. */
const violations: Record<string, { tree: Tree; from: string; to: string }[]> = {
  'no-cycles': [
    {
      tree: {
        'src/shared/one.ts': "import { two } from './two'\nexport const one = () => two",
        'src/shared/two.ts': "import { one } from './one'\nexport const two = () => one",
      },
      from: 'src/shared/one.ts',
      to: 'src/shared/two.ts',
    },
  ],
  'the-reader-stands-alone': [
    {
      tree: { 'src/main/reader/answer.ts': "import { ring } from '../core/vault/ring'\nexport const answer = ring" },
      from: 'src/main/reader/answer.ts',
      to: 'src/main/core/vault/ring.ts',
    },
    {
      tree: { 'src/main/reader/answer.ts': "import net from 'node:net'\nexport const answer = net" },
      from: 'src/main/reader/answer.ts',
      to: 'net',
    },
  ],
  'foreign-bytes-are-read-by-the-reader': [
    {
      tree: { 'src/main/core/task/task.store.ts': "import zip from 'pizzip'\nexport const tasks = zip" },
      from: 'src/main/core/task/task.store.ts',
      to: 'node_modules/pizzip/index.js',
    },
  ],
  'the-reader-is-a-process': [
    {
      tree: { 'src/main/core-process.ts': "import { answer } from './reader/answer'\nexport const start = answer" },
      from: 'src/main/core-process.ts',
      to: 'src/main/reader/answer.ts',
    },
  ],
  'shared-stands-alone': [
    {
      tree: { 'src/shared/result.ts': "import { start } from '../main/core-process'\nexport const ok = start" },
      from: 'src/shared/result.ts',
      to: 'src/main/core-process.ts',
    },
    {
      tree: { 'src/shared/result.ts': "import { readFileSync } from 'node:fs'\nexport const ok = readFileSync" },
      from: 'src/shared/result.ts',
      to: 'fs',
    },
    {
      tree: { 'src/shared/result.ts': "import react from 'react'\nexport const ok = react" },
      from: 'src/shared/result.ts',
      to: 'node_modules/react/index.js',
    },
  ],
  'core-knows-no-electron': [
    {
      tree: { 'src/main/core/task/task.rules.ts': "import { app } from 'electron'\nexport const due = app" },
      from: 'src/main/core/task/task.rules.ts',
      to: 'node_modules/electron/index.js',
    },
    {
      tree: {
        'src/main/shell/window.ts': 'export const window = 1',
        'src/main/core/task/task.store.ts': "import { window } from '../../shell/window'\nexport const tasks = window",
      },
      from: 'src/main/core/task/task.store.ts',
      to: 'src/main/shell/window.ts',
    },
  ],
  'shell-knows-the-core-as-a-process': [
    {
      tree: { 'src/main/index.ts': "import { find } from './core/akt/akt.store'\nfind" },
      from: 'src/main/index.ts',
      to: 'src/main/core/akt/akt.store.ts',
    },
  ],
  'renderer-asks-through-the-contract': [
    {
      tree: {
        'src/renderer/ui/Button.tsx':
          "import { due } from '../../main/core/task/task.rules'\nexport const Button = due",
      },
      from: 'src/renderer/ui/Button.tsx',
      to: 'src/main/core/task/task.rules.ts',
    },
    {
      tree: {
        'src/renderer/ui/Button.tsx': "import { ipcRenderer } from 'electron'\nexport const Button = ipcRenderer",
      },
      from: 'src/renderer/ui/Button.tsx',
      to: 'node_modules/electron/index.js',
    },
    {
      tree: { 'src/renderer/ui/Button.tsx': "import { door } from '../../preload'\nexport const Button = door" },
      from: 'src/renderer/ui/Button.tsx',
      to: 'src/preload/index.ts',
    },
  ],
  'sql-lives-in-stores': [
    {
      tree: { 'src/main/core/task/task.handlers.ts': "import * as kysely from 'kysely'\nexport const task = kysely" },
      from: 'src/main/core/task/task.handlers.ts',
      to: 'node_modules/kysely/index.js',
    },
    {
      tree: { 'src/main/core/task/task.handlers.ts': "import { db } from '../database/open'\nexport const task = db" },
      from: 'src/main/core/task/task.handlers.ts',
      to: 'src/main/core/database/open.ts',
    },
  ],
  'core-domain-doors': [
    {
      tree: {
        'src/main/core/task/task.handlers.ts': "import { akt } from '../akt/akt.handlers'\nexport const task = akt",
      },
      from: 'src/main/core/task/task.handlers.ts',
      to: 'src/main/core/akt/akt.handlers.ts',
    },
  ],
  'rules-are-pure': [
    {
      tree: { 'src/main/core/akt/akt.rules.ts': "import { find } from './akt.store'\nexport const may = find" },
      from: 'src/main/core/akt/akt.rules.ts',
      to: 'src/main/core/akt/akt.store.ts',
    },
    {
      tree: {
        'src/main/core/akt/akt.rules.ts': "import { readFileSync } from 'node:fs'\nexport const may = readFileSync",
      },
      from: 'src/main/core/akt/akt.rules.ts',
      to: 'fs',
    },
    {
      tree: { 'src/main/core/akt/akt.rules.ts': "import { session } from '../session'\nexport const may = session" },
      from: 'src/main/core/akt/akt.rules.ts',
      to: 'src/main/core/session.ts',
    },
  ],
  'renderer-domain-doors': [
    {
      tree: {
        'src/renderer/akt/AktPage.tsx': "import { TaskList } from '../task/TaskList'\nexport const AktPage = TaskList",
      },
      from: 'src/renderer/akt/AktPage.tsx',
      to: 'src/renderer/task/TaskList.tsx',
    },
  ],
  'pages-need-no-schemas': [
    {
      tree: {
        'src/renderer/akt/AktPage.tsx':
          "import { akt } from '../../shared/akt/akt.contract'\nexport const AktPage = akt",
      },
      from: 'src/renderer/akt/AktPage.tsx',
      to: 'src/shared/akt/akt.contract.ts',
    },
  ],
  'ui-knows-no-domain': [
    {
      tree: { 'src/renderer/ui/Button.tsx': "import { TaskList } from '../task'\nexport const Button = TaskList" },
      from: 'src/renderer/ui/Button.tsx',
      to: 'src/renderer/task/index.ts',
    },
  ],
  'preload-is-a-thin-door': [
    {
      tree: { 'src/preload/index.ts': "import { ok } from '../shared/result'\nexport const door = ok" },
      from: 'src/preload/index.ts',
      to: 'src/shared/result.ts',
    },
  ],
  'development-stays-at-home': [
    {
      tree: { 'src/main/core/task/task.store.ts': "import { test } from 'vitest'\nexport const tasks = test" },
      from: 'src/main/core/task/task.store.ts',
      to: 'node_modules/vitest/index.js',
    },
  ],
  'nothing-unresolved': [
    {
      tree: { 'src/renderer/akt/index.ts': "export { AktPage } from './Gone'" },
      from: 'src/renderer/akt/index.ts',
      to: './Gone',
    },
  ],
}

test('a house in good order breaks no rule', async () => {
  const { modules, problems } = await inTree(clean, cruiseStructure)

  expect(problems).toEqual([])
  expect(modules).toBeGreaterThan(20)
})

test('every dependency rule has a violation that tries it', () => {
  expect(Object.keys(violations).sort()).toEqual(rules.forbidden.map(({ name }) => name).sort())
})

const each = Object.entries(violations).flatMap(([rule, all]) => all.map((violation) => ({ rule, ...violation })))

test.each(each)('$rule is caught: $from reaches $to', async ({ rule, tree, from, to }) => {
  const { problems } = await inTree({ ...clean, ...tree }, cruiseStructure)

  expect(problems).toContainEqual({ rule, from, to })
})

test('a tree in which no module is seen fails', async () => {
  const unseen = { 'src/renderer/tsconfig.json': '{ "files": ["../../unseen.ts"] }', 'unseen.ts': 'export {}' }

  const { modules, problems } = await inTree(unseen, cruiseStructure)

  expect(modules).toBe(0)
  expect(problems.map(({ rule }) => rule)).toEqual(['something-was-cruised'])
})
