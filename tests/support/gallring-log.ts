import { wholeFault } from '../../src/main/core/audit/audit.store'
import { makeHandle } from '../../src/main/core/database/handle'
import type { Desk } from './desk'

/** The first fault of the whole chain of the log, if there is one. */
export const readHeadFault = (desk: Desk) => wholeFault(makeHandle(desk.connection))
