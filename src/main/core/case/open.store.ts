import type { OpenPoint } from '../../../shared/closing/open-point'
import { roomLabels, roomStateLabels } from '../../../shared/glossary/labels'
import type { ReadContext } from '../context'
import { roomsOf } from './case.store'

/** The rooms that are neither done nor set aside with a reason. */
export const caseOpen = (context: ReadContext, caseId: string): OpenPoint[] =>
  roomsOf(context, caseId)
    .filter(({ state, reason }) => state !== 'klart' && !(state === 'ej-aktuellt' && reason !== ''))
    .map(({ room, state }) => ({
      key: `rum:${room}`,
      kind: 'rum',
      text: `${roomLabels[room]}: ${roomStateLabels[state].toLowerCase()}`,
      dueOn: null,
      to: `/arenden/${caseId}`,
    }))
