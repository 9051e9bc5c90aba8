/** A value as the registry holds it: a text, a number or a list of texts. */
export type RegistryValue = string | number | readonly string[]

export type ReadRegistry = { readonly values: Readonly<Record<string, RegistryValue>> } | { readonly badLine: string }

/** A line of `reg query`: four spaces, the name, four spaces, the type, four spaces, the value. */
const row = /^ {4}(\S.*?) {4}(REG_[A-Z_]+)(?: {4}(.*))?$/

function valueOf(type: string, text: string): RegistryValue | undefined {
  switch (type) {
    case 'REG_SZ':
      return text
    case 'REG_DWORD':
      return /^0x[0-9a-f]{1,8}$/i.test(text) ? Number(text) : undefined
    case 'REG_MULTI_SZ':
      return text.split('\\0').filter((one) => one !== '')
    default:
      return undefined
  }
}

/** The values of one key out of what `reg query` writes; a line that is no value of a kind a policy has is given back as it stands. */
export function parseRegistry(output: string): ReadRegistry {
  const entries: [string, RegistryValue][] = []
  for (const line of output.split(/\r?\n/)) {
    // The key's own name, keys under it, and empty lines.
    if (line.trim() === '' || line.startsWith('HKEY_')) continue
    const [, name, type, text = ''] = row.exec(line) ?? []
    const value = name !== undefined && type !== undefined ? valueOf(type, text) : undefined
    if (name === undefined || value === undefined) return { badLine: line.trim() }
    entries.push([name, value])
  }
  return { values: Object.fromEntries(entries) }
}
