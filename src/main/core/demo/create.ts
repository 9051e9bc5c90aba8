import type { DoorContext } from '../core'

/** Creates Barnahus Sjöberga. */
export async function createDemoHouse(_door: DoorContext): Promise<void> {}
