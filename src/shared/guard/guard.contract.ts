import { z } from 'zod'
import { command, query } from '../contract/define'
import { lockMinutes } from './lock-minutes'

/** How long the screen may be shown to somebody who helps from afar, in minutes. */
export const helpMinutes = 30

export const Guard = z.strictObject({
  lockMinutes: z.number(),
  /** The longest time that can be set here. */
  mostMinutes: z.number(),
  /** Set when IT has decided on the longest time. */
  isBound: z.boolean(),
  /** Whether the screen may be shown for help from afar. */
  mayShowScreen: z.boolean(),
  mayChange: z.boolean(),
  /** Until when my screen may be seen by other programs; null when it is kept from them. */
  screenUntil: z.string().nullable(),
})
export type Guard = z.output<typeof Guard>

export const guardContract = {
  'guard.get': query(z.strictObject({}), Guard),
  'guard.setLock': command(
    z.strictObject({ minutes: z.number().int().min(lockMinutes.least).max(lockMinutes.most) }),
    z.strictObject({}),
    ['guard'],
  ),
  /** Lets other programs see my screen for a while, for help from afar. */
  'guard.showScreen': command(z.strictObject({}), z.strictObject({}), ['guard']),
  'guard.coverScreen': command(z.strictObject({}), z.strictObject({}), ['guard']),
}
