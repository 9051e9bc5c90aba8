import type { ClockFault } from '@shared/deadline/deadline.contract'
import { momentText } from '../lib/dates'
import { Callout } from '../ui/layout'

const than: Readonly<Record<ClockFault['kind'], string>> = {
  'fore-senaste': 'men det senaste som sparades här är från',
  'fore-bygget': 'men programmet är gjort',
  'langt-efter': 'och Fyra rum användes senast',
}

/** Tells that the computer's clock does not go with what is stored. Nothing is blocked and nothing is lost. */
export const ClockCallout = ({ fault }: { readonly fault: ClockFault | null }) =>
  fault ? (
    <Callout tone="warn" title="Datorns klocka verkar gå fel">
      <span>
        Klockan visar {momentText(fault.now)}, {than[fault.kind]} {momentText(fault.than)}. Stämmer inte klockan räknas
        fristerna fel. Be IT ställa den. Allt som är sparat finns kvar och du kan arbeta vidare.
      </span>
    </Callout>
  ) : null
