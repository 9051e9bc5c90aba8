import audit from './explained/audit.mjs'
import database from './explained/database.mjs'
import disclosure from './explained/disclosure.mjs'
import keys from './explained/keys.mjs'
import sealing from './explained/sealing.mjs'

/** Why a change cannot be noticed by the tests that were asked, whatever file it stands in. */
const everywhere = [
  {
    words: /\.fill\(0\)$/,
    why: 'Keys and texts are overwritten when they have been used, as one caution more. No caller can see it, and no test asks.',
  },
  {
    words: "'utf8'",
    why: 'The runtime takes UTF-8 where no encoding is named: the same bytes either way.',
  },
  {
    on: /\} catch \{$/,
    mutator: 'BlockStatement',
    why: 'A `catch` that only gives nothing gives nothing when it is empty, too.',
  },
  {
    words: /^(fsyncSync|syncFolder|syncFile)\(/,
    why: 'What is on the disk when the power goes is seen by the faults alone (F03).',
  },
]

/** Why changes in one file cannot. */
const inFile = { ...sealing, ...keys, ...audit, ...disclosure, ...database }

/** Why a surviving change could not be noticed, in a sentence; nothing when that is not known, and a test may be missing. */
export function explanationOf(file, { words, code, mutatorName, replacement }) {
  const isLike = (pattern, text) =>
    pattern === undefined || (typeof pattern === 'string' ? pattern === text : pattern.test(text))
  const fits = (one) =>
    isLike(one.words, words) &&
    isLike(one.on, code) &&
    isLike(one.mutator, mutatorName) &&
    isLike(one.becomes, replacement)
  return [...(inFile[file] ?? []), ...everywhere].find(fits)?.why
}
