import { attendanceLabels } from '@shared/glossary/labels'
import type { Party, SamradPage } from '@shared/samrad/samrad.contract'
import { useQuery } from '@tanstack/react-query'
import { ask, invoke } from '../lib/api'
import { addDays, today, wholeDay } from '../lib/dates'
import { faultAt, fieldSentence } from '../lib/messages'
import { useAutosave } from '../lib/use-autosave'
import { ConflictChoice } from '../ui/ConflictChoice'
import { choicesOf, DateField, SegmentField, TextArea, TextField } from '../ui/fields'
import { Badge, Grid, layout, Row, Stack } from '../ui/layout'
import styles from './meeting.module.css'

interface AttendancePanelProps {
  readonly samrad: SamradPage
  /** Codes of what is still missing for an agency. */
  readonly faultsOf: (agencyId: string) => readonly string[]
}

/** Who sits here, how, and what is asked of those who do not. */
export function AttendancePanel({ samrad, faultsOf }: AttendancePanelProps) {
  return (
    <Stack>
      <h3>Närvaro per verksamhet</h3>
      {samrad.parties.map((party) => (
        <PartyAttendance key={party.id} party={party} faults={faultsOf(party.agencyId)} />
      ))}
    </Stack>
  )
}

const saveParty = ({ id, revision, isCalled, answer, attendance, supplementBy, text }: Party) =>
  invoke('samrad.setParty', {
    partyId: id,
    revision,
    isCalled,
    answer,
    attendance,
    supplementBy: wholeDay(supplementBy),
    text,
  })

function PartyAttendance({ party, faults }: { readonly party: Party; readonly faults: readonly string[] }) {
  const { data: house } = useQuery(ask('house.current', {}))
  const agency = house?.profile.agencies.find((one) => one.id === party.agencyId)
  const { values, failure, set, flush, keepMine, takeTheirs } = useAutosave(party, saveParty)
  const isAbsent = values.attendance === 'franvarande'
  const setText = (change: Partial<Party['text']>) => set({ text: { ...values.text, ...change } })
  return (
    <div className={styles.decision} role="group" aria-label={agency?.name}>
      <Row between>
        <span className={layout.strong}>{agency?.name}</span>
        {party.isRequired ? <Badge>Ska vara med</Badge> : <Badge>På begäran</Badge>}
      </Row>
      <SegmentField
        label="Närvaro"
        value={values.attendance ?? ''}
        onChange={(attendance) =>
          set(
            {
              attendance,
              ...(attendance === 'franvarande' && party.isRequired && !values.supplementBy
                ? { supplementBy: addDays(today(), 3) }
                : {}),
            },
            0,
          )
        }
        choices={choicesOf(attendanceLabels)}
        error={faults.includes('attendance-missing') ? fieldSentence({ code: 'attendance-missing' }) : undefined}
      />
      {isAbsent ? (
        <Grid>
          <TextField
            label="Skäl"
            value={values.text.absenceReason}
            onChange={(absenceReason) => setText({ absenceReason })}
            onBlur={() => void flush()}
            error={
              faultAt(failure, 'text', 'absenceReason') ??
              (faults.includes('absence-reason-missing')
                ? fieldSentence({ code: 'absence-reason-missing' })
                : undefined)
            }
          />
          <DateField
            label="Komplettering begärs till"
            optional
            value={values.supplementBy ?? ''}
            onChange={(day) => set({ supplementBy: day === '' ? null : day })}
            error={faultAt(failure, 'supplementBy')}
          />
        </Grid>
      ) : (
        <Grid>
          <TextField
            label="Vem"
            optional
            value={values.text.person}
            onChange={(person) => setText({ person })}
            onBlur={() => void flush()}
            error={faultAt(failure, 'text', 'person')}
          />
          <TextField
            label="Titel"
            optional
            value={values.text.title}
            onChange={(title) => setText({ title })}
            onBlur={() => void flush()}
            error={faultAt(failure, 'text', 'title')}
          />
        </Grid>
      )}
      {values.attendance === 'skriftligt' ? (
        <TextArea
          label="Skriftligt svar"
          value={values.text.writtenAnswer}
          onChange={(writtenAnswer) => setText({ writtenAnswer })}
          error={faultAt(failure, 'text', 'writtenAnswer')}
        />
      ) : null}
      <details open={values.text.differingView !== ''}>
        <summary>Avvikande bedömning</summary>
        <TextArea
          label="Verksamhetens egen bedömning, när den skiljer sig"
          optional
          value={values.text.differingView}
          onChange={(differingView) => setText({ differingView })}
          error={faultAt(failure, 'text', 'differingView')}
        />
      </details>
      <ConflictChoice failure={failure} keepMine={keepMine} takeTheirs={takeTheirs} />
    </div>
  )
}
