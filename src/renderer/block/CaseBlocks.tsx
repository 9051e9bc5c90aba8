import type { CaseId, SamradId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../lib/api'
import { Button } from '../ui/Button'
import { Badge, Row } from '../ui/layout'
import { BlockCallout, BlockLine, LiftedBlocks } from './BlockCallout'
import { BlockDialog } from './BlockDialog'

interface StandingBlocksProps {
  readonly caseId: CaseId
  /** Only that they stand, a line for each. */
  readonly brief?: boolean
}

/** The blocks that stand on a case's child. */
export function StandingBlocks({ caseId, brief = false }: StandingBlocksProps) {
  const { data } = useQuery(ask('block.ofCase', { caseId }))
  return data?.blocks
    .filter((block) => block.liftedOn === null)
    .map((block) =>
      brief ? <BlockLine key={block.id} block={block} /> : <BlockCallout key={block.id} block={block} />,
    )
}

/** Where a block is set, and those that have been lifted. */
export function BlockMaking({ caseId }: { readonly caseId: CaseId }) {
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery(ask('block.ofCase', { caseId }))
  return (
    <>
      <Row>
        <Button size="small" onClick={() => setOpen(true)}>
          Sätt informationsspärr
        </Button>
      </Row>
      <LiftedBlocks blocks={data?.blocks ?? []} />
      {isOpen ? <BlockDialog caseId={caseId} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

interface BlockOfChildProps {
  readonly caseId: CaseId
  readonly name: string
  readonly isBlocked: boolean
  readonly samradId: SamradId
  /** What the samråd has written about it. */
  readonly what: string
}

/** From a samråd's decision to the block itself, for one child. */
export function BlockOfChild({ caseId, name, isBlocked, samradId, what }: BlockOfChildProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Row>
      <Button size="small" onClick={() => setOpen(true)}>
        Sätt informationsspärr för {name}
      </Button>
      {isBlocked ? <Badge tone="warn">Informationsspärr gäller</Badge> : null}
      {isOpen ? <BlockDialog caseId={caseId} samradId={samradId} what={what} onClose={() => setOpen(false)} /> : null}
    </Row>
  )
}
