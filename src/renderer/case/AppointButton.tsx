import type { CasePage } from '@shared/case/case.contract'
import type { UserId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { SelectField, TextField } from '../ui/fields'
import { Fault, Row } from '../ui/layout'

/** Names the barnhandläggare, who then gets the keys to the case and to the child's identity. */
export function AppointButton({ page }: { readonly page: CasePage }) {
  const [isOpen, setOpen] = useState(false)
  const { data: me } = useQuery(ask('account.me', {}))
  const may = me?.roles.some((role) => ['samordnare', 'forste-socialsekreterare', 'enhetschef'].includes(role))
  if (!may) return null
  return (
    <Row>
      <Button size="small" kind={page.responsible ? 'secondary' : 'primary'} onClick={() => setOpen(true)}>
        {page.responsible ? 'Byt barnhandläggare' : 'Utse barnhandläggare'}
      </Button>
      {isOpen ? <Appoint page={page} onClose={() => setOpen(false)} /> : null}
    </Row>
  )
}

/** The dialog in which the barnhandläggare is named. */
export function Appoint({ page, onClose }: { readonly page: CasePage; readonly onClose: () => void }) {
  const { data: users = [] } = useQuery(ask('account.list', {}))
  const officers = users.filter((user) => user.roles.includes('barnhandlaggare') && user.namndId === page.namndId)
  const form = useForm<{ readonly userId: UserId | ''; readonly reason: string }>({
    initial: { userId: '', reason: '' },
    submit: async ({ userId, reason }) => {
      // Nobody chosen is left out, and comes back named.
      await invoke('case.appoint', { caseId: page.id, userId: (userId || undefined) as UserId, reason })
      onClose()
    },
  })
  return (
    <Dialog title="Barnhandläggare" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>Den du väljer får nyckel till ärendet och till barnets personuppgifter. Det skrivs i loggen.</p>
        <SelectField
          label={`Barnhandläggare hos ${page.namnd}`}
          value={form.values.userId}
          onChange={(userId) => form.set({ userId })}
          choices={officers.map((user) => ({ value: user.id, label: user.displayName }))}
          error={form.error('userId')}
        />
        <TextField
          label="Varför"
          value={form.values.reason}
          onChange={(reason) => form.set({ reason })}
          error={form.error('reason')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Utse och ge nyckel
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
