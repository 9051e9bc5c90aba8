/** What pnpm's lock file says, read line by line: packages with how each is proved, and every version one asks of another. */
export function readLockFile(text) {
  const packages = new Map()
  const asked = []
  let section = ''
  let name = ''
  for (const line of text.split('\n')) {
    const [, top] = /^(\w+):/.exec(line) ?? []
    if (top) section = top
    const [, key] = /^ {2}'?([^':\s][^':]*?)'?:/.exec(line) ?? []
    if (key) name = key
    if (section === 'packages' && key) packages.set(key, '')
    const [, resolution] = /^ {4}resolution: (.*)$/.exec(line) ?? []
    if (section === 'packages' && resolution) packages.set(name, resolution)
    const [, version] = /^ {6,8}(?:version|'?[@\w][\w./@-]*'?): (.+)$/.exec(line) ?? []
    if (version && section !== 'packages') asked.push({ by: name, version: version.replaceAll("'", '') })
  }
  return { packages, asked }
}
