import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { run } from '../../setup/step.mjs'

const settings = (authority, folder) => `[tsa]
default_tsa = ours
[ours]
serial = ${join(folder, 'serial')}
crypto_device = builtin
signer_cert = ${join(authority, 'timestamp.pem')}
certs = ${join(authority, 'root.pem')}
signer_key = ${join(authority, 'timestamp.key')}
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ordering = no
tsa_name = no
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`

/**
 * A timestamp authority (RFC 3161) on this machine, so that tests ask for timestamps as a release does, without a network.
 * Gives its address and how to end it.
 */
export async function serveTestTimestamps(authority) {
  const folder = mkdtempSync(join(tmpdir(), 'timestamps-'))
  const config = join(folder, 'tsa.cnf')
  writeFileSync(config, settings(authority, folder))
  writeFileSync(join(folder, 'serial'), '01\n')
  let number = 0
  let before = Promise.resolve()
  const answer = async (question) => {
    number += 1
    const [query, reply] = [join(folder, `${number}.tsq`), join(folder, `${number}.tsr`)]
    writeFileSync(query, question)
    const words = ['ts', '-reply', '-config', config, '-queryfile', query, '-out', reply]
    const { ok, output } = await run('openssl', words)
    if (!ok) throw new Error(output)
    return readFileSync(reply)
  }
  const reply = async (request, response) => {
    const question = await buffer(request)
    // One at a time: they share the file of serial numbers.
    const turn = before.then(() => answer(question))
    before = turn.catch(() => {})
    try {
      response.setHeader('content-type', 'application/timestamp-reply')
      response.end(await turn)
    } catch (error) {
      response.writeHead(500).end(String(error))
    }
  }
  const server = createServer((request, response) => void reply(request, response))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    async close() {
      await new Promise((resolve) => server.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
