import type { z } from 'zod'
import type { RequestChild } from '../../../shared/request/request.contract'
import { refuse } from '../../../shared/result'

type Child = z.output<typeof RequestChild>

/** The same child may stand only once in a request. Throws `invalid-input`. */
export function requireDifferentChildren(children: readonly Child[]): void {
  const seen = new Set<string>()
  children.forEach((child, index) => {
    const who =
      child.person.kind === 'known'
        ? child.person.personId
        : child.person.identity.personnummer.replace(/\D/g, '').slice(-10)
    if (who === '') return
    if (seen.has(who)) refuse(['children', index, 'person'], 'child-repeated')
    seen.add(who)
  })
}

/** A request cannot have come in later than today. Throws `invalid-input`. */
export function requireReceived(receivedOn: string, today: string): void {
  if (receivedOn > today) refuse(['receivedOn'], 'day-ahead')
}
