import type { Role, User } from '@shared/account/account.contract'
import { aktLabels, relationLabels, teamRoleLabels } from '@shared/glossary/labels'
import type { AktId, CaseId, NamndId, PersonId, UserId } from '@shared/ids'
import type { CaseTeam, TeamRole } from '@shared/team/team.contract'
import { useQuery } from '@tanstack/react-query'
import { ask, invoke } from '../lib/api'
import { today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { CheckboxGroup, choicesOf, DateField, SelectField, TextField } from '../ui/fields'
import { Fault, Row } from '../ui/layout'

interface Values {
  readonly role: TeamRole | ''
  readonly userId: UserId | ''
  readonly competence: string
  readonly joinedOn: string
  readonly reason: string
  readonly adultIds: readonly PersonId[]
  readonly aktIds: readonly AktId[]
  readonly siblingIds: readonly CaseId[]
}

/** What each role opens, in words, so that whoever appoints knows what the keys follow. */
const opens: Readonly<Record<TeamRole, string>> = {
  barnhandlaggare: 'Får nyckel till ärendet och till barnets akt. Aldrig till en vuxenakt.',
  vuxenhandlaggare: 'Får nyckel till de vuxnas egna akter som du väljer nedan. Aldrig till barnets akt.',
  stodjare: 'Får nyckel till uppgifterna i ärendet, inte till någon akt om du inte väljer det nedan.',
  familjebehandlare: 'Får nyckel till uppgifterna i ärendet, inte till någon akt om du inte väljer det nedan.',
  forsorjningsstod: 'Får nyckel till uppgifterna i ärendet, inte till någon akt om du inte väljer det nedan.',
  annan: 'Får nyckel till uppgifterna i ärendet, inte till någon akt om du inte väljer det nedan.',
}

const needed: Partial<Record<TeamRole, Role>> = {
  barnhandlaggare: 'barnhandlaggare',
  vuxenhandlaggare: 'vuxenhandlaggare',
}

const mayBe = (user: User, role: TeamRole | '', namndId: NamndId) => {
  const wanted = role ? needed[role] : undefined
  return wanted
    ? user.namndId === namndId && user.roles.includes(wanted)
    : user.namndId === null || user.namndId === namndId
}

interface AppointProps {
  readonly team: CaseTeam
  readonly namndId: NamndId
  readonly onClose: () => void
}

/** Appoints a member of the ärendeteam, for this child and when wanted for its siblings. */
export function AppointMember({ team, namndId, onClose }: AppointProps) {
  const { data: users = [] } = useQuery(ask('account.list', {}))
  const form = useForm<Values>({
    initial: {
      role: team.missing[0] ?? '',
      userId: '',
      competence: '',
      joinedOn: today(),
      reason: '',
      adultIds: team.adults.map((one) => one.personId),
      aktIds: [],
      siblingIds: team.siblings.map((one) => one.caseId),
    },
    draft: { form: 'team.join', subject: team.caseId },
    submit: async ({ role, userId, siblingIds, adultIds, aktIds, ...rest }) => {
      const isOfficer = role === 'barnhandlaggare' || role === 'vuxenhandlaggare'
      await invoke('team.join', {
        ...rest,
        caseIds: [team.caseId, ...siblingIds],
        role: (role || undefined) as TeamRole,
        userId: (userId || undefined) as UserId,
        adultIds: role === 'vuxenhandlaggare' ? [...adultIds] : [],
        aktIds: isOfficer ? [] : [...aktIds],
      })
      onClose()
    },
  })
  const { values, set, error } = form
  const isOther = values.role !== '' && values.role !== 'barnhandlaggare' && values.role !== 'vuxenhandlaggare'
  return (
    <Dialog title="Utse till ärendeteamet" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <SelectField
          label="Roll"
          hint={values.role ? opens[values.role] : undefined}
          value={values.role}
          onChange={(role) => set({ role, userId: '' })}
          choices={choicesOf(teamRoleLabels)}
          error={error('role')}
        />
        <SelectField
          label="Vem"
          value={values.userId}
          onChange={(userId) => set({ userId })}
          choices={users
            .filter((user) => mayBe(user, values.role, namndId))
            .map((user) => ({ value: user.id, label: `${user.displayName}, ${user.title.toLocaleLowerCase('sv')}` }))}
          error={error('userId')}
        />
        {values.role === 'vuxenhandlaggare' ? (
          <CheckboxGroup
            label="För vilka vuxna"
            values={values.adultIds}
            onChange={(adultIds) => set({ adultIds })}
            choices={team.adults.map((one) => ({
              value: one.personId,
              label: `${one.name}, ${relationLabels[one.relation].toLocaleLowerCase('sv')}`,
            }))}
            error={error('adultIds')}
          />
        ) : null}
        {isOther ? (
          <TextField
            label="Kompetens"
            optional={values.role !== 'annan'}
            value={values.competence}
            onChange={(competence) => set({ competence })}
            error={error('competence')}
          />
        ) : null}
        {isOther && team.akter.length > 0 ? (
          <CheckboxGroup
            label="Akter att öppna"
            hint="Välj bara det som behövs för arbetet. Skyddade uppgifter och vem som anmält följer inte med."
            values={values.aktIds}
            onChange={(aktIds) => set({ aktIds })}
            choices={team.akter.map((one) => ({ value: one.id, label: `${aktLabels[one.kind]}, ${one.personName}` }))}
            error={error('aktIds')}
          />
        ) : null}
        <DateField
          label="Från och med"
          value={values.joinedOn}
          onChange={(joinedOn) => set({ joinedOn })}
          error={error('joinedOn')}
        />
        <TextField
          label="Varför"
          value={values.reason}
          onChange={(reason) => set({ reason })}
          error={error('reason')}
        />
        {team.siblings.length > 0 ? (
          <CheckboxGroup
            label="Samma i syskonens ärenden"
            values={values.siblingIds}
            onChange={(siblingIds) => set({ siblingIds })}
            choices={team.siblings.map((one) => ({ value: one.caseId, label: `${one.name}, ${one.number}` }))}
          />
        ) : null}
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
            Utse och ge nycklar
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
