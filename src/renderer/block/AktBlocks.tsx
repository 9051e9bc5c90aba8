import type { Block } from '@shared/block/block.contract'
import type { AktId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ask, useCommand } from '../lib/api'
import { Button } from '../ui/Button'
import { Fault, layout, Stack } from '../ui/layout'
import { BlockCallout } from './BlockCallout'
import { NoCopy } from './NoCopy'

/** What stands round an akt while a block stands on its child: the block itself, and that nothing is copied. */
export function AktBlocks({ aktId, children }: { readonly aktId: AktId; readonly children: ReactNode }) {
  const { data } = useQuery(ask('block.ofAkt', { aktId }))
  const standing = data?.blocks.filter((block) => block.liftedOn === null) ?? []
  return (
    <NoCopy
      because={
        standing.length > 0 ? 'Informationsspärr gäller. Inget ur akten får lämnas vidare förrän den är hävd.' : null
      }
    >
      <Stack>
        {standing.map((block) => (
          <BlockCallout key={block.id} block={block} actions={<WriteNote block={block} aktId={aktId} />} />
        ))}
        {children}
      </Stack>
    </NoCopy>
  )
}

function WriteNote({ block, aktId }: { readonly block: Block; readonly aktId: AktId }) {
  const write = useCommand('block.writeNote')
  return (
    <>
      <Button size="small" onClick={() => write.mutate({ blockId: block.id, aktId })}>
        Anteckna i akten
      </Button>
      <span className={layout.saved} role="status">
        {write.isSuccess ? 'Utkastet ligger bland anteckningarna' : ''}
      </span>
      <Fault failure={write.error?.failure} />
    </>
  )
}
