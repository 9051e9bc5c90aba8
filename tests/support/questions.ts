import { z } from 'zod'
import type { Contract, EndpointName } from '../../src/shared/contract'
import { contract } from '../../src/shared/contract'
import type { TestHouse } from './house'
import { freeId } from './rows'

/** A house, and what can be asked about in it. */
export interface World {
  readonly house: TestHouse
  readonly known: Readonly<Record<string, string>>
}

interface Part {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Part>>
  readonly anyOf?: readonly Part[]
  readonly oneOf?: readonly Part[]
}

/** Something to ask with, put together from what an endpoint takes and what is known of the house. */
function inputFor(part: Part, name: string, world: World): unknown {
  const given = world.known[name]
  if (given !== undefined) return given
  if (part.const !== undefined) return part.const
  if (part.enum) return part.enum[0]
  const choices = part.anyOf ?? part.oneOf
  if (choices) return choices.some((one) => one.type === 'null') ? null : inputFor(choices[0] ?? {}, name, world)
  switch (part.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(part.properties ?? {}).map(([key, inner]) => [key, inputFor(inner, key, world)]),
      )
    case 'array':
      return []
    case 'boolean':
      return false
    case 'integer':
    case 'number':
      return 50
    default:
      return name.endsWith('Id') ? freeId(1) : ''
  }
}

const endpointsOf = (kind: Contract[EndpointName]['kind']) =>
  Object.entries(contract).flatMap(([name, endpoint]) => (endpoint.kind === kind ? [name as EndpointName] : []))

export const questions = endpointsOf('query')
export const commands = endpointsOf('command')

/** Something an endpoint can be asked with in this world. */
export const inputOf = (name: EndpointName, world: World): unknown =>
  inputFor(z.toJSONSchema(contract[name].input, { io: 'input', unrepresentable: 'any' }) as Part, '', world)

/** Every question of the program, answered to one user; ids are numbered in the order they are first seen. */
export async function everyAnswer(world: World, login: string): Promise<Record<string, unknown>> {
  const { house } = world
  await house.login(login)
  const answers: Record<string, unknown> = {}
  for (const name of questions) {
    answers[name] = await house.core.dispatch(name, inputOf(name, world))
  }
  house.core.close()
  const seen = new Map<string, string>()
  const numbered = JSON.stringify(answers).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
    seen.set(id, seen.get(id) ?? `id ${seen.size}`)
    return seen.get(id) ?? ''
  })
  return JSON.parse(numbered) as Record<string, unknown>
}

/** The questions to which two houses give different answers. */
export const differing = (here: Record<string, unknown>, there: Record<string, unknown>): string[] =>
  questions.filter((name) => JSON.stringify(here[name]) !== JSON.stringify(there[name]))
