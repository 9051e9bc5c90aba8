import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { layout } from './layout'

/** The sentence beside what IT has decided and nobody chooses here; what that means stands after it. */
export const SetByIt = ({ children }: { readonly children?: ReactNode }) => (
  <span className={`${layout.small} ${layout.muted}`}>
    <IconLock size={16} aria-hidden className={layout.inlineIcon} /> Bestämt av IT. {children}
  </span>
)
