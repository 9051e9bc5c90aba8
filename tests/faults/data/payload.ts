import { z } from 'zod'
import type { Random } from '../bench/random'

interface Schema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly $ref?: string
}

/** What an endpoint takes, as a form to fill in. */
export const formOf = (input: z.ZodType): Schema =>
  z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema

const texts = [
  '',
  'x',
  'Åäö',
  '2026-03-02',
  '2026-02-30',
  '10:00',
  '25:61',
  '2026-03-02T08:00:00.000Z',
  'sara',
  'bas',
  'skydd',
]

/** An input that looks as it should, with ids that are really there. */
export function filledIn(schema: Schema, ids: readonly string[], random: Random, depth = 0): unknown {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return filledIn(random.pick(choices), ids, random, depth)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return random.pick(schema.enum)
  if (schema.type === 'object' || schema.properties) {
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, part]) => [name, filledIn(part, ids, random, depth + 1)]),
    )
  }
  switch (schema.type) {
    case 'array':
      return depth > 6
        ? []
        : Array.from({ length: random.below(3) }, () => filledIn(schema.items ?? {}, ids, random, depth + 1))
    case 'boolean':
      return random.chance(0.5)
    case 'integer':
    case 'number': {
      const [low, high] = [Math.max(schema.minimum ?? 0, -1_000), Math.min(schema.maximum ?? 9, 1_000)]
      return low + random.below(Math.max(1, high - low + 1))
    }
    case 'string':
      return schema.format === 'uuid' || schema.pattern?.includes('[0-9a-f]') ? random.pick(ids) : random.pick(texts)
    case 'null':
      return null
    default:
      return random.pick(ids)
  }
}

const deep = (depth: number): unknown => (depth === 0 ? null : { a: deep(depth - 1) })
/** What a page that has been taken over may send instead; everything that can pass a port. */
const hostile: readonly unknown[] = [
  null,
  undefined,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  2 ** 53,
  1.5,
  '',
  'x'.repeat(100_000),
  '\u0000',
  '\ud800',
  '𝒳'.repeat(500),
  "'; DROP TABLE note; --",
  '../../../etc/passwd',
  '__proto__',
  '{{constructor.constructor("return process")()}}',
  [],
  {},
  [[]],
  deep(500),
  Array.from({ length: 20_000 }, () => 0),
  new Date(0),
  new Map([['a', 1]]),
  new Set([1]),
  new Uint8Array(1_000),
  10n,
  /a+/,
  true,
  JSON.parse('{"__proto__":{"isAdmin":true}}'),
  { constructor: { prototype: { isAdmin: true } } },
  // oxlint-disable-next-line unicorn/no-thenable -- what is tried is a thing that looks like a promise
  { toString: 'x', valueOf: 1, then: 1 },
]

const anyHostile = (random: Random): unknown => hostile[random.below(hostile.length)]

/** An input with one thing in it replaced, taken away, or added. */
export function spoiled(input: unknown, random: Random): unknown {
  if (input === null || typeof input !== 'object' || random.chance(0.1)) return anyHostile(random)
  const names = Object.keys(input)
  const copy: Record<string, unknown> = Array.isArray(input) ? ([...input] as never) : { ...input }
  const name = names.length > 0 ? random.pick(names) : 'x'
  switch (random.below(5)) {
    case 0:
      delete copy[name]
      return copy
    case 1:
      copy[random.pick(['all', 'isAdmin', 'sql', 'folder', 'userId', 'constructor'])] = anyHostile(random)
      return copy
    case 2:
      copy[name] = anyHostile(random)
      return copy
    default:
      copy[name] = spoiled(copy[name], random)
      return copy
  }
}
