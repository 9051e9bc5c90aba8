import type { ClockFault } from '@shared/deadline/deadline.contract'
import { useCommand } from '../lib/api'
import { momentText } from '../lib/dates'
import { Button } from '../ui/Button'
import { Callout, Fault, Row, Stack } from '../ui/layout'

/** Nothing is proposed or destroyed on the word of a clock that somebody has not looked at. */
export function ClockDoubt({ fault, mayDecide }: { readonly fault: ClockFault; readonly mayDecide: boolean }) {
  const command = useCommand('gallring.confirmClock')
  return (
    <Stack>
      <Callout tone="warn" title="Stämmer datorns klocka?">
        <span>
          Klockan visade {momentText(fault.now)} när programmet användes, men tiden före det var{' '}
          {momentText(fault.than)}. Så länge ingen har sett efter föreslås och gallras ingenting. Allt som är sparat
          finns kvar.
        </span>
        <p>
          {mayDecide
            ? 'Jämför med en annan klocka och dagens datum. Stämmer det inte: be IT ställa klockan.'
            : 'Be enhetschefen eller 1:e socialsekreteraren att bekräfta klockan.'}
        </p>
        {mayDecide ? (
          <Row>
            <Button size="small" disabled={command.isPending} onClick={() => command.mutate({})}>
              Klockan och datumet stämmer
            </Button>
          </Row>
        ) : null}
      </Callout>
      {command.error ? <Fault failure={command.error.failure} /> : null}
    </Stack>
  )
}
