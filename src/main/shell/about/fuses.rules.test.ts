import { expect, test } from 'vitest'
import { type FuseName, fuseNames } from '../../../shared/about/proofs'
import expected from '../fuses.json'
import { compareFuses, findWires, readWire, sentinel } from './fuses.rules'

const table = expected as Readonly<Record<FuseName, boolean>>
/** The fuses as they stand in a binary, from a text such as 010011001. */
const wire = (text: string, form = 1) =>
  Buffer.concat([Buffer.from([form, text.length]), Buffer.from(text, 'latin1'), Buffer.alloc(40)])
const right = fuseNames.map((name) => (table[name] ? '1' : '0')).join('')
const compared = (text: string, form = 1) => compareFuses(readWire(wire(text, form)), table)

test('the table names every fuse in the order Electron keeps them', () => {
  expect(Object.keys(expected)).toEqual([...fuseNames])
})

test('fuses that stand as the table says are as expected', () => {
  expect(compared(right)).toEqual({ state: 'as-expected', differing: [], unknown: 0 })
})

test('one fuse set otherwise is named, whichever it is', () => {
  for (const [index, name] of fuseNames.entries()) {
    const other = table[name] ? '0' : '1'
    const { state, differing } = compared(right.slice(0, index) + other + right.slice(index + 1))

    expect({ state, names: differing.map((fuse) => fuse.name) }).toEqual({ state: 'differ', names: [name] })
  }
})

test('a fuse that has been taken away, is missing, or is new to us is not as expected', () => {
  expect(compared(`r${right.slice(1)}`).differing).toEqual([{ name: 'runAsNode', found: 'removed', expected: 'off' }])
  expect(compared(right.slice(0, -1)).differing).toEqual([
    { name: 'wasmTrapHandlers', found: 'absent', expected: 'on' },
  ])
  expect(compared(`${right}1`)).toEqual({ state: 'differ', differing: [], unknown: 1 })
})

test('another form, a strange sign and a wire that is cut short are unreadable, never as expected', () => {
  expect(compared(right, 2).state).toBe('unreadable')
  expect(compared(`x${right.slice(1)}`).state).toBe('unreadable')
  expect(compareFuses(readWire(Buffer.from([1, 9, 48])), table).state).toBe('unreadable')
})

test('every place that looks like fuses is counted, so that a false one beside the true is seen', () => {
  const binary = Buffer.concat([Buffer.alloc(9), sentinel, wire(right)])

  expect(findWires(binary)).toEqual({ count: 1, first: 9 })
  expect(findWires(Buffer.concat([binary, binary])).count).toBe(2)
  expect(findWires(Buffer.alloc(99)).count).toBe(0)
})
