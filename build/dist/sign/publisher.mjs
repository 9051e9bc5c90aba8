import { X509Certificate } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../electron.mjs'
import { SetUpProblem } from '../../setup/step.mjs'
import { readMinisignKey } from './minisign.mjs'
import { testAuthorityFolder } from './test-authority.mjs'

/** The release's publisher as reviewed and committed; there is none until there is a real certificate. */
export const publisherFile = join(projectFolder, 'build/dist/publisher.json')

/** What verifies what a publisher signs: the roots, the very certificate, and the public keys of the sums. */
export function publisherOf({ roots, certificate, gnupg, minisign }) {
  const { fingerprint256, subject } = new X509Certificate(certificate)
  const leaf = fingerprint256.replaceAll(':', '')
  return { subject: subject.replaceAll('\n', ', '), leaf, roots, gnupg, minisign: readMinisignKey(minisign) }
}

/** A publisher's file as it was handed over, by another way than the release itself. */
export function readPublisher(path) {
  const publisher = JSON.parse(readFileSync(path, 'utf8'))
  const isWhole = ['subject', 'leaf', 'roots', 'gnupg', 'minisign'].every((name) => typeof publisher[name] === 'string')
  if (!isWhole || !/^[0-9A-F]{64}$/.test(publisher.leaf)) throw new SetUpProblem(`${path} is not a publisher's file`)
  return publisher
}

/** The publisher of this clone's own trial builds. */
export function testPublisher(folder = testAuthorityFolder) {
  const read = (name) => readFileSync(join(folder, name), 'utf8')
  if (!existsSync(join(folder, 'gnupg.asc'))) throw new SetUpProblem('Nothing has been signed for a trial here yet')
  return publisherOf({
    roots: read('root.pem'),
    certificate: read('publisher.pem'),
    gnupg: read('gnupg.asc'),
    minisign: read('minisign.pub'),
  })
}

/** What is wrong with a signer that would sign a release: its publisher has to be the one that was reviewed. */
export function releaseProblem(publisher, recorded) {
  if (!recorded)
    return `build/dist/publisher.json has to name the publisher, reviewed and committed:\n${asText(publisher)}`
  const differs = Object.keys(publisher).filter((name) => publisher[name] !== recorded[name])
  return differs.length > 0
    ? `the signer is not the one in build/dist/publisher.json: ${differs.join(', ')} differ`
    : undefined
}

/** A publisher as it stands in its file. */
export const asText = (publisher) => `${JSON.stringify(publisher, undefined, 2)}\n`
