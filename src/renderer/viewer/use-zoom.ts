import { useEffect, useState } from 'react'

const steps = [50, 75, 100, 125, 150, 200, 300] as const

const larger = (now: number) => steps.find((step) => step > now) ?? now
const smaller = (now: number) => steps.findLast((step) => step < now) ?? now

export interface Zoom {
  /** Per cent. */
  readonly value: number
  in(): void
  out(): void
}

/** The size things are shown in; + and − change it, 0 sets it back. */
export function useZoom(): Zoom {
  const [value, setValue] = useState(100)
  useEffect(() => {
    const onKey = ({ key, target }: KeyboardEvent) => {
      if (target instanceof HTMLInputElement) return
      if (key === '+') setValue(larger)
      if (key === '-') setValue(smaller)
      if (key === '0') setValue(100)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return { value, in: () => setValue(larger), out: () => setValue(smaller) }
}
