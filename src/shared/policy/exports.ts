import type { DocumentRef } from '../template/template.contract'
import type { Policy } from './policy.contract'

/** What can leave the house, in the kinds that IT decides about. */
export const exportKinds = [
  'samrad',
  'anteckning',
  'partsinsyn',
  'overlamning',
  'familj',
  'forhorsdag',
  'samarbetsgrupp',
  'statistik',
  'bild',
  'gallring',
  'logg',
  'mall',
  'komplett',
] as const
export type ExportKind = (typeof exportKinds)[number]

/** Which kind each document is of. */
export const exportKindOf: Readonly<Record<DocumentRef['kind'], ExportKind>> = {
  minutes: 'samrad',
  invitation: 'samrad',
  note: 'anteckning',
  disclosure: 'partsinsyn',
  transfer: 'overlamning',
  'child-log': 'familj',
  'meeting-call': 'familj',
  'child-words': 'familj',
  plan: 'familj',
  'day-sheet': 'forhorsdag',
  'group-sheets': 'samarbetsgrupp',
  'group-run': 'samarbetsgrupp',
  'group-minutes': 'samarbetsgrupp',
  'group-series': 'samarbetsgrupp',
  'group-load': 'statistik',
  statistics: 'statistik',
  timeline: 'bild',
  family: 'bild',
  'gallring-protocol': 'gallring',
  log: 'logg',
  'akt-log': 'logg',
  'log-reviews': 'logg',
  'log-chain': 'logg',
  template: 'mall',
}

/** True when the policy lets this kind out of the house; without a list everything may leave. */
export const mayLeave = (policy: Policy, kind: ExportKind): boolean => policy.allowedExports?.includes(kind) ?? true
