import { z } from 'zod'
import { Service } from '../need/hand'
import { optionalLine } from '../values'

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
