import type { Role, User } from '@shared/account/account.contract'
import type { House } from '@shared/house/house.contract'
import {
  IconCalendarEvent,
  IconChartBar,
  IconChecklist,
  IconEyeOff,
  IconFolders,
  IconHeartHandshake,
  IconHelp,
  IconListSearch,
  IconLock,
  IconSettings,
  IconTemplate,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { lock } from '../lib/api'
import { Button } from '../ui/Button'
import { FourRooms } from '../ui/FourRooms'
import styles from './frame.module.css'
import { Search } from './Search'

interface Place {
  readonly to: string
  readonly name: string
  readonly Icon: typeof IconLock
  /** Shown to those who have one of the roles; to everyone when left out. */
  readonly roles?: readonly Role[]
}

const places: readonly Place[] = [
  { to: '/', name: 'Idag', Icon: IconCalendarEvent },
  { to: '/arenden', name: 'Ärenden', Icon: IconFolders },
  { to: '/samrad', name: 'Samråd', Icon: IconUsersGroup },
  { to: '/uppfoljning', name: 'Uppföljning', Icon: IconChecklist },
  { to: '/samverkan', name: 'Samverkan', Icon: IconHeartHandshake },
  {
    to: '/statistik',
    name: 'Statistik',
    Icon: IconChartBar,
    roles: ['samordnare', 'forste-socialsekreterare', 'enhetschef', 'lasgast'],
  },
  { to: '/loggkontroll', name: 'Loggkontroll', Icon: IconListSearch, roles: ['loggranskare'] },
  { to: '/mallar', name: 'Mallar', Icon: IconTemplate },
  { to: '/installningar', name: 'Inställningar', Icon: IconSettings },
  { to: '/hjalp', name: 'Hjälp', Icon: IconHelp },
]

const isHere = (location: string, to: string) => (to === '/' ? location === '/' : location.startsWith(to))

interface FrameProps {
  readonly me: User
  readonly house: House
  readonly onHide: () => void
  readonly children: ReactNode
}

/** What stands round every view: places to the left; search, hide, lock and who I am on top. */
export function Frame({ me, house, onHide, children }: FrameProps) {
  const [location] = useLocation()
  return (
    <div className={styles.frame}>
      <a
        className={styles.skip}
        href="#innehall"
        onClick={(event) => {
          event.preventDefault()
          document.getElementById('innehall')?.focus()
        }}
      >
        Hoppa till innehållet
      </a>
      <div className={styles.brand}>
        <FourRooms size={30} />
        Fyra rum
      </div>
      <header className={styles.top}>
        <Search />
        <span className={styles.spacer} />
        <Button size="small" onClick={onHide} title="Neutral skärm (F9)">
          <IconEyeOff size={18} aria-hidden />
          Dölj
        </Button>
        <Button size="small" onClick={() => void lock()} title="Lås (Ctrl+L)">
          <IconLock size={18} aria-hidden />
          Lås
        </Button>
        <div className={styles.me}>
          <strong>{me.displayName}</strong>
          <span>{me.title}</span>
        </div>
      </header>
      <nav className={styles.nav} aria-label="Huvudmeny">
        {places
          .filter(({ roles }) => !roles || roles.some((role) => me.roles.includes(role)))
          .map(({ to, name, Icon }) => (
            <Link key={to} href={to} className={styles.item} aria-current={isHere(location, to) ? 'page' : undefined}>
              <Icon size={22} aria-hidden />
              {name}
            </Link>
          ))}
        {house.isDemo ? <div className={styles.demo}>PÅHITTAT – TESTDATA</div> : null}
      </nav>
      <main className={styles.main} id="innehall" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
