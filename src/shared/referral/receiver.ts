import { z } from 'zod'
import { optionalLine } from '../values'

/** What kind of service somebody is referred or handed over to; plain, for the waiting times. */
export const services = [
  'bup',
  'barnklinik',
  'vardcentral',
  'vuxenpsykiatri',
  'habilitering',
  'elevhalsa',
  'skola',
  'familjecentral',
  'ungdomsmottagning',
  'socialtjanst',
  'kvinnojour',
  'annan',
] as const
export const Service = z.enum(services)
export type Service = z.output<typeof Service>

/** A service, and which unit of it as it is called here; `annan` is told apart by the unit alone. */
export const Receiver = z.strictObject({ service: Service, unit: optionalLine(120) })
export type Receiver = z.output<typeof Receiver>

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv')

/** True for one and the same receiver. A unit that is not named stands for every unit of its service. */
export function isSameReceiver(a: Receiver, b: Receiver): boolean {
  if (a.service !== b.service) return false
  const [one, other] = [plain(a.unit), plain(b.unit)]
  return one === other || (a.service !== 'annan' && (one === '' || other === ''))
}
