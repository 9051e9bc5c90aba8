import type { TransferWaiting } from '@shared/transfer/transfer.waiting'
import { lateness, nearDay } from '../lib/dates'
import type { WaitingLines } from '../lib/waiting'
import { Badge } from '../ui/layout'

export const transferWaitingLines: WaitingLines<TransferWaiting> = {
  'transfer-to-me': (one) => ({
    key: `transfer-${one.transferId}`,
    to: one.place,
    title: 'En överlämning väntar på ditt svar',
    detail: `${one.personName}, från ${one.from}. Svara senast ${nearDay(one.answerBy)}.`,
  }),
  'transfer-unanswered': (one) => ({
    key: `transfer-${one.transferId}`,
    to: one.place,
    title: 'Ingen har tagit emot överlämningen',
    detail: `${one.personName}, till ${one.to}. Ansvaret ligger kvar.`,
    mark: <Badge tone="warn">{lateness(one.daysLate)}</Badge>,
  }),
  'transfer-declined': (one) => ({
    key: `transfer-${one.transferId}`,
    to: one.place,
    title: 'Överlämningen är avböjd',
    detail: `${one.personName}, till ${one.to}. Ansvaret ligger kvar: lämna över till någon annan eller behåll det.`,
    mark: <Badge tone="warn">Avböjd</Badge>,
  }),
  'transfer-giver-left': (one) => ({
    key: `transfer-${one.transferId}-left`,
    to: one.place,
    title: 'Den som lämnade över har slutat',
    detail: `${one.personName}. ${one.from} har slutat innan någon tog emot. Gå in i stället, så att det finns någon att fråga.`,
    mark: <Badge tone="warn">Ingen att fråga</Badge>,
  }),
}
