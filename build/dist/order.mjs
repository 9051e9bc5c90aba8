import { parseArgs } from 'node:util'
import { SetUpProblem } from '../setup/step.mjs'

export const targets = ['linux', 'win', 'mac']
const version = /^\d+\.\d+\.\d+$/

/** What is to be built, from the words after npm run dist --. Throws on anything it does not know. */
export function readOrder(words, { ownVersion }) {
  const { values } = parseArgs({
    args: words,
    options: {
      target: { type: 'string' },
      version: { type: 'string', default: ownVersion },
      out: { type: 'string' },
      release: { type: 'boolean', default: false },
      twin: { type: 'boolean', default: false },
      unpacked: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      built: { type: 'boolean', default: false },
    },
  })
  if (!targets.includes(values.target)) throw new SetUpProblem(`--target is one of ${targets.join(', ')}`)
  if (!version.test(values.version)) throw new SetUpProblem(`--version is three numbers, not ${values.version}`)
  if (values.release && (values.twin || values.built || values.quick))
    throw new SetUpProblem('a release is built from its source, packed in full, and is no twin for tests')
  return {
    target: values.target,
    version: values.version,
    out: values.out ?? `out/dist/${values.target}`,
    isRelease: values.release,
    isTwin: values.twin,
    isUnpackedOnly: values.unpacked,
    isQuick: values.quick,
    isBuilt: values.built,
  }
}

/** What stands in the way of a release, one sentence each; a build that is none may be made with anything. */
export function hindrances({ isRelease }, { electronSource, electronAge, changedFiles, missingKeys }) {
  if (!isRelease) return []
  return [
    ...(electronSource === 'official' ? [] : [`Electron is the ${electronSource} one; what ships is the official one`]),
    ...(electronAge ? [electronAge] : []),
    ...(changedFiles.length === 0 ? [] : [`${changedFiles.length} files are not as they were committed`]),
    ...missingKeys.map((key) => `${key} is not there to sign with`),
  ]
}
