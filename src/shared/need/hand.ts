import { z } from 'zod'
import { UserId } from '../ids'
import { line } from '../values'

/** Who can give what a child needs, outside the house or inside it; the same in every house. */
export const services = [
  'oppenvard',
  'socialtjanst',
  'familjeratt',
  'bup',
  'barnklinik',
  'kvinnoklinik',
  'vardcentral',
  'vuxenpsykiatri',
  'elevhalsa',
  'skola',
  'ideell',
  'annan',
] as const
export const Service = z.enum(services)
export type Service = z.output<typeof Service>

/** The one hand a need lies in: a colleague, or a named person at a service together with the colleague who watches over it. */
export const Hand = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('user'), userId: UserId }),
  z.strictObject({ kind: z.literal('service'), service: Service, person: line(120), watcherId: UserId }),
])
export type Hand = z.output<typeof Hand>
