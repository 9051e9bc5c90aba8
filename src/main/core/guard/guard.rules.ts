import { lockMinutes } from '../../../shared/guard/lock-minutes'
import type { Policy } from '../../../shared/policy/policy.contract'

/** The longest time untouched that the house may choose: the program's own bound, or IT's where that is shorter. */
export const mostMinutes = (policy: Policy): number =>
  Math.min(lockMinutes.most, policy.maxIdleMinutes ?? lockMinutes.most)

/** True when a screen may be shown for help from afar. */
export const mayShowScreen = (policy: Policy): boolean => policy.screenCapture !== 'never'
