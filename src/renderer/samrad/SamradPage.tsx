import { samradStateLabels, samradTypeLabels } from '@shared/glossary/labels'
import type { SamradId } from '@shared/ids'
import type { SamradPage as Samrad } from '@shared/samrad/samrad.contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { ask, useCommand } from '../lib/api'
import { longDay, momentText, today } from '../lib/dates'
import { ToldBefore } from '../thread'
import { Button, ButtonLink } from '../ui/Button'
import { LoadedPage } from '../ui/Loaded'
import { Badge, Callout, Card, Columns, Facts, Fault, layout, Page, Stack } from '../ui/layout'
import { Term } from '../ui/Term'
import { CarriedCard } from './CarriedCard'
import { InvitationsCard } from './InvitationsCard'
import { MinutesActions } from './MinutesActions'
import { PartiesCard } from './PartiesCard'
import { CancelDialog, MoveDialog } from './PlanDialogs'

/** One samråd before and after it is held: who is called, what they have answered, and where the minutes are. */
export const SamradPage = ({ samradId }: { readonly samradId: SamradId }) => (
  <LoadedPage question={ask('samrad.get', { samradId })}>{(samrad) => <Overview samrad={samrad} />}</LoadedPage>
)

function Overview({ samrad }: { readonly samrad: Samrad }) {
  const [dialog, setDialog] = useState<'move' | 'cancel' | null>(null)
  const [, go] = useLocation()
  const { data: me } = useQuery(ask('account.me', {}))
  const start = useCommand('samrad.start')
  const isCoordinator = me?.roles.includes('samordnare') ?? false
  const mayReadAkter =
    me?.roles.some((role) => role === 'barnhandlaggare' || role === 'forste-socialsekreterare') ?? false
  const isAhead = samrad.state === 'planerat' || samrad.state === 'kallat'
  return (
    <Page
      title={`${samradTypeLabels[samrad.type]} ${samrad.number}`}
      lead={
        <>
          {longDay(samrad.heldOn)} kl. {samrad.startsAt}, {samrad.minutes} minuter, {samrad.place} ·{' '}
          <Badge tone={samrad.state === 'signerat' ? 'ok' : samrad.state === 'hallet' ? 'warn' : undefined}>
            {samradStateLabels[samrad.state]}
          </Badge>
        </>
      }
      actions={
        isCoordinator ? (
          <>
            {isAhead ? <Button onClick={() => setDialog('move')}>Ändra tid</Button> : null}
            {isAhead ? <Button onClick={() => setDialog('cancel')}>Ställ in</Button> : null}
            {isAhead ? (
              <Button
                kind="primary"
                disabled={samrad.heldOn > today()}
                title={samrad.heldOn > today() ? 'Går att börja när dagen är kommen' : undefined}
                onClick={() =>
                  start.mutate({ samradId: samrad.id }, { onSuccess: () => go(`/samrad/${samrad.id}/mote`) })
                }
              >
                Börja samrådet
              </Button>
            ) : null}
            {samrad.state === 'pagar' ? (
              <ButtonLink to={`/samrad/${samrad.id}/mote`} kind="primary">
                Fortsätt samrådet
              </ButtonLink>
            ) : null}
            {samrad.state === 'hallet' ? (
              <ButtonLink to={`/samrad/${samrad.id}/protokoll`} kind="primary">
                Läs och signera protokollet
              </ButtonLink>
            ) : null}
          </>
        ) : null
      }
    >
      <Fault failure={start.error?.failure} />
      {samrad.children.some((child) => child.hasInformationBlock) ? (
        <Callout
          tone="warn"
          title={
            <>
              <Term code="information block">Informationsspärr</Term> gäller
            </>
          }
        >
          <span>Inget om samrådet får lämnas till vårdnadshavarna.</span>
        </Callout>
      ) : null}
      <Columns>
        <Stack>
          <PartiesCard samrad={samrad} canChange={isCoordinator} />
          {isCoordinator && isAhead ? <InvitationsCard samrad={samrad} /> : null}
          {samrad.minutesSigned.length > 0 ? <MinutesActions samrad={samrad} canCorrect={isCoordinator} /> : null}
        </Stack>
        <Stack>
          <Card title={samrad.type === 'konsulterande' ? 'Anonymt samråd' : 'Barn'}>
            {samrad.type === 'konsulterande' ? (
              <p>Barnets identitet får inte nämnas, varken här eller vid bordet.</p>
            ) : (
              <ul className={layout.list}>
                {samrad.children.map((child) => (
                  <li key={child.caseId}>
                    <Link href={`/arenden/${child.caseId}`} className={layout.strong}>
                      {child.name}
                    </Link>
                    <div className={`${layout.small} ${layout.muted}`}>
                      {child.age === null ? '' : `${child.age} år, `}
                      {child.number}
                      {child.isProtected ? ', skyddade personuppgifter' : ''}
                    </div>
                  </li>
                ))}
              </ul>
            )}
          </Card>
          {isAhead && mayReadAkter && samrad.children.length > 0 ? (
            <ToldBefore caseIds={samrad.children.map((child) => child.caseId)} />
          ) : null}
          <CarriedCard carried={samrad.carried} />
          <Card title="Samrådet">
            <Facts
              rows={[
                ['Samordnare', samrad.coordinator],
                ['Länk', samrad.link],
                ...(samrad.startedAt ? [['Började', momentText(samrad.startedAt)] as const] : []),
                ...(samrad.endedAt ? [['Slutade', momentText(samrad.endedAt)] as const] : []),
                [
                  'Förfrågan',
                  samrad.requestIds.length > 0
                    ? samrad.requestIds.map((id) => (
                        <Link key={id} href={`/samrad/forfragan/${id}`}>
                          Visa förfrågan
                        </Link>
                      ))
                    : '',
                ],
              ]}
            />
          </Card>
        </Stack>
      </Columns>
      {dialog === 'move' ? <MoveDialog samrad={samrad} onClose={() => setDialog(null)} /> : null}
      {dialog === 'cancel' ? <CancelDialog samrad={samrad} onClose={() => setDialog(null)} /> : null}
    </Page>
  )
}
