import { swedishMoment } from '../../calendar'
import type { Actor } from './actor'
import type { House, Login } from './staff'

/** A day and a time of day in Sweden. */
export interface Moment {
  readonly day: string
  readonly time: string
}

/** Something somebody does at a certain time. */
export interface Act {
  readonly at: string
  readonly who: Login
  run(actor: Actor, house: House): void
}

/** All that is done in the house, written down before it happens. */
export interface Diary {
  add(moment: Moment, who: Login, run: (actor: Actor, house: House) => void): void
  /** In the order of time; what stands at the same minute keeps the order it was written in. */
  acts(): Act[]
}

/** Throws on anything laid on today or later: what has been made must already have happened. */
export function openDiary(today: string): Diary {
  const acts: Act[] = []
  return {
    add({ day, time }, who, run) {
      if (day >= today) throw new Error(`an act on ${day}, which has not been`)
      acts.push({ at: swedishMoment(day, time), who, run })
    },
    acts: () => [...acts].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
  }
}

/** When each one sits down to write up the day: one after another, so that the desk does not change hands all the time. */
const deskHours: Readonly<Record<Login, string>> = {
  karin: '15:30',
  jonas: '15:31',
  ewa: '15:50',
  sara: '16:10',
  ahmed: '16:11',
  jenny: '16:20',
  tomasz: '16:30',
}
export const atDesk = (who: Login, day: string): Moment => ({ day, time: deskHours[who] })

/** A time of day so many minutes later. */
export function later(time: string, minutes: number): string {
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes
  const part = (value: number) => String(value).padStart(2, '0')
  return `${part(Math.floor(total / 60))}:${part(total % 60)}`
}
