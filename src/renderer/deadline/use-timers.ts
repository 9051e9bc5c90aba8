import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useCommand } from '../lib/api'
import { today } from '../lib/dates'

/** How often it is looked whether the day has turned, in milliseconds. */
const beat = 30_000

/** Lets deadlines that are due become tasks while the page is open, and asks anew when the day turns. */
export function useTimers(hasTimers: boolean): void {
  const client = useQueryClient()
  const { mutate } = useCommand('deadline.settle')
  useEffect(() => {
    if (hasTimers) mutate({})
  }, [hasTimers, mutate])
  useEffect(() => {
    let day = today()
    const timer = setInterval(() => {
      if (today() === day) return
      day = today()
      for (const topic of ['today', 'deadline']) void client.invalidateQueries({ queryKey: [topic] })
    }, beat)
    return () => clearInterval(timer)
  }, [client])
}
