import { useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { askShell } from '../lib/api'

/** Whether the neutral screen is up, and the way to put it up or take it down: here at once, and then in every other window. */
export function useHidden() {
  const [isHidden, setHidden] = useState(false)
  const hide = useCallback((isTo: boolean) => {
    flushSync(() => setHidden(isTo))
    void askShell('shell.hide', { hidden: isTo })
  }, [])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F9') return
      // The menu knows the key too, for windows that cannot cover themselves.
      event.preventDefault()
      hide(!isHidden)
    }
    const onMessage = ({ source, data }: MessageEvent<unknown>) => {
      if (source === window && (data === 'hide' || data === 'show')) setHidden(data === 'hide')
    }
    addEventListener('keydown', onKey)
    addEventListener('message', onMessage)
    return () => {
      removeEventListener('keydown', onKey)
      removeEventListener('message', onMessage)
    }
  }, [hide, isHidden])

  return { isHidden, hide }
}
