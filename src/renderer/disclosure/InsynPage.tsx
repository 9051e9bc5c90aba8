import type { FamilyAsker } from '@shared/disclosure/disclosure.contract'
import { type BreakingGround, breakingGrounds, breakingWords } from '@shared/disclosure/ground'
import { custodyLabels, standingLabels } from '@shared/glossary/labels'
import type { AktId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AktFrame } from '../akt'
import { ask } from '../lib/api'
import { SegmentField, SelectField } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Badge, Callout, Card, layout, Row } from '../ui/layout'
import { type AskerChoice, askerName, askerOf, standingNotes } from './asker'
import { groundChoices } from './grounds'
import { Judging } from './Judging'

/** Rests on the family, the notes and the blocks alike, so it is asked for again each time it is looked at. */
const anew = { staleTime: 0, gcTime: 0 } as const

/** Partsinsynsspegeln: what somebody would be given of this akt today, passage by passage. */
export const InsynPage = ({ aktId }: { readonly aktId: AktId }) => (
  <AktFrame aktId={aktId}>
    {(akt) => (
      <Loaded question={{ ...ask('disclosure.askers', { aktId }), ...anew }}>
        {(family) => <Mirror aktId={aktId} isBarnakt={akt.kind === 'barnakt'} family={family} />}
      </Loaded>
    )}
  </AktFrame>
)

interface MirrorProps {
  readonly aktId: AktId
  readonly isBarnakt: boolean
  readonly family: readonly FamilyAsker[]
}

function Mirror({ aktId, isBarnakt, family }: MirrorProps) {
  const [choice, setChoice] = useState<AskerChoice | ''>('')
  const [ground, setGround] = useState<BreakingGround | ''>('')
  const chosen = family.find((one) => one.personId === choice)
  const outsiders: readonly AskerChoice[] = isBarnakt
    ? ['ny-vardnadshavare', 'myndighet', 'annan']
    : ['myndighet', 'annan']
  const asker = choice === '' ? null : askerOf(choice, ground)
  const { data: mirror } = useQuery({
    ...ask('disclosure.mirror', { aktId, asker: asker ?? { kind: 'annan' } }),
    ...anew,
    enabled: asker !== null,
  })
  return (
    <>
      <Card title="Vem vill läsa?">
        <p>
          Spegeln visar vad som skulle lämnas ut ur akten i dag, och varför. Att titta här inleder ingen prövning och
          lämnar inget ut.
        </p>
        <SegmentField<AskerChoice>
          label="Den som frågar"
          value={choice}
          choices={[
            ...family.map((one) => ({ value: one.personId as AskerChoice, label: askerName(one) })),
            ...outsiders.map((one) => ({
              value: one,
              label: standingLabels[one as 'ny-vardnadshavare' | 'myndighet' | 'annan'],
            })),
          ]}
          onChange={setChoice}
        />
        {chosen ? (
          <Row>
            {chosen.custody ? <Badge>{custodyLabels[chosen.custody]}</Badge> : null}
            {chosen.isSuspect ? <Badge tone="warn">Misstänkt i brottsutredningen</Badge> : null}
            {chosen.isProtected ? <Badge tone="warn">Skyddade personuppgifter</Badge> : null}
          </Row>
        ) : null}
        {choice === 'myndighet' ? (
          <SelectField<BreakingGround>
            label="Grund för att lämna till myndigheten"
            hint={ground === '' ? 'Utan grund lämnas inget.' : breakingWords[ground].plain}
            value={ground}
            choices={groundChoices(breakingGrounds)}
            onChange={setGround}
          />
        ) : null}
        {mirror && asker ? <p className={layout.muted}>{standingNotes[mirror.standing]}</p> : null}
      </Card>
      {mirror && asker ? (
        mirror.notes.length === 0 ? (
          <Callout title="Akten har inga signerade anteckningar">
            <span>Utkast är arbetsmaterial och lämnas inte ut.</span>
          </Callout>
        ) : (
          <Judging key={JSON.stringify(asker)} aktId={aktId} asker={asker} mirror={mirror} family={chosen} />
        )
      ) : null}
    </>
  )
}
