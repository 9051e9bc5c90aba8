import type { Contract } from '@shared/contract'
import type { OutputOf } from '@shared/contract/define'

/** Whether there is a house, whether it is open, and who the demo house's users are. */
export type Status = OutputOf<Contract['account.status']>

/** What is known of a house from its door being locked, before the core has been asked. */
export const lockedDoor: Status = { state: 'locked', isDemo: false, demoUsers: [] }

export const lockedTitle = 'Låst – Fyra rum'
