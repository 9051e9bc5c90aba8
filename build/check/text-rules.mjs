/** Where SQL may be written: the stores, and where the house is founded, opened and kept. */
const sqlPlaces = [/\.store\.ts$/, /^src\/main\/core\/(database|vault)\//, /^src\/main\/core\/session\.ts$/]
const gate = 'src/main/ipc.ts'

/** Words that may not stand in src/, but in the places that have a reason. Comments and tests may speak of them. */
export const forbiddenWords = [
  {
    name: 'sql-in-stores',
    why: 'SQL is written in *.store.ts, database/, vault/ and session.ts only',
    pattern: /\.(selectFrom|insertInto|replaceInto|mergeInto|updateTable|deleteFrom)\(/,
    places: sqlPlaces,
  },
  {
    name: 'no-copy-of-the-open-file',
    why: 'serialize() and backup() give the database without its encryption, or fail; VACUUM INTO does not',
    pattern: /\.(serialize|backup)\(/,
  },
  {
    name: 'no-rekey',
    why: 'a power cut in the middle of a rekey loses the file; a new key means a new file',
    pattern: /\.rekey\((?!text\))|pragma[\s('"`]+rekey/i,
  },
  {
    name: 'rekey-of-a-copy',
    why: 'only rekeyCopy in database/open.ts gives a file another key, and only to a copy',
    pattern: /\.rekey\(/,
    places: [/^src\/main\/core\/database\/open\.ts$/],
  },
  {
    name: 'no-raw-html',
    why: 'text of a case is never read as HTML',
    pattern: /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML/,
  },
  {
    name: 'nothing-opened-outside',
    why: 'no other program is handed an address or a file',
    pattern: /\b(openExternal|openPath)\b/,
  },
  {
    name: 'no-browser-storage',
    why: 'nothing of a case is kept outside the encrypted file',
    pattern: /\b(localStorage|sessionStorage|indexedDB)\b/,
  },
  {
    name: 'no-addresses',
    why: 'the app reaches no network; names of XML vocabularies and the reserved example.com are not addresses',
    pattern: /https?:\/\/(?!(www\.w3\.org|127\.0\.0\.1:9|schemas\.openxmlformats\.org)\/|([\w-]+\.)*example\.com\b)/i,
  },
  {
    name: 'one-gate',
    why: `pages are answered in ${gate} only`,
    pattern: /\bipcMain\s*\.\s*(handle|handleOnce|on|once)\(/,
    places: [/^src\/main\/ipc\.ts$/],
  },
]

/** Files that join the domains together and say nothing else; one line per domain. */
export const centralLists = [
  'src/shared/contract/index.ts',
  'src/main/core/handlers.ts',
  'src/main/core/database/migrations/index.ts',
]

const listLines = [
  /^import (type )?(\{[^}]*\}|\* as \w+) from '[^']+'$/,
  /^export const \w+(: [\w<>, ]+)? = \{$/,
  /^ {2}(\.\.\.\w+|'[\w-]+': \w+),$/,
  /^\}( satisfies [\w<>, ]+)?$/,
  /^export type \w+ = [\w ]+$/,
  /^$/,
]

const isComment = (line) => /^\s*(\/\/|\/\*|\*|\{\/\*)/.test(line)

/** What breaks a rule in a file: the rule's name and why, and the line. */
export function textProblems({ path, text }) {
  const lines = text.split('\n').map((words, index) => ({ words, at: `${path}:${index + 1}` }))
  const said = lines.filter(({ words }) => !isComment(words))
  const problems = forbiddenWords
    .filter(({ places = [] }) => !places.some((place) => place.test(path)))
    .flatMap(({ name, why, pattern }) =>
      said.filter(({ words }) => pattern.test(words)).map(({ at }) => ({ rule: name, why, at })),
    )
  if (centralLists.includes(path)) {
    const why = 'a central file is a list with one line per domain'
    const strange = said.filter(({ words }) => !listLines.some((form) => form.test(words)))
    problems.push(...strange.map(({ at }) => ({ rule: 'central-lists', why, at })))
  }
  if (path === gate && said.filter(({ words }) => /\bipcMain\.handle\(/.test(words)).length !== 1) {
    problems.push({ rule: 'one-gate', why: 'there is one ipcMain.handle, which asks who calls', at: path })
  }
  return problems
}
