import { teamRoleLabels, violenceSourceLabels } from '@shared/glossary/labels'
import type { CaseId, NamndId } from '@shared/ids'
import type { CaseTeam, TeamMember } from '@shared/team/team.contract'
import { useState } from 'react'
import { ask } from '../lib/api'
import { nearDay } from '../lib/dates'
import { Button } from '../ui/Button'
import { Loaded } from '../ui/Loaded'
import { Badge, Callout, Card, Empty, layout, Row } from '../ui/layout'
import { Term } from '../ui/Term'
import { AppointMember } from './AppointMember'
import { EndMembership } from './EndMembership'
import { MarkViolence } from './MarkViolence'

interface TeamCardProps {
  readonly caseId: CaseId
  readonly namndId: NamndId
}

/** The ärendeteam of a child's case: whether it is demanded, who is in it, and the way in and out of it. */
export const TeamCard = ({ caseId, namndId }: TeamCardProps) => (
  <Loaded question={ask('team.ofCase', { caseId })}>{(team) => <Team team={team} namndId={namndId} />}</Loaded>
)

function Team({ team, namndId }: { readonly team: CaseTeam; readonly namndId: NamndId }) {
  const [open, setOpen] = useState<'mark' | 'appoint' | null>(null)
  const close = () => setOpen(null)
  const here = team.members.filter((member) => member.leftOn === null)
  const gone = team.members.filter((member) => member.leftOn !== null)
  return (
    <Card
      title={<Term code="arendeteam">Ärendeteam</Term>}
      actions={
        team.mayAppoint ? (
          <Button
            size="small"
            kind={team.missing.length > 0 ? 'primary' : 'secondary'}
            onClick={() => setOpen('appoint')}
          >
            Utse till teamet
          </Button>
        ) : null
      }
    >
      <Violence team={team} />
      {here.length > 0 ? (
        <ul className={layout.list}>
          {here.map((member) => (
            <Member key={member.id} member={member} mayEnd={team.mayAppoint} />
          ))}
        </ul>
      ) : team.violence ? null : (
        <Empty>
          Ingen är utsedd. Ett ärendeteam utses direkt när det finns uppgift om våld i familjen, och annars när flera
          behöver arbeta tillsammans.
        </Empty>
      )}
      {gone.length > 0 ? (
        <details>
          <summary>Har lämnat teamet ({gone.length})</summary>
          <ul className={layout.list}>
            {gone.map((member) => (
              <Member key={member.id} member={member} mayEnd={false} />
            ))}
          </ul>
        </details>
      ) : null}
      {team.mayMark ? (
        <Row>
          <Button size="small" onClick={() => setOpen('mark')}>
            Markera uppgift om våld
          </Button>
        </Row>
      ) : null}
      {open === 'mark' ? <MarkViolence caseId={team.caseId} onClose={close} /> : null}
      {open === 'appoint' ? <AppointMember team={team} namndId={namndId} onClose={close} /> : null}
    </Card>
  )
}

function Violence({ team }: { readonly team: CaseTeam }) {
  const { violence, missing } = team
  if (!violence) return null
  return (
    <>
      {missing.length > 0 ? (
        <Row>
          <Badge tone="overdue">
            Utse genast {missing.map((role) => teamRoleLabels[role].toLocaleLowerCase('sv')).join(' och ')}
          </Badge>
        </Row>
      ) : null}
      <Callout tone="warn" title={`Uppgift om våld ${nearDay(violence.learnedOn)}`}>
        <span>
          Källa: {violenceSourceLabels[violence.source].toLocaleLowerCase('sv')}. Markerat av {violence.markedBy}.
        </span>
        {violence.text ? <span className={layout.pre}>{violence.text}</span> : null}
      </Callout>
    </>
  )
}

function Member({ member, mayEnd }: { readonly member: TeamMember; readonly mayEnd: boolean }) {
  const [isEnding, setEnding] = useState(false)
  return (
    <li className={`${layout.row} ${layout.between}`}>
      <div>
        <span className={layout.strong}>{member.name}</span>{' '}
        <span className={layout.muted}>
          {teamRoleLabels[member.role].toLocaleLowerCase('sv')}
          {member.text.competence ? `, ${member.text.competence}` : ''}
        </span>
        <div className={layout.small}>
          {member.adults.length > 0 ? `För ${member.adults.map((one) => one.name).join(' och ')}. ` : ''}
          {member.leftOn
            ? `${nearDay(member.joinedOn)}–${nearDay(member.leftOn)}. ${member.text.leftReason}`
            : `Från ${nearDay(member.joinedOn)}, utsedd av ${member.appointedBy}. ${member.text.reason}`}
        </div>
        {member.waitsForKey ? <Badge tone="info">Väntar på nyckel</Badge> : null}
      </div>
      {mayEnd ? (
        <Button size="small" kind="quiet" onClick={() => setEnding(true)}>
          Lämnar<span className="visually-hidden">: {member.name}</span>
        </Button>
      ) : null}
      {isEnding ? <EndMembership member={member} onClose={() => setEnding(false)} /> : null}
    </li>
  )
}
