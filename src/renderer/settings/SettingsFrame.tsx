import type { Role } from '@shared/account/account.contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ask } from '../lib/api'
import { Page, type PageProps } from '../ui/layout'
import { Places } from '../ui/Places'

interface Place {
  readonly to: string
  readonly name: string
  /** Shown to those who have the role; to everyone when left out. */
  readonly role?: Role
}

/** What can be seen and set; a domain adds its line. */
const places: readonly Place[] = [
  { to: '/installningar', name: 'Min inloggning' },
  { to: '/installningar/verksamhet', name: 'Verksamhet' },
  { to: '/installningar/anvandare', name: 'Användare' },
  { to: '/installningar/ark', name: 'Återställningsark', role: 'systemadmin' },
  { to: '/installningar/kopior', name: 'Säkerhetskopior' },
  { to: '/installningar/filen', name: 'Filens tillstånd' },
  { to: '/installningar/gallring', name: 'Gallring' },
  { to: '/installningar/las', name: 'Lås och skärm' },
  { to: '/installningar/loggen', name: 'Loggen' },
  { to: '/installningar/it', name: 'Bestämt av IT' },
  { to: '/installningar/ordlista', name: 'Ordlista' },
  { to: '/installningar/om', name: 'Om Fyra rum' },
]

interface SettingsFrameProps extends Pick<PageProps, 'title' | 'lead' | 'actions' | 'narrow'> {
  readonly children: ReactNode
}

/** What stands round every page under Inställningar: its places to the left, or above where the window is narrow. */
export function SettingsFrame({ narrow = true, ...page }: SettingsFrameProps) {
  const { data: me } = useQuery(ask('account.me', {}))
  return (
    <Places label="Inställningar" places={places.filter(({ role }) => !role || me?.roles.includes(role))}>
      <Page narrow={narrow} {...page} />
    </Places>
  )
}
