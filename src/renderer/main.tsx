import { createRoot, hydrateRoot } from 'react-dom/client'
import { lockedDoor, type Status } from './account/status'
import { App } from './app/App'
import './ui/base.css'

const root = document.getElementById('root')
// The lock screen may have come with the page; anything else is drawn here.
if (root?.firstElementChild) hydrateRoot(root, <App seen={lockedDoor} />)
else if (root) createRoot(root).render(<App seen={seen()} />)

/** What the shell could see of the house when it opened the window. */
function seen(): Status | null {
  const state = location.search.slice(1)
  return state === 'locked' || state === 'new' ? { ...lockedDoor, state } : null
}
