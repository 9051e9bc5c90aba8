import type { DeadlineRule } from '../rule'
import { lvu } from './laws'

const plain = { version: 1, kind: 'lag', fromDay: null, stoppedBy: [], owner: 'barnhandlaggare' } as const

/** Immediate care by LVU 6 §: the decision lapses when it is not put before the court in time. */
export const careRules: readonly DeadlineRule[] = [
  {
    ...plain,
    code: 'T5',
    name: 'LVU-beslutet underställs förvaltningsrätten',
    task: 'Underställ beslutet förvaltningsrätten, annars upphör det',
    law: lvu('7 §'),
    startsAt: ['lvu6-beslut'],
    endedBy: ['lvu6-understalld'],
    length: { unit: 'days', count: 7 },
    extension: null,
    warnings: [{ after: 2 }],
  },
  {
    ...plain,
    code: 'T6',
    name: 'Ansökan om vård enligt LVU',
    task: 'Ansök om vård hos förvaltningsrätten',
    law: lvu('8 §'),
    startsAt: ['lvu6-verkstalld'],
    endedBy: ['lvu-ansokan'],
    length: { unit: 'days', count: 28 },
    extension: 'domstol',
    warnings: [{ left: 14 }],
  },
]
