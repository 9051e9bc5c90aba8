import type { CasePage } from '@shared/case/case.contract'
import { talkStateLabels } from '@shared/glossary/labels'
import type { ChildSafety, TalkRow } from '@shared/talk/talk.contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { ask } from '../lib/api'
import { nearDay } from '../lib/dates'
import { Button, ButtonLink } from '../ui/Button'
import { Loaded } from '../ui/Loaded'
import { Badge, Card, Empty, layout, Row } from '../ui/layout'
import { Term } from '../ui/Term'
import { SafetyDialog } from './SafetyDialog'

/** How far a talk has come: how many of its parts are signed, and nothing of which. */
export const TalkBadge = ({ talk }: { readonly talk: TalkRow }) =>
  talk.state === 'hallet' ? (
    <Badge tone={talk.signed === talk.expected ? 'ok' : 'warn'}>
      {talk.signed}/{talk.expected} signerade
    </Badge>
  ) : (
    <Badge>{talkStateLabels[talk.state]}</Badge>
  )

/** The talks with adults round this child, and whether the child's protection is secured. */
export function TalksCard({ page }: { readonly page: CasePage }) {
  const { data: me } = useQuery(ask('account.me', {}))
  const mayPlan = me?.roles.some((role) => role === 'barnhandlaggare' || role === 'forste-socialsekreterare')
  return (
    <Card
      title={<Term code="talk">Gemensamma samtal</Term>}
      actions={
        mayPlan ? (
          <ButtonLink to={`/samtal/planera/${page.id}`} size="small">
            Planera samtal
          </ButtonLink>
        ) : undefined
      }
    >
      <Loaded question={ask('talk.ofCase', { caseId: page.id })}>
        {({ talks, safety }) => (
          <>
            <Safety page={page} safety={safety} mayChange={mayPlan === true} />
            {talks.length > 0 ? (
              <ul className={layout.list}>
                {talks.map((talk) => (
                  <li key={talk.id} className={`${layout.row} ${layout.between}`}>
                    <div>
                      <Link href={`/samtal/${talk.id}`} className={`${layout.strong} ${layout.when}`}>
                        {nearDay(talk.plannedOn)} kl. {talk.startsAt}
                      </Link>
                      <div className={`${layout.small} ${layout.muted}`}>
                        Med {talk.adultName}.{' '}
                        {[talk.barnhandlaggare, talk.vuxenhandlaggare].filter(Boolean).join(' och ')}
                      </div>
                    </div>
                    <TalkBadge talk={talk} />
                  </li>
                ))}
              </ul>
            ) : (
              <Empty>Inget samtal är planerat. Två handläggare talar med en vuxen i taget.</Empty>
            )}
          </>
        )}
      </Loaded>
    </Card>
  )
}

interface SafetyProps {
  readonly page: CasePage
  readonly safety: ChildSafety | null
  readonly mayChange: boolean
}

function Safety({ page, safety, mayChange }: SafetyProps) {
  const [isOpen, setOpen] = useState(false)
  const isSecured = safety?.isSecured ?? false
  return (
    <>
      <Row between>
        <div>
          <Term code="child safety">Barnets skydd</Term>{' '}
          <Badge tone={isSecured ? 'ok' : 'warn'}>{isSecured ? 'säkerställt' : 'inte säkerställt'}</Badge>
          <div className={`${layout.small} ${layout.muted}`}>
            {safety
              ? `${safety.reason} Beslutat ${nearDay(safety.decidedOn)} av ${safety.decidedBy}.`
              : 'Tills det är säkerställt hålls samtalen med de vuxna av två handläggare.'}
          </div>
        </div>
        {mayChange ? (
          <Button size="small" kind="quiet" onClick={() => setOpen(true)}>
            Ändra
          </Button>
        ) : null}
      </Row>
      {isOpen ? <SafetyDialog caseId={page.id} isSecured={isSecured} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
