import type { AnchorState } from '@shared/audit/anchor.contract'
import { anchorLabels } from '@shared/glossary/labels'
import { ask } from '../lib/api'
import { momentText } from '../lib/dates'
import { Loaded } from '../ui/Loaded'
import { Callout, layout } from '../ui/layout'

/** How the log stands to its anchor outside the computer; nothing where IT has not said where one lies. */
export const AnchorStatus = () => (
  <Loaded question={ask('audit.anchor', {})}>{(anchor) => (anchor.isSet ? <Standing anchor={anchor} /> : null)}</Loaded>
)

function Standing({ anchor: { found, writtenAt, isLate, isGone } }: { readonly anchor: AnchorState }) {
  const wrong = found === 'ahead' || found === 'strange' || found === 'gone' ? found : isGone ? 'gone' : undefined
  if (wrong)
    return (
      <Callout tone="fault" title={`${anchorLabels[wrong].title}.`} live>
        <span>{anchorLabels[wrong].detail}</span>
      </Callout>
    )
  if (isLate)
    return (
      <Callout tone="warn" title={`${anchorLabels.late.title}.`} live>
        <span>{anchorLabels.late.detail}</span>
      </Callout>
    )
  if (found === 'whole')
    return (
      <Callout tone="ok" title="Loggen stämmer med sitt ankare utanför datorn">
        <span>{writtenAt ? `Ankaret skrevs senast ${momentText(writtenAt)}, och vid varje låsning.` : ''}</span>
      </Callout>
    )
  return (
    <p className={layout.muted}>
      {found === 'waiting'
        ? 'Loggen jämförs med sitt ankare utanför datorn.'
        : 'Loggens ankare utanför datorn gick inte att nå när du låste upp. Programmet försöker igen vid nästa upplåsning.'}
    </p>
  )
}
