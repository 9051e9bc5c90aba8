import { expect, test } from 'vitest'
import { nullTransport } from './transport'

test('one desk alone gets nothing, not even what it sent itself, and stays where it was', async () => {
  await nullTransport.push([{ id: 'a', device: 'd', clock: '1', bytes: new Uint8Array(1) }])

  expect(await nullTransport.pull('7')).toEqual({ envelopes: [], cursor: '7' })
})
