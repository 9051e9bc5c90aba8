import { isRealDay } from '@shared/day'
import type { Failure } from '@shared/result'
import { useState } from 'react'
import { addDays, today } from '../lib/dates'
import { faultAt } from '../lib/messages'
import { DateField } from '../ui/fields'

export interface Period {
  readonly from: string
  readonly until: string
}

export interface PeriodChoice {
  readonly typed: Period
  /** The last period of two real days; what is half typed is not asked for. */
  readonly period: Period
  set(change: Partial<Period>): void
}

/** A period of days, the last thirty to begin with. */
export function usePeriod(): PeriodChoice {
  const [typed, setTyped] = useState<Period>(() => ({ from: addDays(today(), -30), until: today() }))
  const [period, setPeriod] = useState(typed)
  return {
    typed,
    period,
    set(change) {
      const next = { ...typed, ...change }
      setTyped(next)
      if (isRealDay(next.from) && isRealDay(next.until)) setPeriod(next)
    },
  }
}

interface PeriodFieldsProps {
  readonly choice: PeriodChoice
  readonly failure: Failure | null
  /** Where the period lies in the endpoint's input. */
  readonly path?: readonly string[]
}

const atTop: readonly string[] = []

export const PeriodFields = ({ choice, failure, path = atTop }: PeriodFieldsProps) => (
  <>
    <DateField
      label="Från och med"
      value={choice.typed.from}
      onChange={(from) => choice.set({ from })}
      error={faultAt(failure, ...path, 'from')}
    />
    <DateField
      label="Till och med"
      value={choice.typed.until}
      onChange={(until) => choice.set({ until })}
      error={faultAt(failure, ...path, 'until')}
    />
  </>
)
