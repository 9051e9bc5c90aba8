import type { CasePage } from '@shared/case/case.contract'
import { aktLabels } from '@shared/glossary/labels'
import { unsignedDays } from '@shared/note/limits'
import { IconDoor } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { ask, useCommand } from '../lib/api'
import { ageText } from '../lib/dates'
import { Button } from '../ui/Button'
import { Badge, Card, Fault, layout, Row } from '../ui/layout'
import { Term } from '../ui/Term'

/** The files round this child, as doors. A door without a key leaves no trace, not even this card. */
export function AktDoors({ page }: { readonly page: CasePage }) {
  const { data: me } = useQuery(ask('account.me', {}))
  const [, go] = useLocation()
  const open = useCommand('akt.open')
  const mayOpen =
    me?.id === page.responsibleId &&
    !page.akter.some((akt) => akt.kind === 'barnakt' && me?.roles.includes('barnhandlaggare'))
  if (page.akter.length === 0 && !mayOpen) return null
  return (
    <Card title={<Term code="akt">Akter</Term>}>
      {page.akter.length > 0 ? (
        <ul className={layout.list}>
          {page.akter.map((akt) => (
            <li key={akt.id} className={`${layout.row} ${layout.between}`}>
              <span className={layout.row}>
                <IconDoor size={22} aria-hidden />
                <Link href={`/akt/${akt.id}`} className={layout.strong}>
                  {aktLabels[akt.kind]}
                  <span className="visually-hidden"> för {akt.personName}</span>
                </Link>
                <span aria-hidden>{akt.personName}</span>
              </span>
              {akt.unsigned > 0 ? (
                <Badge {...(akt.unsignedDays >= unsignedDays ? { tone: 'warn' } : {})}>
                  {akt.unsigned === 1 ? '1 osignerad' : `${akt.unsigned} osignerade`}
                  {akt.unsignedDays > 0 ? `, ${ageText(akt.unsignedDays)}` : ''}
                </Badge>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {mayOpen ? (
        <>
          <p>
            Det som socialtjänsten ska dokumentera om barnet skrivs i <Term code="barnakt">barnakten</Term>. Bara den
            som får nyckel kan läsa den.
          </p>
          <Row>
            <Button
              size="small"
              onClick={() => open.mutate({ caseId: page.id }, { onSuccess: ({ aktId }) => go(`/akt/${aktId}`) })}
            >
              Öppna barnakt
            </Button>
          </Row>
          <Fault failure={open.error?.failure} />
        </>
      ) : null}
    </Card>
  )
}
