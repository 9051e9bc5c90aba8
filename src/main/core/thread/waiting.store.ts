import type { AktId } from '../../../shared/ids'
import type { ThreadWaiting } from '../../../shared/thread/thread.waiting'
import { myOpenAkter } from '../akt/akt.store'
import type { ReadContext } from '../context'
import { names } from '../person/person.store'
import { gapsOf } from './thread.store'

/** The latest that a child of mine has not been told, a line for each child. */
export const threadWaiting = (context: ReadContext): ThreadWaiting[] =>
  myOpenAkter(context)
    .filter((akt) => akt.kind === 'barnakt')
    .flatMap((akt): ThreadWaiting[] =>
      gapsOf(context, akt)
        .slice(0, 1)
        .map((gap) => ({
          kind: 'not-told',
          aktId: akt.id as AktId,
          personName: names(context).get(akt.person_id)?.listName ?? '',
          ...gap,
        })),
    )
