import type { CasePage, RelativeView } from '@shared/case/case.contract'
import { custodyLabels, livesWithLabels, protectionLabels, relationLabels } from '@shared/glossary/labels'
import type { PersonId } from '@shared/ids'
import { useState } from 'react'
import { Button } from '../ui/Button'
import { Badge, Card, Empty, layout } from '../ui/layout'
import { Term } from '../ui/Term'
import { AddRelative } from './AddRelative'
import { PersonDialog } from './PersonDialog'

/** The child and the people round it, as far as keys are held. */
export function FamilyCard({ page }: { readonly page: CasePage }) {
  const [open, setOpen] = useState<{ readonly personId: PersonId; readonly isChild: boolean } | null>(null)
  const [isAdding, setAdding] = useState(false)
  return (
    <Card
      title="Barnet och familjen"
      actions={
        <Button size="small" onClick={() => setAdding(true)}>
          Lägg till person
        </Button>
      }
    >
      <ul className={layout.list}>
        <li className={`${layout.row} ${layout.between}`}>
          <div>
            <span className={layout.strong}>
              {page.identity.givenName} {page.identity.familyName}
            </span>
            <div className={`${layout.small} ${layout.muted}`}>
              Barnet
              {page.identity.personnummer ? `, ${page.identity.personnummer}` : ''}
              {page.identity.needsInterpreter ? `, tolk ${page.identity.language}` : ''}
            </div>
          </div>
          <Button size="small" kind="quiet" onClick={() => setOpen({ personId: page.childId, isChild: true })}>
            Visa
          </Button>
        </li>
        {page.relatives.map((relative) => (
          <li key={relative.personId} className={`${layout.row} ${layout.between}`}>
            <Relative relative={relative} />
            {relative.identity ? (
              <Button
                size="small"
                kind="quiet"
                aria-label={`Visa ${relative.identity.givenName}`}
                onClick={() =>
                  setOpen({ personId: relative.personId, isChild: relative.kinship.relation === 'syskon' })
                }
              >
                Visa
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {page.relatives.length === 0 ? <Empty>Lägg till vårdnadshavare och andra vuxna nära barnet.</Empty> : null}
      {open ? <PersonDialog {...open} onClose={() => setOpen(null)} /> : null}
      {isAdding ? <AddRelative childId={page.childId} onClose={() => setAdding(false)} /> : null}
    </Card>
  )
}

function Relative({ relative: { identity, kinship } }: { readonly relative: RelativeView }) {
  return (
    <div>
      <span className={layout.strong}>
        {identity ? `${identity.givenName} ${identity.familyName}` : 'Namnet har du ingen nyckel till'}
      </span>{' '}
      {kinship.isSuspect ? <Badge tone="warn">Misstänkt</Badge> : null}{' '}
      {identity && identity.protection !== 'ingen' ? (
        <Badge tone="warn">
          <Term code={identity.protection}>{protectionLabels[identity.protection]}</Term>
        </Badge>
      ) : null}
      <div className={`${layout.small} ${layout.muted}`}>
        {relationLabels[kinship.relation]}
        {kinship.relation === 'syskon'
          ? ''
          : `, ${custodyLabels[kinship.custody].toLowerCase()}, ${livesWithLabels[kinship.livesWithChild].toLowerCase()}`}
      </div>
    </div>
  )
}
