import type { GallringPage as Answer } from '@shared/gallring/gallring.contract'
import { useState } from 'react'
import { ask, useCommand } from '../lib/api'
import { SettingsFrame } from '../settings'
import { SaveButtons } from '../template'
import { Button } from '../ui/Button'
import { LoadedPage } from '../ui/Loaded'
import { Card, Empty, Fault, layout, Row, Stack } from '../ui/layout'
import { Term } from '../ui/Term'
import { ClockDoubt } from './ClockDoubt'
import { DecisionList } from './DecisionList'
import { ExceptionList } from './ExceptionList'
import { ProposalList } from './ProposalList'

/** What has come to its time, what is kept and why, what rests, and what has been destroyed. */
export const GallringPage = () => (
  <LoadedPage question={ask('gallring.list', {})}>{(page) => <GallringView page={page} />}</LoadedPage>
)

function GallringView({ page }: { readonly page: Answer }) {
  const [told, setTold] = useState('')
  const resting = page.decisions.filter(({ state }) => state === 'vilar')
  const ended = page.decisions.filter(({ state }) => state !== 'vilar')
  return (
    <SettingsFrame title="Gallring" lead="Det som dina nycklar öppnar och som har nått sin tid" narrow={false}>
      <p className={layout.small}>
        Varje januari går nämnden igenom vad som ska <Term code="gallring">gallras</Term>. Programmet föreslår, två
        människor beslutar, och inget förstörs förrän beslutet har vilat i trettio dagar.
      </p>
      <div className={layout.saved} role="status">
        {told}
      </div>
      {page.clock ? (
        <ClockDoubt fault={page.clock} mayDecide={page.mayDecide} />
      ) : (
        <Stack>
          <Card title="Förslag" actions={page.mayDecide ? <GoneThrough page={page} /> : null}>
            {page.proposals.length > 0 ? (
              <ProposalList page={page} onTold={setTold} />
            ) : (
              <Empty>Inget av det du har nyckel till har nått sin tid. Listan räknas om varje gång sidan öppnas.</Empty>
            )}
          </Card>
          <Card title="Behålls, fast fem år har gått">
            {page.exceptions.length > 0 ? (
              <ExceptionList exceptions={page.exceptions} />
            ) : (
              <Empty>Inget hålls kvar av något annat skäl än att tiden inte är ute.</Empty>
            )}
          </Card>
        </Stack>
      )}
      <Card title="Beslut som vilar">
        {resting.length > 0 ? (
          <DecisionList decisions={resting} onTold={setTold} />
        ) : (
          <Empty>Inget beslut vilar. Ett beslut vilar i trettio dagar innan det kan genomföras.</Empty>
        )}
      </Card>
      <Card
        title="Tidigare beslut"
        actions={page.protocolYears.map((year) => (
          <SaveButtons
            key={year}
            document={{ kind: 'gallring-protocol', year }}
            formats={['docx', 'pdf']}
            about={`gallringsprotokollet ${year}`}
          />
        ))}
      >
        {ended.length > 0 ? (
          <DecisionList decisions={ended} onTold={setTold} />
        ) : (
          <Empty>Här står vad som har gallrats eller tagits tillbaka. Ingen person kan kännas igen.</Empty>
        )}
      </Card>
    </SettingsFrame>
  )
}

function GoneThrough({ page }: { readonly page: Answer }) {
  const command = useCommand('gallring.goneThrough')
  if (page.goneThroughOn !== null)
    return <span className={layout.small}>Årets lista gicks igenom {page.goneThroughOn}</span>
  return (
    <Row>
      <Button size="small" disabled={command.isPending} onClick={() => command.mutate({})}>
        Årets lista är genomgången
      </Button>
      {command.error ? <Fault failure={command.error.failure} /> : null}
    </Row>
  )
}
