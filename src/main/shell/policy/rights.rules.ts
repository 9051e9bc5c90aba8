/** What the system says of a file or a folder. */
export interface Standing {
  readonly uid: number
  readonly mode: number
}

const writableByOthers = 0o022

/** True when only the owners named can write there. An access list beyond the mode shows as the group's rights. */
export const isTheirsAlone = ({ uid, mode }: Standing, owners: readonly number[]): boolean =>
  owners.includes(uid) && (mode & writableByOthers) === 0

/** The system itself, the administrators, the one built in, and the service that installs. */
const keepers: ReadonlySet<string> = new Set([
  'SY',
  'BA',
  'LA',
  'S-1-5-18',
  'S-1-5-32-544',
  'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464',
])
/** Rights with which a file or what lies in a folder is changed, replaced, or given other rights. */
const changing: ReadonlySet<string> = new Set(['GA', 'GW', 'FA', 'FW', 'WD', 'WO', 'SD', 'DC', 'LC', 'RP', 'DT', 'CR'])
/** The same as bits: write and append data, write attributes, delete, change rights, take over, and the generic ones. */
const changingBits = 0x2 | 0x4 | 0x10 | 0x40 | 0x100 | 0x10000 | 0x40000 | 0x80000 | 0x10000000 | 0x40000000

function changes(rights: string): boolean {
  if (/^0x[0-9a-f]+$/i.test(rights)) return (BigInt(rights) & BigInt(changingBits)) !== 0n
  return (rights.match(/../g) ?? []).some((right) => changing.has(right))
}

/** True when a Windows security descriptor (SDDL) lets nobody but administrators and the system change what it stands on. What it cannot read is no. */
export function isKeptByAdministrators(sddl: string): boolean {
  const owner = /^O:(S-[\d-]+|[A-Z]{2})/.exec(sddl)?.[1]
  const list = /D:[A-Z_]*((?:\([^()]*\))+)(?:S:|\s*$)/.exec(sddl)?.[1]
  if (owner === undefined || !keepers.has(owner) || list === undefined) return false
  return (list.match(/\([^()]*\)/g) ?? []).every((entry) => {
    const [type, flags = '', rights = '', , , who = ''] = entry.slice(1, -1).split(';')
    // What only passes on to others says nothing of this one.
    if (type === 'D' || flags.includes('IO')) return true
    return type === 'A' && (keepers.has(who) || !changes(rights))
  })
}
