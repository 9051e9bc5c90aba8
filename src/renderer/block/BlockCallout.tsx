import type { Block } from '@shared/block/block.contract'
import { blockDeciderLabels } from '@shared/glossary/labels'
import { type ReactNode, useState } from 'react'
import { nearDay, today } from '../lib/dates'
import { uncapital } from '../lib/text'
import { Button } from '../ui/Button'
import { Callout, layout, Row } from '../ui/layout'
import { Term } from '../ui/Term'
import { LiftDialog } from './LiftDialog'

interface BlockCalloutProps {
  readonly block: Block
  /** More that can be done about it where it is shown. */
  readonly actions?: ReactNode
}

const whom = (block: Block): string =>
  block.coversAll
    ? 'Ingen vårdnadshavare får veta'
    : `Får inte veta: ${block.receivers.map((one) => one.name).join(', ')}`

const untilWords = (day: string | null, event: string): string =>
  `Gäller till ${[day ? nearDay(day) : '', event === '' ? '' : `dess att ${event.replace(/\.$/, '')}`].filter(Boolean).join(' eller ')}`

/** A block that stands: what may not be told to whom, by whose decision and until when. */
export function BlockCallout({ block, actions }: BlockCalloutProps) {
  const [isLifting, setLifting] = useState(false)
  const { words } = block
  const isDue = block.untilDay !== null && block.untilDay < today()
  return (
    <Callout
      tone="warn"
      title={
        <>
          <Term code="information block">Informationsspärr</Term> gäller sedan {nearDay(block.setOn)}
        </>
      }
    >
      {words ? (
        <>
          <span className={layout.pre}>{words.what}</span>
          <span>
            {whom(block)}. Beslut av {blockDeciderLabels[words.decidedBy].toLocaleLowerCase('sv')}: {words.deciderName}.
          </span>
          <span>
            {untilWords(block.untilDay, words.untilEvent)}.
            {isDue ? ' Dagen har passerat: spärren står kvar tills någon häver den.' : ''}
          </span>
          <Row>
            <Button size="small" onClick={() => setLifting(true)}>
              Häv spärren
            </Button>
            {actions}
          </Row>
        </>
      ) : (
        <span>Inget får lämnas till vårdnadshavarna. Fråga samordnaren vad spärren gäller.</span>
      )}
      {isLifting ? <LiftDialog block={block} onClose={() => setLifting(false)} /> : null}
    </Callout>
  )
}

/** The same in one line, for pages where it is to be remembered and not handled. */
export const BlockLine = ({ block }: { readonly block: Block }) => (
  <Callout
    tone="warn"
    title={
      <>
        <Term code="information block">Informationsspärr</Term>: {uncapital(whom(block))}
      </>
    }
  />
)

/** Blocks that have been lifted, and who was told then. */
export function LiftedBlocks({ blocks }: { readonly blocks: readonly Block[] }) {
  const lifted = blocks.filter((block) => block.liftedOn !== null && block.words)
  if (lifted.length === 0) return null
  return (
    <details>
      <summary>Hävda informationsspärrar ({lifted.length})</summary>
      <ul className={layout.list}>
        {lifted.map((block) => (
          <li key={block.id}>
            <span className={layout.pre}>{block.words?.what}</span>
            <div className={`${layout.small} ${layout.muted}`}>
              {nearDay(block.setOn)} – {nearDay(block.liftedOn ?? block.setOn)}. {block.words?.informed}
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
