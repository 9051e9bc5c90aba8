import { isAbsolute } from 'node:path'
import { Policy, type PolicyState } from '../../../shared/policy/policy.contract'
import { policyWords } from '../../../shared/policy/words'
import { toProblems } from '../../../shared/problems'
import type { FieldProblem } from '../../../shared/result'
import { readJson } from './json.rules'
import { parseRegistry } from './registry.rules'

type Source = NonNullable<PolicyState['source']>

/** What is wrong with a policy, and where. A registry has no lines. */
export interface PolicyFault {
  readonly source: Source
  readonly why:
    | 'not-json'
    | 'key-twice'
    | 'not-an-object'
    | 'too-large'
    | 'unreadable'
    | 'writable'
    | 'registry-line'
    | 'value'
  readonly line?: number
  readonly key?: string
  /** For a value: what is wrong with it. */
  readonly problem?: FieldProblem
  /** For a line of the registry that no policy has. */
  readonly text?: string
}

export type ReadPolicy =
  | { readonly ok: true; readonly state: PolicyState }
  | { readonly ok: false; readonly fault: PolicyFault }

/** Who sits at the computer, for the folders that name it. */
export interface Person {
  readonly home: string
  readonly user: string
}

const folderKeys = ['dataFolder', 'backupFolder', 'logAnchorFolder'] as const

/** A folder of the policy as it is on this computer, for this user. */
export const placeFor = (folder: string, { home, user }: Person): string =>
  folder.replace(/^~/, () => home).replaceAll('{user}', () => user)

function checked(
  value: unknown,
  source: Source,
  person: Person,
  lineOf: (key: string) => number | undefined,
): ReadPolicy {
  const bad = (problem: FieldProblem): ReadPolicy => {
    const key = String(problem.path[0] ?? '')
    const line = lineOf(key)
    return { ok: false, fault: { source, why: 'value', key, problem, ...(line === undefined ? {} : { line }) } }
  }
  const parsed = Policy.safeParse(value, { reportInput: true })
  if (!parsed.success) {
    const problems = toProblems(parsed.error.issues)
    return bad(problems[0] ?? { path: [], code: 'wrong-form' })
  }
  const folders = folderKeys.flatMap((key) => {
    const folder = parsed.data[key]
    return folder === undefined ? [] : [[key, placeFor(folder, person)] as const]
  })
  // A path of another system would be taken as one beside the program.
  const astray = folders.find(([, folder]) => !isAbsolute(folder))
  if (astray) return bad({ path: [astray[0]], code: 'wrong-form' })
  return { ok: true, state: { policy: { ...parsed.data, ...Object.fromEntries(folders) }, source } }
}

/** Reads a policy file's text. */
export function policyOfFile(text: string, place: string, person: Person): ReadPolicy {
  const source: Source = { kind: 'file', place }
  const read = readJson(text)
  if ('fault' in read) {
    const { fault, line, key } = read
    return { ok: false, fault: { source, why: fault, line, ...(key === undefined ? {} : { key }) } }
  }
  const { value, lines } = read
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { ok: false, fault: { source, why: 'not-an-object', line: 1 } }
  return checked(value, source, person, (key) => lines.get(key))
}

/** Reads what `reg query` has written of the policy's key. */
export function policyOfRegistry(output: string, place: string, person: Person): ReadPolicy {
  const source: Source = { kind: 'registry', place }
  const read = parseRegistry(output)
  if ('badLine' in read) return { ok: false, fault: { source, why: 'registry-line', text: read.badLine } }
  return checked(read.values, source, person, () => undefined)
}

const wrongs: Readonly<Record<string, string>> = {
  'unknown-field': 'nyckeln finns inte. Kontrollera stavningen',
  'not-a-choice': 'värdet är inget av dem som går att välja',
  'whole-path': 'ska vara en hel sökväg, till exempel /srv/fyrarum eller \\\\server\\mapp',
  'one-line': 'ska vara en rad text',
  'wrong-form': 'har inte rätt form för den här datorn',
  required: 'ska ha ett värde',
  'wrong-kind': 'är av fel slag',
}
const exact: Readonly<Record<string, string>> = {
  maxIdleMinutes: 'ska vara ett heltal mellan 1 och 15',
  recoveryHolders: 'ska vara tre texter, en för varje ark',
}

function wrongOf({ path, code }: FieldProblem): string {
  const [key] = path
  if (code !== 'unknown-field' && typeof key === 'string' && Object.hasOwn(exact, key)) return exact[key] ?? ''
  return wrongs[code] ?? 'har fel form'
}

/** What is wrong, as a sentence: the line and the key first, for whoever has the file before them. */
function sentenceOf({ why, line, key, problem, text }: PolicyFault): string {
  const where = [line === undefined ? '' : `Rad ${line}`, key ? `nyckeln ”${key}”` : ''].filter(Boolean).join(', ')
  const said = (what: string) => {
    const words = where ? `${where}: ${what}.` : `${what}.`
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
  }
  switch (why) {
    case 'not-json':
      return said('här går texten inte att läsa som JSON')
    case 'key-twice':
      return said('står två gånger')
    case 'not-an-object':
      return said('filen ska innehålla nycklar och värden mellan { och }')
    case 'too-large':
      return said('filen är för stor')
    case 'unreadable':
      return said('går inte att läsa')
    case 'writable':
      return said('andra än administratörer kan ändra filen eller mappen den ligger i')
    case 'registry-line':
      return said(`värdet går inte att läsa: ${text ?? ''}`)
    case 'value':
      return said(problem ? wrongOf(problem) : 'har fel form')
  }
}

/** The whole of what is said when a policy stops the start. */
export function refusalText(fault: PolicyFault): string {
  const { kind, place } = fault.source
  const words = new Map<string, { readonly label: string }>(Object.entries(policyWords)).get(fault.key ?? '')
  return [
    `${kind === 'file' ? 'Fil' : 'Registernyckel'}: ${place}`,
    `${sentenceOf(fault)}${words ? ` Det gäller ”${words.label}”.` : ''}`,
    'IT bestämmer över den här datorn med inställningar som programmet måste kunna lita på. Det startar därför inte förrän felet är rättat. Inget i huset är ändrat.',
    'Visa det här för den som sköter datorn.',
  ].join('\n\n')
}

/** What the refusal is headed by. */
export const refusalTitle = 'Fyra rum startar inte: IT:s inställningar är felaktiga'
