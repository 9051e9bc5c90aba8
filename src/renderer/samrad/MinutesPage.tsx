import type { SamradId } from '@shared/ids'
import type { SamradPage } from '@shared/samrad/samrad.contract'
import { useQuery } from '@tanstack/react-query'
import { ask, useCommand } from '../lib/api'
import { MinutesSheet } from '../template'
import { Button, ButtonLink } from '../ui/Button'
import { Loaded, LoadedPage } from '../ui/Loaded'
import { Callout, Fault, Page } from '../ui/layout'
import { MinutesActions } from './MinutesActions'

/** The minutes: read and signed, or read as they were signed. */
export const MinutesPage = ({ samradId }: { readonly samradId: SamradId }) => (
  <LoadedPage question={ask('samrad.get', { samradId })}>
    {(samrad) => (samrad.minutesSigned.length > 0 ? <Signed samrad={samrad} /> : <Unsigned samrad={samrad} />)}
  </LoadedPage>
)

function Unsigned({ samrad }: { readonly samrad: SamradPage }) {
  const { data: me } = useQuery(ask('account.me', {}))
  const sign = useCommand('samrad.sign')
  const isCoordinator = me?.roles.includes('samordnare') ?? false
  return (
    <Page
      title={`Protokoll ${samrad.number}`}
      lead="Läs igenom. När du signerar låses protokollet och besluten blir uppgifter."
      actions={
        <>
          <ButtonLink to={`/samrad/${samrad.id}/mote`}>Ändra i samrådet</ButtonLink>
          {isCoordinator && samrad.state === 'hallet' ? (
            <Button kind="primary" onClick={() => sign.mutate({ samradId: samrad.id })} disabled={sign.isPending}>
              Signera och lås
            </Button>
          ) : null}
        </>
      }
      narrow
    >
      <Fault failure={sign.error?.failure} />
      <Loaded question={ask('samrad.preview', { samradId: samrad.id })}>
        {(minutes) => <MinutesSheet minutes={{ ...minutes, signedAt: '', signedBy: '' }} correction="" onScreen />}
      </Loaded>
    </Page>
  )
}

const Signed = ({ samrad }: { readonly samrad: SamradPage }) => (
  <Page
    title={`Protokoll ${samrad.number}`}
    lead="Signerat och låst"
    actions={<ButtonLink to={`/samrad/${samrad.id}`}>Till samrådet</ButtonLink>}
    narrow
  >
    <MinutesActions samrad={samrad} canCorrect={false} />
    {samrad.minutesSigned.some((one) => one.kind === 'rattelse') ? (
      <Callout tone="warn" title="Det finns en rättelse">
        <span>Läs den tillsammans med protokollet.</span>
      </Callout>
    ) : null}
    {[...samrad.minutesSigned].reverse().map((one) => (
      <Loaded key={one.id} question={ask('samrad.minutes', { minutesId: one.id })}>
        {({ minutes, correction }) => <MinutesSheet minutes={minutes} correction={correction} onScreen />}
      </Loaded>
    ))}
  </Page>
)
