import { serviceLabels } from '@shared/glossary/labels'
import type { Receiver } from '@shared/referral/receiver'

/** A receiver as it is said: the unit by its own name, or the service. */
export const receiverName = ({ service, unit }: Receiver): string => unit || serviceLabels[service]
