import { daysBetween } from '../calendar'
import { medianOf } from '../numbers'
import { type Step, standing } from './need.rules'

/** One time a service was asked: when, what it answered, and when it first met the child. */
export interface Asking {
  readonly service: string
  readonly offeredOn: string
  readonly answeredOn: string | null
  readonly answer: 'ja' | 'nej' | null
  readonly visitOn: string | null
  /** It is still waited for: an answer, or after a yes the first visit. */
  readonly isWaiting: boolean
}

/** Every time a service has been asked for one need, in order. */
export function askingsOf(steps: readonly Step[]): Asking[] {
  const askings: Asking[] = []
  let current: Asking | undefined
  const settle = (change: Partial<Asking>) => {
    if (!current) return
    current = { ...current, ...change }
    askings[askings.length - 1] = current
  }
  for (const step of standing(steps)) {
    switch (step.kind) {
      case 'erbjudet':
        settle({ isWaiting: false })
        current = undefined
        if (step.hand?.service) {
          current = {
            service: step.hand.service,
            offeredOn: step.day,
            answeredOn: null,
            answer: null,
            visitOn: null,
            isWaiting: true,
          }
          askings.push(current)
        }
        break
      case 'accepterat':
        settle({ answer: 'ja', answeredOn: step.day })
        break
      case 'avbojt':
        settle({ answer: 'nej', answeredOn: step.day, isWaiting: false })
        break
      case 'forsta-besok':
        settle({ visitOn: step.day, isWaiting: false })
        break
      case 'overtaget':
      case 'aterlamnat':
      case 'uppfyllt':
      case 'inte-aktuellt':
        settle({ isWaiting: false })
        break
      case 'skapat':
      case 'angrat':
        break
    }
  }
  return askings
}

const most = (values: readonly number[]): number | null => (values.length === 0 ? null : Math.max(...values))

/** How long one service has let children wait, in days; counts only. */
export function waitOf(askings: readonly Asking[], today: string) {
  const toYes = askings.flatMap(({ answer, offeredOn, answeredOn }) =>
    answer === 'ja' && answeredOn ? [daysBetween(offeredOn, answeredOn)] : [],
  )
  const toVisit = askings.flatMap(({ offeredOn, visitOn }) => (visitOn ? [daysBetween(offeredOn, visitOn)] : []))
  const now = askings.filter(({ isWaiting }) => isWaiting).map(({ offeredOn }) => daysBetween(offeredOn, today))
  return {
    offered: askings.length,
    accepted: toYes.length,
    declined: askings.filter(({ answer }) => answer === 'nej').length,
    medianToYes: medianOf(toYes),
    medianToVisit: medianOf(toVisit),
    longest: most([...toVisit, ...now]),
    waitingNow: now.length,
    longestNow: most(now),
  }
}
