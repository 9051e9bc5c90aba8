import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { timeOf } from '../lib/dates'
import type { SaveState } from '../lib/use-draft'
import { layout } from './layout'

/** Tells whether what was typed is safe. */
export function SaveMark({ state, word = 'Utkast sparat' }: { readonly state: SaveState; readonly word?: string }) {
  return (
    <span className={layout.saved} role="status">
      {state.kind === 'saved' ? (
        <>
          <IconCheck size={16} aria-hidden />
          {word} {timeOf(state.at)}
        </>
      ) : state.kind === 'failed' ? (
        <>
          <IconAlertTriangle size={16} aria-hidden />
          Kunde inte sparas. Texten står kvar här.
        </>
      ) : null}
    </span>
  )
}
