import { z } from 'zod'
import { Service } from '../need/hand'
import { optionalLine } from '../values'

/** A service, and which unit of it as it is called here; `annan` is told apart by the unit alone. */
export const Receiver = z.strictObject({ service: Service, unit: optionalLine(120) })
export type Receiver = z.output<typeof Receiver>
