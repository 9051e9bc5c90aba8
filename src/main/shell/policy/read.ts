import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import type { PolicyState } from '../../../shared/policy/policy.contract'
import type { Person, PolicyFault, ReadPolicy } from './policy.rules'
import { isKeptByAdministrators, isTheirsAlone } from './rights.rules'
import { descriptorOf, programData, queryRegistry, registryKey } from './windows'

/** What a policy may say is read in where there is one: elsewhere the lock screen is drawn without it. */
const rules = () => import('./policy.rules')

/** No policy is longer, in bytes. */
const largest = 64 * 1024
const none: ReadPolicy = { ok: true, state: { policy: {}, source: null } }

/** Where the policy file lies on this system; nothing a user can set has a say in it. */
function systemPlace(): string {
  if (process.platform === 'win32') return join(programData, 'Fyra rum', 'policy.json')
  if (process.platform === 'darwin') return '/Library/Application Support/Fyra rum/policy.json'
  return '/etc/fyrarum/policy.json'
}

/** The user as the system knows them, whatever the environment says. */
function whoSits(): Person {
  const { homedir, username } = userInfo()
  return { home: homedir, user: username }
}

function isKept(path: string, owners: readonly number[]): boolean {
  const [file, folder] = [lstatSync(path), statSync(dirname(path))]
  if (!file.isFile()) return false
  if (process.platform === 'win32')
    return [path, dirname(path)].every((one) => isKeptByAdministrators(descriptorOf(one)))
  return isTheirsAlone(file, owners) && isTheirsAlone(folder, owners)
}

async function readFile(place: string, owners: readonly number[]): Promise<ReadPolicy> {
  const bad = (why: PolicyFault['why']): ReadPolicy => ({
    ok: false,
    fault: { source: { kind: 'file', place }, why },
  })
  let file: number
  try {
    file = openSync(place, constants.O_RDONLY)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    return code === 'ENOENT' || code === 'ENOTDIR' ? none : bad('unreadable')
  }
  try {
    if (!isKept(place, owners)) return bad('writable')
    if (fstatSync(file).size > largest) return bad('too-large')
    const text = readFileSync(file, 'utf8')
    const { policyOfFile } = await rules()
    return policyOfFile(text, place, whoSits())
  } catch {
    return bad('unreadable')
  } finally {
    closeSync(file)
  }
}

async function readRegistry(): Promise<ReadPolicy | undefined> {
  try {
    const output = queryRegistry()
    if (output === undefined) return undefined
    const { policyOfRegistry } = await rules()
    return policyOfRegistry(output, registryKey, whoSits())
  } catch {
    return { ok: false, fault: { source: { kind: 'registry', place: registryKey }, why: 'unreadable' } }
  }
}

/** A file that a test has laid, and that belongs to whoever runs it. */
export interface TriedPolicy {
  readonly place: string
}

/**
 * What IT has decided for this computer: the registry where there is one that says something, else the file. A missing one
 * decides nothing; one that is wrong, or that others than administrators can change, is a fault and never half obeyed.
 */
export async function readPolicy(tried?: TriedPolicy): Promise<ReadPolicy> {
  if (tried) return await readFile(tried.place, [0, process.getuid?.() ?? 0])
  const registry = process.platform === 'win32' ? await readRegistry() : undefined
  return registry ?? (await readFile(systemPlace(), [0]))
}

/** The state of a computer nobody has decided over. */
export const nothingDecided: PolicyState = { policy: {}, source: null }
