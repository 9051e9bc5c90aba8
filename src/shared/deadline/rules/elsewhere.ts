import type { DeadlineRule } from '../rule'
import { sol2025, sol2025From } from './laws'

const plain = {
  version: 1,
  kind: 'rutin',
  law: null,
  fromDay: null,
  startsAt: [],
  endedBy: [],
  stoppedBy: [],
  extension: null,
  owner: 'samordnare',
} as const

/** Rules whose days are kept by the part of the program that owns the thing: they stand here so that the table is whole. */
export const elsewhereRules: readonly DeadlineRule[] = [
  {
    ...plain,
    code: 'T10',
    name: 'Uppföljning efter förhöret',
    task: 'Följ upp hur barnet har det, rum för rum',
    length: { unit: 'elsewhere' },
    extension: 'ny-dag',
    warnings: [{ left: 3 }],
  },
  {
    ...plain,
    code: 'T12',
    name: 'Osignerad anteckning',
    task: 'Signera anteckningen',
    length: { unit: 'days', count: 3 },
    warnings: [{ after: 2 }],
    owner: 'barnhandlaggare',
  },
  {
    ...plain,
    code: 'T13',
    name: 'Styrgrupp och arbetsgrupp',
    task: 'Kalla till styrgrupp och arbetsgrupp, fyra gånger om året var',
    length: { unit: 'elsewhere' },
    warnings: [],
  },
  {
    ...plain,
    code: 'T14',
    name: 'Samarbetsgrupp',
    task: 'Förbered samarbetsgruppen',
    length: { unit: 'days', count: 14 },
    warnings: [{ left: 2 }],
  },
  {
    ...plain,
    code: 'T15',
    name: 'Gallring',
    task: 'Gå igenom förslaget till gallring',
    kind: 'lag',
    law: sol2025('16 kap. 1 §'),
    fromDay: sol2025From,
    length: { unit: 'years', count: 5 },
    warnings: [],
  },
]
