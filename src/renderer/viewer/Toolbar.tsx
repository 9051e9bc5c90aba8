import { IconMinus, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { IconButton } from '../ui/Button'
import type { Zoom } from './use-zoom'
import styles from './viewer.module.css'

interface ToolbarProps {
  readonly zoom: Zoom
  readonly mark: ReactNode
  readonly children?: ReactNode
}

/** What one can do with a document: turn its pages and change its size. */
export const Toolbar = ({ zoom, mark, children }: ToolbarProps) => (
  <header className={styles.bar}>
    {children}
    <div className={styles.group} role="group" aria-label="Storlek">
      <IconButton name="Mindre (−)" onClick={zoom.out}>
        <IconMinus size={20} aria-hidden />
      </IconButton>
      <span role="status" className={styles.size}>
        {zoom.value} %
      </span>
      <IconButton name="Större (+)" onClick={zoom.in}>
        <IconPlus size={20} aria-hidden />
      </IconButton>
    </div>
    {mark}
  </header>
)
