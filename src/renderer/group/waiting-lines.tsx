import type { GroupWaiting } from '@shared/group/group.waiting'
import { nearDay } from '../lib/dates'
import type { WaitingLines } from '../lib/waiting'
import { Badge } from '../ui/layout'

const sheets = (missing: number) => (missing === 1 ? 'Ett blad saknas.' : `${missing} blad saknas.`)

export const groupWaitingLines: WaitingLines<GroupWaiting> = {
  'group-sheet': (one) => ({
    key: `group-sheet-${one.caseId}`,
    to: `/samverkan/mote/${one.meetingId}/blad/${one.caseId}`,
    title: 'Blad till samarbetsgruppen att skriva',
    detail: `${one.number}. Mötet är ${nearDay(one.heldOn)} kl. ${one.startsAt}.`,
  }),
  'group-today': (one) => ({
    key: `group-today-${one.meetingId}`,
    to: `/samverkan/mote/${one.meetingId}`,
    title: one.isUnderWay ? 'Samarbetsgruppen pågår' : 'Samarbetsgrupp i dag',
    detail: one.mayLead && one.isUnderWay ? 'Inte avslutad än.' : `Kl. ${one.startsAt}`,
  }),
  'group-prepare': (one) => ({
    key: `group-prepare-${one.meetingId}`,
    to: `/samverkan/mote/${one.meetingId}`,
    title: `Samarbetsgrupp ${nearDay(one.heldOn)} kl. ${one.startsAt}`,
    detail: one.missing > 0 ? sheets(one.missing) : 'Alla blad är skrivna. Skriv ut dem och körschemat.',
  }),
  'group-late': (one) => ({
    key: `group-late-${one.meetingId}`,
    to: `/samverkan/mote/${one.meetingId}`,
    title: 'Samarbetsgrupp som varken är hållen eller inställd',
    detail: `Skulle ha hållits ${nearDay(one.heldOn)}. Håll den, flytta den eller ställ in den.`,
    mark: <Badge tone="warn">Har passerat</Badge>,
  }),
}
