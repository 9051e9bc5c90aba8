import { aktLabels, teamRoleLabels } from '@shared/glossary/labels'
import type { CaseId, PersonId } from '@shared/ids'
import type { MyTeam } from '@shared/team/team.contract'
import { IconDoor } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { ask, invoke } from '../lib/api'
import { nearDay } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button, ButtonLink } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { TextField } from '../ui/fields'
import { Badge, Card, Fault, layout, Row } from '../ui/layout'
import { Term } from '../ui/Term'

/** The teams I am in, with the doors that my part in them opens. Nothing for who is in none. */
export function MyTeamsCard() {
  const { data: teams = [] } = useQuery(ask('team.mine', {}))
  if (teams.length === 0) return null
  return (
    <Card title={<Term code="arendeteam">Mina ärendeteam</Term>}>
      <ul className={layout.list}>
        {teams.map((team) => (
          <li key={team.memberId}>
            <Team team={team} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

const Team = ({ team }: { readonly team: MyTeam }) => (
  <>
    <div className={`${layout.row} ${layout.between}`}>
      <div>
        <span className={layout.strong}>{team.childName}</span> <span className={layout.number}>{team.number}</span>
        <div className={`${layout.small} ${layout.muted}`}>
          {teamRoleLabels[team.role]} från {nearDay(team.joinedOn)}
        </div>
      </div>
      {team.waitsForKey ? <Badge tone="info">Väntar på nyckel</Badge> : null}
    </div>
    {team.adults.map((adult) => (
      <Adult key={adult.personId} team={team} adult={adult} />
    ))}
    {team.akter.map((akt) => (
      <Door key={akt.id} to={`/akt/${akt.id}`} kind={aktLabels[akt.kind]} name={akt.personName} />
    ))}
  </>
)

const Door = ({ to, kind, name }: { readonly to: string; readonly kind: string; readonly name: string }) => (
  <div>
    <ButtonLink to={to} kind="quiet" size="small">
      <IconDoor size={20} aria-hidden />
      {kind} {name}
    </ButtonLink>
  </div>
)

function Adult({ team, adult }: { readonly team: MyTeam; readonly adult: MyTeam['adults'][number] }) {
  const [isOpening, setOpening] = useState(false)
  if (adult.aktId) return <Door to={`/akt/${adult.aktId}`} kind={aktLabels.vuxenakt} name={adult.name} />
  if (team.waitsForKey) return <div className={layout.small}>{adult.name}</div>
  return (
    <Row between>
      <span>{adult.name}</span>
      <Button size="small" onClick={() => setOpening(true)}>
        Öppna vuxenakt<span className="visually-hidden"> för {adult.name}</span>
      </Button>
      {isOpening ? (
        <OpenVuxenakt
          caseId={team.caseId}
          personId={adult.personId}
          name={adult.name}
          onClose={() => setOpening(false)}
        />
      ) : null}
    </Row>
  )
}

interface OpenProps {
  readonly caseId: CaseId
  readonly personId: PersonId
  readonly name: string
  readonly onClose: () => void
}

function OpenVuxenakt({ caseId, personId, name, onClose }: OpenProps) {
  const [, go] = useLocation()
  const form = useForm({
    initial: { unit: '' },
    submit: async ({ unit }) => {
      const { aktId } = await invoke('akt.openVuxenakt', { caseId, personId, unit })
      go(`/akt/${aktId}`)
    },
  })
  return (
    <Dialog title={`Vuxenakt för ${name}`} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>
          I vuxenakten skrivs det som gäller den vuxnes egen situation och egna behov. Du får den enda nyckeln. Den som
          arbetar med barnet ser inte att akten finns.
        </p>
        <TextField
          label="Enhet"
          optional
          value={form.values.unit}
          onChange={(unit) => form.set({ unit })}
          error={form.error('unit')}
        />
        <Fault failure={form.failure} />
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Öppna vuxenakt
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
