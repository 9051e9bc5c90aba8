import type { Receiver } from './receiver'

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv')

/** True for one and the same receiver. A unit that is not named stands for every unit of its service. */
export function isSameReceiver(a: Receiver, b: Receiver): boolean {
  if (a.service !== b.service) return false
  const [one, other] = [plain(a.unit), plain(b.unit)]
  return one === other || (a.service !== 'annan' && (one === '' || other === ''))
}
