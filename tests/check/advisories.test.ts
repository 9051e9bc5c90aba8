import { spawn } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { graveIn } from '../../build/check/advisories.mjs'

const advisory = (severity: string) => ({
  module_name: 'electron',
  severity,
  title: 'Use after free',
  vulnerable_versions: '<42.0.1',
  url: 'https://example.com/GHSA',
  findings: [{ version: '42.0.0', paths: ['.>electron'] }],
  patched_versions: '>=42.0.1',
})
const answer = (...severities: string[]) =>
  JSON.stringify({
    actions: [],
    muted: [],
    advisories: Object.fromEntries(severities.map((severity, at) => [at, { id: at, ...advisory(severity) }])),
    metadata: { vulnerabilities: { info: 0, low: 0, moderate: 0, high: 0, critical: 0 }, dependencies: 1 },
  })

test('of what is known only the grave is told, with where to read of it', () => {
  expect(graveIn(answer('low', 'moderate'))).toEqual([])
  expect(graveIn(answer('high', 'low', 'critical'))).toEqual([
    'electron <42.0.1: Use after free (critical) https://example.com/GHSA',
    'electron <42.0.1: Use after free (high) https://example.com/GHSA',
  ])
})

test.each(['', 'not json', '{}', '{"error":{"message":"405"}}', '{"advisories":null}'])(
  'no answer is not taken for a good one: %s',
  (text) => {
    expect(() => graveIn(text)).toThrow(/answer|405/)
  },
)

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** How the command ends against a registry that answers so. */
async function ask(body: string) {
  const server = createServer((_request, response) => response.writeHead(200).end(body))
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const root = join(import.meta.dirname, '../..')
  const child = spawn('node', ['build/advisories.mjs', `--registry=http://127.0.0.1:${port}/`], { cwd: root })
  let said = ''
  child.stdout.on('data', (bytes) => (said += bytes))
  child.stderr.on('data', (bytes) => (said += bytes))
  const code = await new Promise((resolve) => child.once('close', resolve))
  return { code, said }
}

test('a grave fault ends the command badly; where none is known it ends well', async () => {
  const [known, none] = await Promise.all([ask(answer('high')), ask(answer('low'))])

  expect(known).toEqual({ code: 1, said: expect.stringContaining('electron <42.0.1') })
  expect(none).toEqual({ code: 0, said: expect.stringContaining('no grave fault is known') })
})
