import { expect, test } from 'vitest'
import { checkText } from '../../build/check/text.mjs'
import { centralLists, forbiddenWords } from '../../build/check/text-rules.mjs'
import { inTree, type Tree } from './tree'

const list =
  "import { aktContract } from '../akt/akt.contract'\n\n/** One line per domain. */\nexport const contract = {\n  ...aktContract,\n}\nexport type Contract = typeof contract\n"

/** A small house in good order, with every forbidden word where it may stand. */
const clean: Tree = {
  'src/main/ipc.ts': "ipcMain.handle('invoke', answer)\n",
  'src/main/core/akt/akt.store.ts': "export const find = (q) => q.selectFrom('akt')\n",
  'src/main/core/akt/akt.store.test.ts': "q.deleteFrom('akt')\n",
  'src/main/core/session.ts': "q.insertInto('draft')\n",
  'src/main/core/database/log.ts': "q.insertInto('log')\n",
  'src/main/core/vault/grants.ts': "q.updateTable('grant')\n",
  'src/main/core/database/open.ts':
    '// Never rekey in place, never db.backup(); see https://www.zetetic.net\nexport {}\n',
  'src/main/core/template/docx.ts': "const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'\n",
  'src/main/core/demo/places.ts': "const link = 'https://mote.example.com/barnahus/4100'\n",
  'src/renderer/ui/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg" />\n',
  'src/shared/contract/index.ts': list,
  'src/main/core/handlers.ts':
    "import { akt } from './akt/akt.handlers'\n\nexport const handlers = {\n  ...akt,\n} satisfies HandlersFor<Contract, DoorContext>\n",
  'src/main/core/database/migrations/index.ts':
    "import type { Migration } from 'kysely/migration'\nimport * as log from './0010-log'\n\nexport const migrations: Record<string, Migration> = {\n  '0010-log': log,\n}\n",
}

const handlers = 'src/main/core/akt/akt.handlers.ts'
const page = 'src/renderer/akt/AktPage.tsx'

/** For every rule the lines that break it, each in the file where it would be written. */
const violations: Record<string, Tree[]> = {
  'sql-in-stores': [
    { [handlers]: "db.run((q) => q.selectFrom('akt'))" },
    { [handlers]: "q\n  .insertInto('akt')" },
    { [handlers]: "q.updateTable('akt')" },
    { 'src/main/core/akt/akt.rules.ts': "q.deleteFrom('akt')" },
  ],
  'no-copy-of-the-open-file': [
    { 'src/main/core/backup/backup.store.ts': 'const bytes = connection.serialize()' },
    { 'src/main/core/backup/backup.store.ts': "await connection.backup('/tmp/copy.db')" },
  ],
  'no-rekey': [
    { 'src/main/core/database/open.ts': "connection.pragma('rekey = 1')" },
    { 'src/main/core/database/open.ts': 'connection.rekey(key)' },
    { 'src/main/core/database/open.ts': "connection.exec('PRAGMA REKEY')" },
  ],
  'rekey-of-a-copy': [{ 'src/main/core/vault/rekey.ts': 'connection.rekey(text)' }],
  'no-raw-html': [
    { [page]: '<p dangerouslySetInnerHTML={{ __html: note }} />' },
    { [page]: 'element.innerHTML = note' },
  ],
  'nothing-opened-outside': [
    { 'src/main/shell/dialogs.ts': "await shell.openExternal('mailto:x')" },
    { 'src/main/shell/dialogs.ts': "import { shell } from 'electron'\nconst { openPath } = shell" },
  ],
  'no-browser-storage': [
    { [page]: "localStorage.setItem('a', 'b')" },
    { [page]: "window.sessionStorage.getItem('a')" },
    { [page]: "indexedDB.open('a')" },
  ],
  'no-addresses': [
    { [page]: "await fetch('https://www.socialstyrelsen.se/')" },
    { 'src/renderer/index.html': '<script src="http://cdn.test/x.js"></script>' },
    { 'src/renderer/app/base.css': '@import url(https://fonts.test/a.css);' },
    { [page]: "const host = 'https://www.w3.org.evil.test/'" },
    { [page]: "const host = 'https://example.company.test/'" },
  ],
  'one-gate': [
    { 'src/main/shell/window.ts': "ipcMain.handle('other', answer)" },
    { 'src/main/shell/window.ts': "ipcMain.on('other', answer)" },
    { 'src/main/ipc.ts': "ipcMain.handle('invoke', a)\nipcMain.handle('second', b)" },
    { 'src/main/ipc.ts': 'export const nobody = 1' },
  ],
  'central-lists': [
    { 'src/shared/contract/index.ts': list.replace('...aktContract', "...aktContract,\n  'akt.more': query(a, b)") },
    { 'src/shared/contract/index.ts': `${list}if (isDemo) delete contract.akt\n` },
    { 'src/main/core/handlers.ts': 'export const handlers = withLog({\n  ...akt,\n})\n' },
    { 'src/main/core/database/migrations/index.ts': "export const migrations = {\n  '0010-log': { up() {} },\n}\n" },
  ],
}

test('a house in good order breaks no rule', async () => {
  expect(await inTree(clean, checkText)).toEqual([])
})

test('every rule has a violation that tries it', () => {
  const names = [...forbiddenWords.map(({ name }) => name), 'central-lists']

  expect(Object.keys(violations).sort()).toEqual(names.sort())
  expect(centralLists.every((path) => path in clean)).toBe(true)
})

const each = Object.entries(violations).flatMap(([rule, trees]) =>
  trees.map((tree) => ({ rule, tree, words: Object.values(tree).join(' ').replaceAll('\n', ' ') })),
)

test.each(each)('$rule is caught: $words', async ({ rule, tree }) => {
  const problems = await inTree({ ...clean, ...tree }, checkText)

  expect(problems.map((problem) => problem.rule)).toContain(rule)
  expect(new Set(problems.map((problem) => problem.rule))).toEqual(new Set([rule]))
  expect(Object.keys(tree)).toContain(problems[0]?.at.split(':')[0])
})

test('a tree in which no source is read fails', async () => {
  const problems = await inTree({ 'src/readme.md': 'nothing' }, checkText)

  expect(problems.map(({ rule }) => rule)).toEqual(['something-was-read'])
})
