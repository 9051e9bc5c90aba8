import type { Calendar } from '../house/days'
import { alma } from './alma'
import { aminaNoorAdam } from './amina-noor-adam'
import { eliasAlvaLiam } from './elias-alva-liam'
import { elsaHugo } from './elsa-hugo'
import { leilaYusuf } from './leila-yusuf'
import { majaNoah } from './maja-noah'
import { mira } from './mira'
import { nils } from './nils'
import { sagaFilip } from './saga-filip'
import { stellaMelvin } from './stella-melvin'
import type { Story } from './story'
import { viggo } from './viggo'
import { wilma } from './wilma'

/**
 * The families told by hand, oldest first, and the must-have scenarios of the domain brief (section 9) they carry.
 * Numbers are those of a house made on 2 March 2026; on another day the year and the running number move with it.
 *
 * | Scenario                                             | Where                                                        |
 * | ---------------------------------------------------- | ------------------------------------------------------------ |
 * | 1 anonymous consult that later becomes named         | SR-2025-A0009, then FR-2025-A0011 Stella, FR-2025-A0012 Melvin |
 * | 2 two siblings, only one interviewed                 | FR-2025-A0005 Maja, FR-2025-A0006 Noah                       |
 * | 3 guardian suspected, the other protected            | FR-2026-A0011 Elsa, FR-2026-A0012 Hugo (today's samråd)      |
 * | 4 one talk, worded in the barnakt and the vuxenakt   | FR-2026-A0001 Amina, FR-2026-A0002 Noor, FR-2026-A0003 Adam  |
 * | 5 förundersökning nedlagd, child still unwell        | FR-2025-A0001 Wilma                                          |
 * | 6 the police report came first                       | FR-2026-A0008 Nils                                           |
 * | 7 overdue: 14 days; extension of the four months     | FR-2026-A0005 Alma; FR-2025-A0007 Leila, FR-2025-A0008 Yusuf |
 * | 8 a young person reads her own akt                   | FR-2026-A0004 Mira (disclosure told of in the register)      |
 * |    … and a guardian asks for a child's               | FR-2025-A0001 Wilma (decided, and seen by a second person)   |
 * | 9 BUP turns the remiss down (task, room, note)       | FR-2025-A0001 Wilma                                          |
 * | 10 guardian refuses support, FB 6:13 a (task, room)  | FR-2025-A0010 Viggo                                          |
 * | 11 break-glass read                                  | the vuxenakt of Amina's mother                               |
 * | 13 missing prosecutor: supplement asked for          | FR-2026-A0006 Saga, FR-2026-A0007 Filip                      |
 * |    … and supplement entered before signing           | FR-2025-A0010 Viggo                                          |
 * | 14 child witness (barnfridsbrott)                    | FR-2025-A0002 Elias, FR-2025-A0003 Alva, FR-2025-A0004 Liam  |
 * | 15 interpreter's error corrected                     | FR-2026-A0001 Amina, FR-2026-A0002 Noor, FR-2026-A0003 Adam  |
 * | protected child, masked in every list                | FR-2026-A0004 Mira                                           |
 *
 * Waiting for endpoints: 12 purge list (gallring); likewise telefonkonsultationer, consents, plans, deviations,
 * and the closing of a case.
 */
export const scenarioStories = (calendar: Calendar, coming: string): Story[] => [
  wilma(calendar),
  eliasAlvaLiam(calendar),
  majaNoah(calendar),
  leilaYusuf(calendar),
  viggo(calendar),
  stellaMelvin(calendar),
  aminaNoorAdam(calendar),
  mira(calendar),
  alma(calendar),
  sagaFilip(calendar),
  nils(calendar),
  elsaHugo(calendar, coming),
]
