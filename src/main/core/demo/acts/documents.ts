import { atDesk } from '../house/diary'
import { letterPdf } from '../house/letter'
import type { Plot, Workshop } from './plot'

/** Lays the letters that have come in where they belong. */
export function keepDocuments({ story, ids, responsible }: Plot, { diary }: Workshop): void {
  if (!responsible) return
  for (const { child, on, title, sender, fileName, lines } of story.documents ?? []) {
    diary.add(atDesk(responsible, on), responsible, (actor) => {
      const bytes = letterPdf([title, sender, on, '', ...lines])
      actor.takeIn({
        aktId: ids.aktIds[child] ?? '',
        compartment: 'dokument',
        facts: { title, sender, receivedOn: on, fileName, kind: 'pdf', bytes: bytes.length },
        bytes,
      })
    })
  }
}
