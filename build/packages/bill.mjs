import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library'
import { readLockFile } from '../check/lock-file.mjs'
import { projectFolder } from '../electron.mjs'

const { Component, LicenseExpression, NamedLicense, SpdxLicense } = Models
const purlOf = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`
const licence = (name) =>
  /[()]/.test(name) ? new LicenseExpression(name) : name === 'LGPL-3.0' ? new NamedLicense(name) : new SpdxLicense(name)

function component({ name, version, licence: licenceName, purl, sha512, why }) {
  const made = new Component(Enums.ComponentType.Library, name, { version, purl, bomRef: purl, description: why })
  made.licenses.add(licence(licenceName))
  if (sha512) made.hashes.set(Enums.HashAlgorithm['SHA-512'], sha512)
  return made
}

/** The bill of materials as CycloneDX 1.6, the same text for the same tree. */
export function billOfMaterials(table, parts, ofVersion) {
  const manifest = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'))
  if (ofVersion) manifest.version = ofVersion
  const lockText = readFileSync(join(projectFolder, 'pnpm-lock.yaml'), 'utf8')
  const { packages } = readLockFile(lockText)
  const sha512 = ({ name, version }) => {
    const [, base64] = /sha512-([^}]+)/.exec(packages.get(`${name}@${version}`) ?? '') ?? []
    return base64 && Buffer.from(base64, 'base64').toString('hex')
  }
  const bom = new Models.Bom()
  const ref = `pkg:generic/fyrarum@${manifest.version}`
  bom.metadata.component = new Component(Enums.ComponentType.Application, manifest.productName, {
    version: manifest.version,
    bomRef: ref,
    purl: ref,
  })
  bom.metadata.component.licenses.add(licence(manifest.license))
  // Named after what it lists, so that two builds of one tree give one bill.
  const hex = createHash('sha256').update(lockText).digest('hex')
  bom.serialNumber = `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  for (const row of table)
    bom.components.add(component({ ...row, purl: purlOf(row), sha512: sha512(row), why: row.reason }))
  for (const part of parts) bom.components.add(component(part))
  for (const made of bom.components) bom.metadata.component.dependencies.add(made.bomRef)
  const normal = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6)
  return new Serialize.JsonSerializer(normal).serialize(bom, { sortLists: true, space: 1 })
}
