import { writeSync } from 'node:fs'
import type { Seat } from '../bench/base'
import { keysOfText } from '../bench/keys'
import { sitDown } from '../bench/seat'
import { momentOf, work } from '../bench/work'

export interface WriteOrder {
  readonly folder: string
  readonly seat: Seat
  /** The first piece of work, and how many. */
  readonly from: number
  readonly count: number
  /** Locks and sits down again after so many pieces of work; never when left out. */
  readonly lockEvery?: number
  /** Only for controls: what the file is opened with instead of FULL. */
  readonly synchronous?: 'NORMAL' | 'OFF'
  /** Only for controls: says that a piece of work is saved before it is. */
  readonly saysBefore?: boolean
}

/** Says a word to whoever started this process; when the call is back it has been said. */
export const say = (word: string): void => void writeSync(1, `${word}\n`)

/** Sits down and works, and tells of each piece of work after it has been called saved, as the page would learn of it. */
export async function write(order: WriteOrder): Promise<void> {
  const { folder, seat } = order
  let at = order.from
  const open = () =>
    sitDown(
      folder,
      keysOfText(seat.keys),
      Buffer.from(seat.databaseKey, 'hex'),
      () => momentOf(at),
      (connection) => {
        if (order.synchronous) connection.pragma(`synchronous = ${order.synchronous}`)
      },
    )
  let seated = await open()
  say('open')
  for (; at < order.from + order.count; at += 1) {
    if (order.saysBefore) say(String(at))
    await work(at, seated, seat)
    if (!order.saysBefore) say(String(at))
    if (order.lockEvery && (at + 1) % order.lockEvery === 0) {
      seated.lock()
      seated = await open()
    }
  }
  seated.lock()
  say('locked')
}
