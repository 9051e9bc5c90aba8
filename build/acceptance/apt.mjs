import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { sourcesFile } from '../dist/linux/repository.mjs'
import { run } from '../setup/step.mjs'

const sources = '/etc/apt/sources.list.d/fyrarum-prov.sources'
const keyFile = '/etc/apt/keyrings/fyrarum-prov.asc'

/** Only our own source is asked, so that no other archive is needed and none of their lists is touched. */
const onlyOurs = ['-o', `Dir::Etc::sourcelist=${sources}`, '-o', 'Dir::Etc::sourceparts=-']
const apt = (...words) =>
  run('apt-get', [...onlyOurs, '-o', 'DPkg::Lock::Timeout=300', '-y', ...words], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
  })

/** Tells apt of a repository in a folder, and of the one key that vouches for it. */
export function addSource(folder, publicKey) {
  mkdirSync('/etc/apt/keyrings', { recursive: true })
  writeFileSync(keyFile, publicKey)
  writeFileSync(sources, sourcesFile({ address: `file:${folder}`, keyFile }))
}

/** Takes the source and what apt remembers of it away again. */
export async function removeSource() {
  rmSync(sources, { force: true })
  rmSync(keyFile, { force: true })
  await run('sh', ['-c', 'rm -f /var/lib/apt/lists/*fyrarum-prov*'])
}

/** Reads the lists; whatever is wrong with one makes it fail. */
export const update = () => apt('update', '-o', 'APT::Get::List-Cleanup=0', '-o', 'APT::Update::Error-Mode=any')
export const install = (...words) => apt('install', '--no-install-recommends', ...words)
export const remove = (name) => apt('remove', name)
export const purge = (name) => apt('purge', name)

/** Which version of a package is installed; nothing when none is. */
export async function installedVersion(name) {
  const { stdout } = await run('dpkg-query', ['--show', '--showformat', '${db:Status-Abbrev} ${Version}', name])
  return /^ii +(.+)$/.exec(stdout.trim())?.[1]
}
