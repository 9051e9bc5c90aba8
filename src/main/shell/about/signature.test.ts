import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { proveSignature } from './signature'

const hasDpkg = process.platform === 'linux' && existsSync('/usr/bin/dpkg-query')

test.runIf(hasDpkg)('the system is really asked: a program out of a package is told from one that is not', async () => {
  expect(await proveSignature(process.execPath)).toBe('no-package')
  expect(await proveSignature('/usr/bin/dpkg-query')).toBe('package-unchanged')
})
