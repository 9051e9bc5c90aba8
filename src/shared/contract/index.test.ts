import { expect, test } from 'vitest'
import { z } from 'zod'
import { contract } from '.'
import { topics } from './define'

const endpoints = Object.entries(contract)

/** Fields of any name are let in only where each must be of one kind, as the fields of a form are. */
const isOfOneKind = (schema: unknown): boolean =>
  schema !== null && typeof schema === 'object' && Object.keys(schema).length > 0

/** Where in an input, at any depth, a field that is not its own would be let through. */
function looseParts(input: z.ZodType): string[] {
  const loose: string[] = []
  const look = (node: unknown, path: string) => {
    if (node === null || typeof node !== 'object') return
    if (
      'type' in node &&
      node.type === 'object' &&
      !(
        'additionalProperties' in node &&
        (node.additionalProperties === false || isOfOneKind(node.additionalProperties))
      )
    )
      loose.push(path)
    for (const [name, part] of Object.entries(node)) look(part, `${path}/${name}`)
  }
  look(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }), '')
  return loose
}

test.each(endpoints)('%s is strict at every depth: a field that is not its own is refused', (_name, { input }) => {
  expect(looseParts(input)).toEqual([])
})

test('control: an input that lets strangers in is seen, also deep down', () => {
  expect(looseParts(z.object({}))).toEqual([''])
  expect(looseParts(z.strictObject({ list: z.array(z.object({})) }))).toHaveLength(1)
  expect(looseParts(z.looseObject({}))).toEqual([''])
  expect(looseParts(z.record(z.string(), z.any()))).toEqual([''])
  expect(looseParts(z.record(z.string(), z.array(z.object({}))))).toHaveLength(1)
  expect(looseParts(z.record(z.string(), z.string()))).toEqual([])
})

test.each(endpoints)('%s is named domain.verb and touches only topics that exist', (name, { touches }) => {
  expect(name).toMatch(/^[a-z]+\.[a-z]+[A-Za-z]*$/)
  expect(touches.filter((one) => !(topics as readonly string[]).includes(one))).toEqual([])
})

test('a question touches nothing', () => {
  expect(endpoints.filter(([, one]) => one.kind === 'query' && one.touches.length > 0)).toEqual([])
})
