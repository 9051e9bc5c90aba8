import { IconClock } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { layout } from '../ui/layout'

/** How long an item has been under way; still when it has been settled. */
export function ItemClock({ from, until }: { readonly from: string; readonly until: string | null }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 5_000)
    return () => window.clearInterval(timer)
  }, [])
  const end = until ? Date.parse(until) : now
  const minutes = Math.max(0, Math.floor((end - Date.parse(from)) / 60_000))
  return (
    <span className={layout.number}>
      <IconClock size={17} aria-hidden /> {minutes} min
    </span>
  )
}
