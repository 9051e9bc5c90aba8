import type { AktPage } from '@shared/akt/akt.contract'
import type { EndpointName } from '@shared/contract'
import { aktLabels } from '@shared/glossary/labels'
import type { AktId } from '@shared/ids'
import type { ReactNode } from 'react'
import { AktBlocks } from '../block'
import { ask, type Question, useAhead } from '../lib/api'
import { LoadedPage } from '../ui/Loaded'
import { Badge, Page, Stack, Tabs } from '../ui/layout'
import { HatGate } from './HatGate'

/** The rooms of an akt, each a page of its own under the akt's address; a domain adds its line. */
const rooms: readonly { readonly place: string; readonly name: string; readonly only?: AktPage['kind'] }[] = [
  { place: '', name: 'Anteckningar' },
  { place: '/handlingar', name: 'Handlingar' },
  { place: '/insyn', name: 'Insyn' },
  { place: '/lamnat', name: 'Lämnat ut' },
  { place: '/trad', name: 'Barnets tråd', only: 'barnakt' },
  { place: '/skydd', name: 'Skydd och stöd' },
  { place: '/samtycken', name: 'Samtycken', only: 'vuxenakt' },
  { place: '/lasningar', name: 'Vem har läst' },
  { place: '/om', name: 'Om akten' },
]

interface AktFrameProps {
  readonly aktId: AktId
  readonly actions?: ReactNode
  /** What the room will ask for, asked together with the akt itself once the hat is on. */
  readonly ahead?: readonly Question<EndpointName>[]
  readonly children: (akt: AktPage) => ReactNode
}

/** What stands round every view of an akt: whose it is, who answers for it, and the way between its rooms. */
export const AktFrame = (props: AktFrameProps) => (
  <HatGate aktId={props.aktId}>
    <Framed {...props} />
  </HatGate>
)

const nothingMore: readonly Question<EndpointName>[] = []

function Framed({ aktId, actions, ahead = nothingMore, children }: AktFrameProps) {
  useAhead(ask('akt.get', { aktId }), ask('block.ofAkt', { aktId }), ...ahead)
  return (
    <LoadedPage question={ask('akt.get', { aktId })}>
      {(akt) => (
        <Page
          title={`${aktLabels[akt.kind]} – ${akt.personName}`}
          windowTitle={aktLabels[akt.kind]}
          lead={
            <>
              {akt.personnummer ? `${akt.personnummer} · ` : ''}
              {akt.namnd} · ansvarig {akt.responsible} {akt.state === 'avslutad' ? <Badge>Avslutad</Badge> : null}
            </>
          }
          actions={actions}
          narrow
        >
          <Stack>
            <Tabs
              label="Aktens delar"
              tabs={rooms
                .filter((room) => !room.only || room.only === akt.kind)
                .map((room) => [`/akt/${aktId}${room.place}`, room.name] as const)}
            />
            <AktBlocks aktId={akt.id}>{children(akt)}</AktBlocks>
          </Stack>
        </Page>
      )}
    </LoadedPage>
  )
}
