import { expect, test } from 'vitest'
import { engineVersions } from './engine'

test('the engine and what encrypts it are told by the numbers of their versions alone', () => {
  expect(engineVersions()).toEqual({
    sqlite: expect.stringMatching(/^3\.\d+\.\d+$/),
    cipher: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  })
})
