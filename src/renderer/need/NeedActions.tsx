import type { CaseNeeds, NeedView } from '@shared/need/need.contract'
import { useState } from 'react'
import { invoke, useCommand } from '../lib/api'
import { today } from '../lib/dates'
import { Button } from '../ui/Button'
import { Fault, Row } from '../ui/layout'
import { BridgeDialog } from './BridgeDialog'
import { OfferDialog } from './OfferDialog'
import { StepDialog } from './StepDialog'

type Opened = 'offer' | 'no' | 'yes' | 'back' | 'visit' | 'met' | 'dropped' | 'bridge'

interface NeedActionsProps {
  readonly need: NeedView
  readonly colleagues: CaseNeeds['colleagues']
  readonly mayBridge: boolean
}

/** What I can do with a need now; the most likely first, each one click away. */
export function NeedActions({ need, colleagues, mayBridge }: NeedActionsProps) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const take = useCommand('need.take')
  const undo = useCommand('need.undo')
  const answer = useCommand('need.answer')
  const one = { needId: need.id, revision: need.revision }
  const { may } = need
  const isService = need.offer?.to.hand.kind === 'service'
  if (!may.handle && !may.answer && !may.take && !may.undo) return null
  return (
    <>
      <Row>
        {may.answer ? (
          <>
            <Button
              size="small"
              kind="primary"
              onClick={() => (isService ? setOpened('yes') : answer.mutate({ ...one, answer: 'ja', on: today() }))}
            >
              {isService ? 'Mottagaren har tackat ja' : 'Ta emot'}
            </Button>
            <Button size="small" onClick={() => setOpened('no')}>
              {isService ? 'Mottagaren har tackat nej' : 'Tacka nej'}
            </Button>
          </>
        ) : null}
        {may.handle ? (
          <Button size="small" kind={need.red ? 'primary' : 'secondary'} onClick={() => setOpened('offer')}>
            {need.offer ? 'Fråga någon annan' : 'Lämna över'}
          </Button>
        ) : null}
        {may.take ? (
          <Button size="small" onClick={() => take.mutate(one)}>
            Ta över
          </Button>
        ) : null}
        {may.handle && need.hand && !need.firstVisitOn ? (
          <Button size="small" onClick={() => setOpened('visit')}>
            Första besöket
          </Button>
        ) : null}
        {may.handle ? (
          <>
            <Button size="small" onClick={() => setOpened('met')}>
              Uppfyllt
            </Button>
            {mayBridge ? (
              <Button size="small" kind="quiet" onClick={() => setOpened('bridge')}>
                Stöd under väntan
              </Button>
            ) : null}
            {need.hand ? (
              <Button size="small" kind="quiet" onClick={() => setOpened('back')}>
                Lämna tillbaka
              </Button>
            ) : null}
            <Button size="small" kind="quiet" onClick={() => setOpened('dropped')}>
              Inte längre aktuellt
            </Button>
          </>
        ) : null}
        {may.undo ? (
          <Button size="small" kind="quiet" onClick={() => undo.mutate(one)}>
            Ångra mitt senaste steg
          </Button>
        ) : null}
      </Row>
      <Fault failure={(take.error ?? undo.error ?? answer.error)?.failure} />
      {opened === 'offer' ? (
        <OfferDialog need={need} colleagues={colleagues} onClose={() => setOpened(null)} />
      ) : opened === 'bridge' ? (
        <BridgeDialog needId={need.id} onClose={() => setOpened(null)} />
      ) : opened ? (
        <StepDialog {...dialogs(need)[opened]} onClose={() => setOpened(null)} />
      ) : null}
    </>
  )
}

const dialogs = (need: NeedView) => {
  const one = { needId: need.id, revision: need.revision }
  const to = need.offer?.to.name ?? ''
  return {
    yes: {
      title: 'Mottagaren har tackat ja',
      lead: `Behovet ligger från och med nu hos ${to}.`,
      day: 'Dag då svaret kom',
      done: 'Spara svaret',
      onSubmit: (on: string) => invoke('need.answer', { ...one, answer: 'ja', on }),
    },
    no: {
      title: need.offer?.to.hand.kind === 'service' ? 'Mottagaren har tackat nej' : 'Tacka nej',
      lead: 'Behovet blir kvar där det är och visas rött hos samordnaren tills någon tar det vidare.',
      day: 'Dag då svaret kom',
      reason: 'Varför',
      done: 'Spara svaret',
      onSubmit: (on: string, reason: string) => invoke('need.answer', { ...one, answer: 'nej', on, reason }),
    },
    back: {
      title: 'Lämna tillbaka behovet',
      lead: 'Behovet ligger då inte i någons hand. Det visas rött hos samordnaren tills någon tar det.',
      reason: 'Varför',
      done: 'Lämna tillbaka',
      onSubmit: (_on: string, reason: string) => invoke('need.giveBack', { ...one, reason }),
    },
    visit: {
      title: 'Första besöket',
      lead: 'Den dag då barnet fick träffa den som ska ge stödet. Väntetiden räknas hit.',
      day: 'Dag',
      done: 'Spara',
      onSubmit: (on: string) => invoke('need.visit', { ...one, on }),
    },
    met: {
      title: 'Behovet är uppfyllt',
      lead: need.what,
      day: 'Dag',
      reason: 'Hur det gick',
      isReasonOptional: true,
      done: 'Spara',
      onSubmit: (on: string, reason: string) => invoke('need.end', { ...one, outcome: 'uppfyllt', on, reason }),
    },
    dropped: {
      title: 'Inte längre aktuellt',
      lead: need.what,
      day: 'Dag',
      reason: 'Varför',
      done: 'Spara',
      onSubmit: (on: string, reason: string) => invoke('need.end', { ...one, outcome: 'inte-aktuellt', on, reason }),
    },
  }
}
