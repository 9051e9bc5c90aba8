import type { GroupItem, GroupItemPage, GroupMeetingPage } from '@shared/group/group.contract'
import { useState } from 'react'
import { ask, invoke, useCommand } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button, ButtonLink } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { TextField } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Callout, Card, Fault, layout, Row, Stack } from '../ui/layout'
import { ItemClock } from './ItemClock'
import { Settle } from './Settle'
import { SheetRead } from './SheetRead'

interface PanelProps {
  readonly meeting: GroupMeetingPage
  readonly item: GroupItem
  readonly onSettled: () => void
}

/** The item that is up: who leaves the room, what the team asks, and what it came to. */
export function ItemPanel({ meeting, item, onSettled }: PanelProps) {
  const call = useCommand('group.call')
  const [isSkipping, setSkipping] = useState(false)
  const order = { meetingId: meeting.id, caseId: item.caseId }
  return (
    <Card
      title={
        <>
          {item.no}. <span className={layout.number}>{item.number}</span>
        </>
      }
      actions={
        <>
          {item.calledAt ? (
            <ItemClock from={item.calledAt} until={item.settledAt} />
          ) : (
            <Button size="small" onClick={() => call.mutate(order)}>
              Ropa upp
            </Button>
          )}
          {item.state === 'dragen' ? null : (
            <Button size="small" onClick={() => setSkipping(true)}>
              Bordlägg
            </Button>
          )}
        </>
      }
    >
      <Stack>
        {item.leaves.length > 0 ? (
          <Callout tone="warn" title={`Lämnar rummet under punkt ${item.no}`}>
            <span>{item.leaves.join(', ')} har ingen uppgift i ärendet.</span>
          </Callout>
        ) : null}
        <Fault failure={call.error?.failure} />
        {item.mayOpen ? (
          <Loaded question={ask('group.item', order)}>
            {(page) => (
              <>
                <SheetRead sheet={page.sheet} />
                {item.state === 'bordlagd' ? (
                  <Callout tone="warn" title="Bordlagt">
                    <span>{page.text.skipReason}</span>
                  </Callout>
                ) : null}
                <Settle key={item.state} meeting={meeting} item={item} page={page} onSettled={onSettled} />
                <Akter page={page} />
              </>
            )}
          </Loaded>
        ) : (
          <Callout title="Punkten är inte öppen för dig">
            <span>Du har ingen nyckel till ärendet. Den som har en uppgift där leder punkten.</span>
          </Callout>
        )}
      </Stack>
      {isSkipping ? (
        <Skip
          order={order}
          number={item.number}
          onClose={() => setSkipping(false)}
          onDone={() => {
            setSkipping(false)
            onSettled()
          }}
        />
      ) : null}
    </Card>
  )
}

const Akter = ({ page }: { readonly page: GroupItemPage }) => (
  <Callout title="Det som rör en person skrivs i dennes akt">
    <span>Minneslistan har bara ärendets nummer, utfall och datum.</span>
    {page.akter.length > 0 ? (
      <Row>
        {page.akter.map(({ id, kind, isChild }) => (
          <ButtonLink key={id} to={`/akt/${id}`} size="small">
            {isChild ? 'Skriv i barnets akt' : kind === 'barnakt' ? 'Skriv i ett syskons akt' : 'Skriv i vuxenakten'}
          </ButtonLink>
        ))}
      </Row>
    ) : null}
  </Callout>
)

interface SkipProps {
  readonly order: { readonly meetingId: GroupMeetingPage['id']; readonly caseId: GroupItem['caseId'] }
  readonly number: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Puts an item off; never without a reason. */
function Skip({ order, number, onClose, onDone }: SkipProps) {
  const form = useForm({
    initial: { reason: '' },
    submit: async ({ reason }) => {
      await invoke('group.skip', { ...order, reason })
      onDone()
    },
  })
  return (
    <Dialog title={`Bordlägg ${number}`} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <TextField
          label="Varför"
          hint="Skälet ligger i ärendet. På minneslistan står bara att skäl anges där."
          value={form.values.reason}
          onChange={(reason) => form.set({ reason })}
          error={form.error('reason')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Bordlägg
          </Button>
          <Button onClick={onClose}>Avbryt</Button>
        </Row>
      </Form>
    </Dialog>
  )
}
