import { AppError, type Failure, failureOf } from '@shared/result'
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { LockScreen } from '../account/LockScreen'
import type { Status } from '../account/status'
import { connect, followChanges, invoke } from '../lib/api'
import { Fault } from '../ui/layout'

// What stands behind the lock is read in while the passphrase is being typed.
const loadHouse = () => import('./House')
const House = lazy(loadHouse)
const FirstStart = lazy(() => import('../account/FirstStart'))
const PrintPage = lazy(() => import('../template/PrintPage'))

/** When the core has stopped, the page holds nothing worth keeping: it starts over at the lock screen. */
const backToLock = (error: unknown) => {
  if (error instanceof AppError && (error.failure.code === 'core-stopped' || error.failure.code === 'locked'))
    location.reload()
}

const client = new QueryClient({
  defaultOptions: {
    // The app is the only writer: an answer is stale only when a command says so.
    queries: { staleTime: Number.POSITIVE_INFINITY, networkMode: 'always', retry: false, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
  queryCache: new QueryCache({ onError: backToLock }),
  mutationCache: new MutationCache({ onError: backToLock }),
})
followChanges(client)

/** Everything in the window; seen is what is known of the house before the core has said anything. */
export function App({ seen }: { readonly seen: Status | null }) {
  const [status, setStatus] = useState(seen)
  const [failure, setFailure] = useState<Failure | null>(null)
  const look = useCallback(() => {
    invoke('account.status', {}).then(setStatus, (error: unknown) => setFailure(failureOf(error)))
  }, [])

  useEffect(() => {
    // What can be seen is drawn before the core is started, which would take the computer's time from it. What the core says
    // takes its place, long before a passphrase has been typed.
    const begin = window.setTimeout(() => void connect().then(look), seen ? 30 : 0)
    // It was true when the window was opened, and is not asked of again.
    history.replaceState(null, '', location.pathname + location.hash)
    const house = window.setTimeout(() => void loadHouse(), 500)
    return () => {
      window.clearTimeout(begin)
      window.clearTimeout(house)
    }
  }, [look, seen])

  if (failure) return <Fault failure={failure} />
  if (!status) return null
  return (
    <QueryClientProvider client={client}>
      {/* oxlint-disable-next-line react/hooks -- the router takes the hook that reads the place */}
      <Router hook={useHashLocation}>
        <Suspense fallback={null}>{view(status, look)}</Suspense>
      </Router>
    </QueryClientProvider>
  )
}

function view(status: Status, onChange: () => void) {
  if (status.state === 'new') return <FirstStart isDemo={status.isDemo} onDone={onChange} />
  if (status.state === 'locked') return <LockScreen status={status} onUnlocked={onChange} />
  if (location.hash.startsWith('#/utskrift/')) return <PrintPage ticket={location.hash.slice('#/utskrift/'.length)} />
  return <House />
}
