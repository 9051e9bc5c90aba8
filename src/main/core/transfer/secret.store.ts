import { refuse } from '../../../shared/result'
import type { Site } from '../consent/site.store'
import type { ReadContext } from '../context'
import { findLeaks } from '../leak/leak.rules'
import { readFacts } from '../leak/leak.store'

/** What leaves in a packet says nothing that lies under skydd, as far as the giver's keys tell. Throws `invalid-input` at the field, with the words. */
export function requireNoSecret(
  context: ReadContext,
  site: Site,
  pieces: readonly { readonly path: readonly (string | number)[]; readonly text: string }[],
): void {
  if (site.case_id === null) return
  const facts = readFacts(context, site.personId)
  for (const { path, text } of pieces) {
    const found = findLeaks([{ id: 'text', text }], facts).find((one) => one.kind === 'skyddsuppgift')
    if (found) refuse(path, 'skydd-words', found.words)
  }
}
