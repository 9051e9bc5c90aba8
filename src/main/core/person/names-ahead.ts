import type { Session } from '../session'
import { names } from './person.store'

/** Names in one slice: some milliseconds on a slow computer. */
const slice = 100

/** Reads the names my keys open so that the first search finds them read: a slice at a time, between what is asked for. The log is told before they are read. */
export async function readNamesAhead(session: Session, isOpen: () => boolean): Promise<void> {
  session.read('person.names', (context) => context.note({ namesRead: 'alla' }))
  while (isOpen() && session.read('person.names', (context) => names(context).readAhead(slice)))
    await new Promise((resolve) => setTimeout(resolve, 1))
}
