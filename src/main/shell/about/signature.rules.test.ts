import { expect, test } from 'vitest'
import { macState, owningPackage, packageState, windowsState } from './signature.rules'

const said = (output: string, code: number | null = 0) => ({ code, output })

test('the package a file belongs to is read from what dpkg says, and nothing else is', () => {
  expect(owningPackage(said('fyrarum: /opt/Fyra rum/fyrarum\n'))).toBe('fyrarum')
  expect(owningPackage(said('fyrarum:amd64: /opt/Fyra rum/fyrarum\n'))).toBe('fyrarum')
  expect(owningPackage(said('dpkg-query: no path found matching pattern /home/x\n', 1))).toBeUndefined()
  expect(owningPackage(said('', null))).toBeUndefined()
})

test('a package is unchanged when dpkg finds nothing to say but of what IT may edit', () => {
  expect(packageState(said(''))).toBe('package-unchanged')
  expect(packageState(said('??5?????? c /etc/fyrarum/policy.json\n', 1))).toBe('package-unchanged')
  expect(packageState(said('??5??????   /opt/Fyra rum/resources/app.asar\n', 1))).toBe('package-changed')
  expect(packageState(said('missing     /usr/share/doc/fyrarum/changelog.gz\n', 1))).toBe('package-unchanged')
  expect(packageState(said('missing     /opt/Fyra rum/fyrarum\n', 1))).toBe('package-changed')
  expect(packageState(said('??5?????? c /etc/x\n??5??????   /opt/Fyra rum/fyrarum\n', 1))).toBe('package-changed')
})

test('where the system could not be asked, nothing is claimed', () => {
  expect([packageState(said('', null)), packageState(said('', 2))]).toEqual(['cannot-tell', 'cannot-tell'])
  expect([windowsState(said('', null)), windowsState(said('Strange'))]).toEqual(['cannot-tell', 'cannot-tell'])
  expect([macState(said('', null)), macState(said('strange', 1))]).toEqual(['cannot-tell', 'cannot-tell'])
})

test('a signature is good only when the system says so', () => {
  expect(
    ['Valid\r\n', 'NotSigned', 'HashMismatch', 'NotTrusted', 'UnknownError'].map((one) => windowsState(said(one))),
  ).toEqual(['signed', 'unsigned', 'altered', 'not-trusted', 'not-trusted'])
  expect(macState(said(''))).toBe('signed')
  expect(macState(said('x.app: code object is not signed at all', 1))).toBe('unsigned')
  expect(macState(said('x.app: a sealed resource is missing or invalid', 1))).toBe('altered')
})
