import type { NodOpeningId } from '@shared/ids'
import { useCommand } from '../lib/api'
import { Button } from '../ui/Button'

/** The officer responsible has read that an akt was opened in an emergency. */
export function SeenButton({ openingId }: { readonly openingId: NodOpeningId }) {
  const see = useCommand('team.seeOpening')
  return (
    <Button size="small" disabled={see.isPending} onClick={() => see.mutate({ openingId })}>
      Jag har läst
    </Button>
  )
}
