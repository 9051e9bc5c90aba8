import type { DeadlineRule, Law } from '../rule'
import { sol2001, sol2025, sol2025From } from './laws'

/** The same rule under both acts: the length is the same, the paragraph is not. */
const underBothActs = (
  rule: Omit<DeadlineRule, 'version' | 'law' | 'fromDay'>,
  [before, since]: readonly [Law, Law],
): DeadlineRule[] => [
  { ...rule, version: 1, law: before, fromDay: null },
  { ...rule, version: 2, law: since, fromDay: sol2025From },
]

const plain = { stoppedBy: [], owner: 'barnhandlaggare' } as const

/** What the nämnd must do with a report, and by when. */
export const municipalRules: readonly DeadlineRule[] = [
  ...underBothActs(
    {
      ...plain,
      code: 'T1',
      name: 'Omedelbar skyddsbedömning',
      task: 'Gör och dokumentera den omedelbara skyddsbedömningen',
      kind: 'lag',
      startsAt: ['anmalan'],
      endedBy: ['skyddsbedomning'],
      length: { unit: 'same-day', orNext: true },
      extension: null,
      warnings: [{ after: 0 }],
    },
    [sol2001('11 kap. 1 a §'), sol2025('20 kap. 1 §')],
  ),
  ...underBothActs(
    {
      ...plain,
      code: 'T2',
      name: 'Förhandsbedömning',
      task: 'Besluta om utredning ska inledas',
      kind: 'lag',
      startsAt: ['anmalan'],
      endedBy: ['utredning-inledd', 'utredning-inte-inledd'],
      length: { unit: 'days', count: 14 },
      extension: 'synnerliga-skal',
      warnings: [{ after: 7 }, { after: 11 }],
    },
    [sol2001('11 kap. 1 a §'), sol2025('20 kap. 2 §')],
  ),
  ...underBothActs(
    {
      ...plain,
      code: 'T3',
      name: 'Utredning',
      task: 'Avsluta utredningen med beslut',
      kind: 'lag',
      startsAt: ['utredning-inledd'],
      endedBy: ['utredning-avslutad'],
      length: { unit: 'months', count: 4 },
      extension: 'sarskilda-skal',
      warnings: [{ left: 60 }, { left: 14 }],
    },
    [sol2001('11 kap. 2 §'), sol2025('20 kap. 3 §')],
  ),
  ...underBothActs(
    {
      ...plain,
      code: 'T4',
      name: 'Återkoppling till anmälaren',
      task: 'Lämna återkoppling till anmälaren',
      kind: 'lag',
      startsAt: ['aterkoppling-begard'],
      endedBy: ['aterkoppling-lamnad'],
      length: { unit: 'days', count: 7 },
      extension: null,
      warnings: [{ after: 4 }],
    },
    [sol2001('14 kap. 1 b §'), sol2025('19 kap. 6 §')],
  ),
  ...underBothActs(
    {
      ...plain,
      code: 'T11',
      name: 'Beslutad insats ska ha påbörjats',
      task: 'Påbörja insatsen, eller förbered rapport till IVO om beslut som inte är verkställt',
      kind: 'lag',
      startsAt: ['insats-beslutad'],
      endedBy: ['insats-verkstalld'],
      length: { unit: 'months', count: 3 },
      extension: null,
      warnings: [{ after: 60 }],
    },
    [sol2001('16 kap. 6 f §'), sol2025('34 kap. 1 §')],
  ),
]
