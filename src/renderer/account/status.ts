import type { Contract } from '@shared/contract'
import type { OutputOf } from '@shared/contract/define'

/** Whether there is a house, whether it is open, and who the demo house's users are. */
export type Status = OutputOf<Contract['account.status']>
