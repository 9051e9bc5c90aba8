import type { DeadlineRule } from '../rule'
import { fuk } from './laws'

const plain = { version: 1, fromDay: null, stoppedBy: [], extension: null, owner: 'samordnare' } as const

/** The goal for the first interview, the prosecutor's own three months, and the meetings of the interview day. */
export const interviewRules: readonly DeadlineRule[] = [
  {
    ...plain,
    code: 'T7',
    name: 'Första barnförhöret',
    task: 'Stäm av med polisen när barnet ska höras',
    kind: 'mal',
    law: null,
    startsAt: ['polisanmalan'],
    endedBy: ['barnforhor'],
    stoppedBy: ['forundersokning-nedlagd'],
    length: { unit: 'profile', goal: 'firstInterview' },
    warnings: [{ left: 4 }],
  },
  {
    ...plain,
    code: 'T8',
    name: 'Förundersökningen avslutas',
    task: '',
    kind: 'visa',
    law: fuk('2 a §'),
    startsAt: ['skaligen-misstankt'],
    endedBy: ['atal', 'forundersokning-nedlagd'],
    length: { unit: 'months', count: 3 },
    warnings: [],
  },
  meetingOfTheDay('T9-eftermote', 'Eftermöte', 'Håll eftermöte', 'eftermote'),
  meetingOfTheDay('T9-formote', 'Förmöte', 'Håll förmöte', 'formote'),
  meetingOfTheDay('T9-hembesok', 'Hembesök', 'Gör hembesöket', 'hembesok'),
]

function meetingOfTheDay(
  code: 'T9-eftermote' | 'T9-formote' | 'T9-hembesok',
  name: string,
  task: string,
  endedBy: 'eftermote' | 'formote' | 'hembesok',
): DeadlineRule {
  return {
    ...plain,
    code,
    name: `${name} samma dag som förhöret`,
    task,
    kind: 'rutin',
    law: null,
    startsAt: ['barnforhor'],
    endedBy: [endedBy],
    length: { unit: 'same-day', orNext: false },
    warnings: [{ at: 'same-day-hour' }],
  }
}
