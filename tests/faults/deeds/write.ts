import { writeSync } from 'node:fs'
import { AppError } from '../../../src/shared/result'
import type { Seat } from '../bench/base'
import { keysOfText } from '../bench/keys'
import { Refused, type Seated, sitDown } from '../bench/seat'
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
  /** Takes more memory with each piece of work, and gives none back. */
  readonly isHungry?: boolean
  /** Only for controls: says of what failed that it is saved. */
  readonly saysAnyway?: boolean
  /** Goes on as a person would when a piece of work fails: tries once more, and locks when that fails too. */
  readonly isPatient?: boolean
  /** Room set aside for a full disk. */
  readonly reserveBytes?: number
}

/** Says a word to whoever started this process; when the call is back it has been said. */
export const say = (word: string): void => void writeSync(1, `${word}\n`)

/** Sits down and works, and tells of each piece of work after it has been called saved, as the page would learn of it. */
export async function write(order: WriteOrder): Promise<void> {
  const { folder, seat } = order
  let at = order.from
  const eaten: number[][] = []
  const open = () =>
    sitDown(folder, keysOfText(seat.keys), Buffer.from(seat.databaseKey, 'hex'), () => momentOf(at), {
      onOpen(connection) {
        if (order.synchronous) connection.pragma(`synchronous = ${order.synchronous}`)
      },
      ...(order.reserveBytes ? { reserveBytes: order.reserveBytes } : {}),
    })
  let seated: Seated
  try {
    seated = await open()
    say('open')
    for (; at < order.from + order.count; at += 1) {
      if (order.saysBefore) say(String(at))
      if (order.isHungry) eaten.push(Array.from({ length: 40_000 }, (_, index) => index + 0.5))
      if (!(await isDone(at, seated, order))) break
      if (!order.saysBefore) say(String(at))
      if (order.lockEvery && (at + 1) % order.lockEvery === 0) {
        lock(seated)
        seated = await open()
      }
    }
  } catch (error) {
    if (!order.isPatient || !(error instanceof AppError)) throw error
    say(`closed ${error.failure.code}`)
    return
  }
  lock(seated)
  say('locked')
}

/** True when a piece of work is done, at the second try at the latest. */
async function isDone(at: number, seated: Seated, { seat, isPatient, saysAnyway }: WriteOrder): Promise<boolean> {
  for (let turn = 0; turn < 2; turn += 1) {
    try {
      await work(at, seated, seat)
      return true
    } catch (error) {
      if (!isPatient || !(error instanceof Refused)) throw error
      say(`failed ${error.failure.code}`)
      if (saysAnyway) return true
    }
  }
  return false
}

/** Locking always locks, as in the core: a head that could not be written is told of and the older one stands. */
function lock(seated: Seated): void {
  try {
    seated.lock()
  } catch (error) {
    say(`head-lost ${error instanceof Error ? error.message : ''}`)
  }
}
