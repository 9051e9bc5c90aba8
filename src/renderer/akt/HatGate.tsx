import type { AktId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ask, useCommand } from '../lib/api'
import { Button } from '../ui/Button'
import { Callout, Fault, Page, Row } from '../ui/layout'

/** Before an akt of a family on both sides of which the reader has keys: which hat is it read in? */
export function HatGate({ aktId, children }: { readonly aktId: AktId; readonly children: ReactNode }) {
  const { data: hat, isPending } = useQuery(ask('team.hat', { aktId }))
  const wear = useCommand('team.wearHat')
  if (isPending) return null
  // What cannot be asked about is not there; the page itself says so.
  if (!hat?.isNeeded || hat.isWorn) return children
  return (
    <Page title="Välj hatt" lead="Du arbetar med både barnet och den vuxne i den här familjen" narrow>
      <Callout tone="info">
        <span>
          Läs och skriv på en sida i taget. När du tar på dig hatten stängs familjens andra akter för dig tills du
          byter. Varje val skrivs i loggen.
        </span>
      </Callout>
      <Row>
        <Button kind="primary" disabled={wear.isPending} onClick={() => wear.mutate({ aktId })}>
          Ta på hatten för den här akten
        </Button>
      </Row>
      <Fault failure={wear.error?.failure} />
    </Page>
  )
}
