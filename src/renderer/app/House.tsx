import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { aboutRoutes } from '../about'
import { accountRoutes, ConfirmDialog } from '../account'
import { agreementRoutes } from '../agreement'
import { aktRoutes } from '../akt'
import { auditRoutes } from '../audit'
import { backupRoutes } from '../backup'
import { caseRoutes } from '../case'
import { closingRoutes } from '../closing'
import { consentRoutes } from '../consent'
import { deadlineRoutes } from '../deadline'
import { disclosureRoutes } from '../disclosure'
import { documentRoutes } from '../document'
import { familyRoutes } from '../family'
import { gallringRoutes } from '../gallring'
import { glossaryRoutes } from '../glossary'
import { groupRoutes } from '../group'
import { guardRoutes } from '../guard'
import { helpRoutes } from '../help'
import { houseRoutes } from '../house'
import { DamageNotice, integrityRoutes } from '../integrity'
import { interviewRoutes } from '../interview'
import { ask, askShell, lock } from '../lib/api'
import { meetingRoutes } from '../meeting'
import { needRoutes } from '../need'
import { noteRoutes } from '../note'
import { planRoutes } from '../plan'
import { policyRoutes } from '../policy'
import { promiseRoutes } from '../promise'
import { protectionRoutes } from '../protection'
import { referralRoutes } from '../referral'
import { requestRoutes } from '../request'
import { samradRoutes } from '../samrad'
import { statisticsRoutes } from '../statistics'
import { talkRoutes } from '../talk'
import { templateRoutes } from '../template'
import { threadRoutes } from '../thread'
import { timelineRoutes } from '../timeline'
import { todayRoutes } from '../today'
import { Empty, Page } from '../ui/layout'
import { workshopRoutes } from '../workshop'
import { Frame } from './Frame'
import { Hidden } from './Hidden'
import { useHidden } from './use-hidden'

/** Every view of the house; one spread line per domain. */
const routes: Readonly<Record<string, (parameters: Readonly<Record<string, string>>) => ReactNode>> = {
  ...todayRoutes,
  ...caseRoutes,
  ...deadlineRoutes,
  ...consentRoutes,
  ...timelineRoutes,
  ...familyRoutes,
  ...requestRoutes,
  ...samradRoutes,
  ...meetingRoutes,
  ...needRoutes,
  ...noteRoutes,
  ...closingRoutes,
  ...disclosureRoutes,
  ...promiseRoutes,
  ...workshopRoutes,
  ...threadRoutes,
  ...agreementRoutes,
  ...aktRoutes,
  ...planRoutes,
  ...protectionRoutes,
  ...referralRoutes,
  ...auditRoutes,
  ...documentRoutes,
  ...gallringRoutes,
  ...groupRoutes,
  ...statisticsRoutes,
  ...templateRoutes,
  ...talkRoutes,
  ...interviewRoutes,
  ...accountRoutes,
  ...houseRoutes,
  ...backupRoutes,
  ...integrityRoutes,
  ...guardRoutes,
  ...policyRoutes,
  ...glossaryRoutes,
  ...helpRoutes,
  ...aboutRoutes,
}

/** The open house: the frame, the view in it, and the neutral screen that covers both at once. */
export default function House() {
  const { isHidden, hide } = useHidden()
  const [location] = useLocation()
  const { data: me } = useQuery(ask('account.me', {}))
  const { data: house } = useQuery(ask('house.current', {}))

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // What is being filled in over a page would go with the page.
      if (event.key === 'F1' && !document.querySelector('dialog[open]')) window.location.hash = '/hjalp'
      if (event.ctrlKey && event.key.toLowerCase() === 'l') void lock()
      if (event.ctrlKey && event.shiftKey && event.key.toLowerCase() === 'n') void askShell('shell.newWindow', {})
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  // A new view begins at its top; the place is what tells that it is new.
  useEffect(() => {
    if (location) document.querySelector<HTMLElement>('main')?.scrollTo(0, 0)
  }, [location])

  if (!me || !house) return null
  const isMeeting = /^\/samrad\/[^/]+\/mote$/.test(location)
  const views = (
    <Switch>
      {Object.entries(routes).map(([path, show]) => (
        <Route key={path} path={path}>
          {(parameters) => show(parameters as Readonly<Record<string, string>>)}
        </Route>
      ))}
      <Route>
        <Page title="Sidan finns inte">
          <Empty>Gå till Idag i menyn och börja därifrån.</Empty>
        </Page>
      </Route>
    </Switch>
  )
  return (
    <>
      {isHidden ? <Hidden onShow={() => hide(false)} /> : null}
      <div hidden={isHidden} className="house">
        {isMeeting ? (
          views
        ) : (
          <Frame me={me} house={house} onHide={() => hide(true)}>
            <DamageNotice />
            {views}
          </Frame>
        )}
        <ConfirmDialog />
      </div>
    </>
  )
}
