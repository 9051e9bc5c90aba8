import { useEffect, useState } from 'react'
import { partsOf } from '../lib/dates'

const beat = 15_000

const now = () => partsOf(new Date().toISOString())

/** Day and clock in Sweden, kept going. */
export function useClock(): { readonly day: string; readonly time: string } {
  const [parts, setParts] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setParts(now()), beat)
    return () => clearInterval(timer)
  }, [])
  return parts
}
