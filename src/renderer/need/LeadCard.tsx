import type { CaseFollowUps } from '@shared/followup/followup.contract'
import type { CaseId, UserId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, invoke } from '../lib/api'
import { longDay, nearDay } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { SelectField, TextField } from '../ui/fields'
import { Callout, Card, Fault, layout, Row } from '../ui/layout'
import { Term } from '../ui/Term'

interface LeadCardProps {
  readonly caseId: CaseId
  readonly follow: CaseFollowUps
}

/** The one who holds the child's support together. */
export function LeadCard({ caseId, follow }: LeadCardProps) {
  const [isNaming, setNaming] = useState(false)
  const { lead, leads, leadMissingSince } = follow
  return (
    <Card
      title={<Term code="rehabilitation lead">Rehabiliteringsansvarig</Term>}
      actions={
        follow.mayName ? (
          <Button size="small" kind={lead ? 'secondary' : 'primary'} onClick={() => setNaming(true)}>
            {lead ? 'Byt' : 'Utse'}
          </Button>
        ) : null
      }
    >
      {lead ? (
        <p>
          <strong>{lead.name}</strong> håller ihop barnets stöd sedan {nearDay(lead.since)}.
        </p>
      ) : leadMissingSince ? (
        <Callout tone="warn" title="Ingen håller ihop barnets stöd">
          <span>
            Förhöret är hållet. Någon ska ha varit utsedd sedan {nearDay(leadMissingSince)}.
            {leads[0] ? ` ${leads[0].name}, som var utsedd, är inte kvar i ärendet.` : ''}
          </span>
        </Callout>
      ) : (
        <p className={layout.muted}>Utses senast dagen efter barnförhöret.</p>
      )}
      {leads.length > 1 || (leads.length === 1 && !lead) ? (
        <details className={layout.small}>
          <summary>Vilka som har varit utsedda</summary>
          <ul>
            {leads.map((one) => (
              <li key={`${one.since}-${one.userId}`}>
                {one.name}, {longDay(one.since)}, utsedd av {one.by}
                {one.reason ? ` – ${one.reason}` : ''}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {isNaming ? <NameLead caseId={caseId} isFirst={leads.length === 0} onClose={() => setNaming(false)} /> : null}
    </Card>
  )
}

interface NameLeadProps {
  readonly caseId: CaseId
  readonly isFirst: boolean
  readonly onClose: () => void
}

function NameLead({ caseId, isFirst, onClose }: NameLeadProps) {
  const { data } = useQuery(ask('need.ofCase', { caseId }))
  const form = useForm<{ readonly userId: UserId | ''; readonly reason: string }>({
    initial: { userId: '', reason: '' },
    submit: async ({ userId, reason }) => {
      await invoke('followup.nameLead', { caseId, userId: (userId || undefined) as UserId, reason })
      onClose()
    },
  })
  return (
    <Dialog title="Utse rehabiliteringsansvarig" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>En enda person håller ihop barnets stöd efter förhöret. Den som utses ser uppföljningarna på Idag.</p>
        <SelectField
          label="Vem"
          hint="Bara den som har nyckel till ärendet kan utses"
          value={form.values.userId}
          choices={(data?.colleagues ?? []).map(({ userId, name, title }) => ({
            value: userId,
            label: `${name}, ${title}`,
          }))}
          onChange={(userId) => form.set({ userId })}
          error={form.error('userId')}
        />
        <TextField
          label={isFirst ? 'Varför' : 'Varför bytet görs'}
          optional={isFirst}
          value={form.values.reason}
          onChange={(reason) => form.set({ reason })}
          error={form.error('reason')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Utse
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
