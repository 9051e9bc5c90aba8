import { serviceLabels } from '../../../shared/glossary/labels'
import type { Service } from '../../../shared/need/hand'
import type { Room } from '../../../shared/profile/profile.contract'
import type { TimelineEvent } from '../../../shared/timeline/event'
import type { ReadContext } from '../context'
import { referralRows } from './referral.store'

/** The room a service belongs to, where it belongs to one. */
const rooms: Readonly<Partial<Record<Service, Room>>> = {
  bup: 'psykisk-halsa',
  vuxenpsykiatri: 'psykisk-halsa',
  barnklinik: 'fysisk-halsa',
  kvinnoklinik: 'fysisk-halsa',
  vardcentral: 'fysisk-halsa',
}

/** Remisser sent for a child, how they were answered, and the first visit: services and days, no words. */
export const referralEvents = (context: ReadContext, caseId: string): TimelineEvent[] =>
  referralRows(context, { case_id: caseId, akt_id: null }).flatMap((row): TimelineEvent[] => {
    const service = row.service as Service
    const plain = {
      clock: null,
      room: rooms[service] ?? null,
      state: 'hant' as const,
      people: [serviceLabels[service]],
      to: `/arenden/${caseId}/samtycken`,
    }
    const on = (
      kind: 'remiss-skickad' | 'remiss-mottagen' | 'remiss-avbojd' | 'remiss-forsta-besok',
      day: string | null,
    ) => (day === null ? [] : [{ ...plain, key: `${kind}-${row.id}`, kind, day }])
    const isDeclined = row.state === 'avbojd'
    return [
      ...on('remiss-skickad', row.sent_on),
      ...on(isDeclined ? 'remiss-avbojd' : 'remiss-mottagen', row.answered_on),
      ...on('remiss-forsta-besok', row.first_visit_on),
    ]
  })
