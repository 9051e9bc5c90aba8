import type { AktId } from '../../../shared/ids'
import type { ProtectionWaiting } from '../../../shared/protection/protection.waiting'
import { type AktRecord, findAkt } from '../akt/akt.store'
import { daysBetween } from '../calendar'
import type { ReadContext } from '../context'
import { names } from '../person/person.store'
import { contentOf, rowsOf } from './protection.store'

/** My own next tries to reach an adult, due on or before a day. */
export const protectionWaiting = (context: ReadContext, until: string): ProtectionWaiting[] =>
  openAkterIHaveRecordedIn(context)
    .flatMap((akt) => myNextTries(context, akt))
    .filter(({ on }) => on <= until)
    .map(({ aktId, personId, on }) => ({
      kind: 'next-try',
      aktId,
      personName: names(context).get(personId)?.listName ?? '',
      on,
      daysLate: Math.max(0, daysBetween(on, context.today())),
    }))

/** Only where I have recorded something can a next try be mine. */
const openAkterIHaveRecordedIn = (context: ReadContext): AktRecord[] =>
  context.db
    .all((q) => q.selectFrom('protection_entry').select('akt_id').distinct().where('recorded_by', '=', context.me.id))
    .flatMap(({ akt_id }) => findAkt(context, akt_id) ?? [])
    .filter((akt) => akt.state === 'oppen')
    .sort((a, b) => (a.id < b.id ? -1 : 1))

/** The next try after the latest contact with each person, when it was mine. A person who has come to help is no longer waited for. */
function myNextTries(context: ReadContext, akt: AktRecord) {
  const settled = new Set<string>()
  return rowsOf(context, akt.id)
    .filter((row) => row.kind === 'kontakt' || row.kind === 'lage')
    .flatMap((row) => {
      const content = contentOf(context, row)
      if (content.kind !== 'kontakt' && content.kind !== 'lage') return []
      if (settled.has(content.personId)) return []
      if (content.kind === 'lage') {
        if (content.status !== 'onskar-inte-stod' && content.status !== 'motiveras') settled.add(content.personId)
        return []
      }
      settled.add(content.personId)
      if (row.recorded_by !== context.me.id || content.nextTryOn === null) return []
      return [{ aktId: akt.id as AktId, personId: content.personId, on: content.nextTryOn }]
    })
}
