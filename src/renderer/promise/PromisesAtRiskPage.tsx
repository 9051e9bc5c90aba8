import { useState } from 'react'
import { FollowUpFrame } from '../followup'
import { ask } from '../lib/api'
import { SegmentField } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Card, Empty, Stack } from '../ui/layout'
import { PromiseList } from './PromiseList'

type Show = 'risk' | 'galler' | 'alla'

const empty: Readonly<Record<Show, string>> = {
  risk: 'Inget löfte är på väg att brytas. Här visas löften vars dag är nära eller har gått, och barn som inte har fått veta.',
  galler: 'Inga löften väntar.',
  alla: 'Inga löften är inskrivna.',
}

/** The promises to all children I follow that are about to be broken, for those who answer for the work. */
export function PromisesAtRiskPage() {
  const [show, setShow] = useState<Show>('risk')
  return (
    <FollowUpFrame>
      <Stack>
        <SegmentField
          label="Löften som visas"
          value={show}
          choices={[
            { value: 'risk', label: 'På väg att brytas' },
            { value: 'galler', label: 'Alla som gäller' },
            { value: 'alla', label: 'Även avslutade' },
          ]}
          onChange={setShow}
        />
        <Card title="Löften till barn">
          <Loaded question={ask('promise.list', { show })}>
            {(promises) =>
              promises.length > 0 ? <PromiseList promises={promises} showsChild /> : <Empty>{empty[show]}</Empty>
            }
          </Loaded>
        </Card>
      </Stack>
    </FollowUpFrame>
  )
}
