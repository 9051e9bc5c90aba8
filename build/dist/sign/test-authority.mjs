import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, run, SetUpProblem } from '../../setup/step.mjs'

/** Who the certificates of the test authority say that they are: nobody may take one for a real one. */
export const testName = 'PROVCERTIFIKAT'

const usages = {
  publisher: 'codeSigning',
  // Signs as well as the publisher does, under the same root: what a look that only asks for the root lets through.
  other: 'codeSigning',
  timestamp: 'critical,timeStamping',
}
const commonNames = {
  root: `${testName} root (test only)`,
  publisher: `${testName} Fyra rum (test only)`,
  other: `${testName} another publisher (test only)`,
  timestamp: `${testName} timestamps (test only)`,
}

const settings = (usage) => `[req]
prompt = no
distinguished_name = name
[name]
C = SE
O = ${testName}
CN = \${ENV::COMMON_NAME}
[root]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[leaf]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
extendedKeyUsage = ${usage}
`

/** Where this clone keeps its test authority; goes when node_modules goes. */
export const testAuthorityFolder = join(cacheFolder, 'test-authority')

/** Makes a root, a publisher, another publisher and a timestamp authority for tests, unless the folder has them; gives the folder. */
export async function makeTestAuthority(folder = testAuthorityFolder) {
  if (existsSync(join(folder, 'root.pem'))) return folder
  const workshop = `${folder}.${process.pid}`
  rmSync(workshop, { recursive: true, force: true })
  mkdirSync(workshop, { recursive: true, mode: 0o700 })
  await certificate(workshop, 'root', { days: 7300 })
  for (const name of Object.keys(usages)) await certificate(workshop, name, { days: name === 'timestamp' ? 7000 : 460 })
  rmSync(folder, { recursive: true, force: true })
  renameSync(workshop, folder)
  return folder
}

async function certificate(folder, name, { days }) {
  const usage = usages[name]
  const config = join(folder, `${name}.cnf`)
  writeFileSync(config, settings(usage ?? 'codeSigning'))
  const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', join(folder, `${name}.key`)]
  const form = ['-sha256', '-config', config, '-extensions', usage ? 'leaf' : 'root', '-days', String(days)]
  const issuer = usage ? ['-CA', join(folder, 'root.pem'), '-CAkey', join(folder, 'root.key')] : []
  const words = ['req', '-x509', ...key, ...form, ...issuer, '-out', join(folder, `${name}.pem`)]
  await openssl({ COMMON_NAME: commonNames[name] }, words)
}

async function openssl(env, words) {
  const { ok, output } = await run('openssl', words, { env: { ...process.env, ...env } })
  if (!ok) throw new SetUpProblem(`${output.trim()}\nopenssl ${words[0]} failed`)
}
