import type { GroupItemPage, GroupMeetingPage } from '@shared/group/group.contract'
import { sheetLimits } from '@shared/group/limits'
import type { SheetText } from '@shared/group/sheet'
import { useLocation } from 'wouter'
import { invoke } from '../lib/api'
import { longDay } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button, ButtonLink } from '../ui/Button'
import { Form } from '../ui/Form'
import { TextArea } from '../ui/fields'
import { Callout, Card, Fault, Page, Row, Stack } from '../ui/layout'
import { SaveMark } from '../ui/SaveMark'
import { Term } from '../ui/Term'

/** Which meeting a sheet is for. */
export const meetingLead = (meeting: GroupMeetingPage) => (
  <>
    <Term code="samarbetsgrupp">Samarbetsgrupp</Term> {longDay(meeting.heldOn)} kl. {meeting.startsAt}
  </>
)

const parts: readonly {
  readonly key: keyof SheetText
  readonly label: string
  readonly hint: string
  readonly optional?: true
}[] = [
  { key: 'question', label: 'Fråga till gruppen', hint: 'Vad vill ni ha hjälp med? En fråga som går att svara på.' },
  { key: 'protection', label: 'Skyddsläge', hint: 'Är barnets skydd säkerställt i dag? Vad vilar det på?' },
  { key: 'deadlines', label: 'Frister', hint: 'Vad ska vara klart, och till när?' },
  {
    key: 'clashes',
    label: 'Insatser som kan motverka varandra',
    hint: 'Till exempel umgänge som krockar med skyddet, eller två planer som drar åt olika håll.',
    optional: true,
  },
  {
    key: 'support',
    label: 'Önskat stöd eller resurs',
    hint: 'Vad behöver ni: handledning, tid, en kollega, en insats?',
  },
]
const empty: SheetText = { question: '', protection: '', deadlines: '', clashes: '', support: '' }

/** The sheet as its team writes it. */
export function SheetForm({ meeting, item }: { readonly meeting: GroupMeetingPage; readonly item: GroupItemPage }) {
  const [, go] = useLocation()
  const form = useForm<SheetText>({
    initial: item.sheet ?? empty,
    draft: { form: 'group.sheet', subject: item.caseId },
    submit: async (sheet) => {
      const order = { meetingId: meeting.id, caseId: item.caseId, sheet, revision: item.sheetRevision }
      await invoke('group.saveSheet', order)
      go(`/samverkan/mote/${meeting.id}`)
    },
  })
  const { earlier } = item
  return (
    <Page
      title={`Blad till ärendedragning ${item.number}`}
      lead={<>{meetingLead(meeting)}. Allt ska få plats på en sida.</>}
      narrow
    >
      <Card>
        <Form onSubmit={() => form.submit()}>
          <Callout title="Inga namn på bladet">
            <span>
              Gruppen känner ärendet på dess nummer. Skriv barnet, mamman, pappan. Bladet ligger i ärendet och öppnas
              bara av den som har en uppgift där.
            </span>
          </Callout>
          {earlier && !item.sheet && form.values.question === '' ? (
            <Row>
              <Button size="small" onClick={() => form.set(() => earlier)}>
                Utgå från förra bladet
              </Button>
            </Row>
          ) : null}
          {parts.map(({ key, label, hint, optional }) => (
            <TextArea
              key={key}
              label={label}
              optional={optional ?? false}
              hint={`${hint} ${form.values[key].length} av ${sheetLimits[key]} tecken.`}
              rows={4}
              value={form.values[key]}
              onChange={(text) => form.set({ [key]: text })}
              error={form.error('sheet', key)}
              lang="sv"
              spellCheck
            />
          ))}
          {form.failure?.fields ? null : <Fault failure={form.failure} />}
          <Stack tight>
            <Row>
              <Button type="submit" kind="primary" disabled={form.isBusy}>
                Spara bladet
              </Button>
              <ButtonLink to={`/samverkan/mote/${meeting.id}`}>Till mötet</ButtonLink>
              <SaveMark state={form.saveState} />
            </Row>
          </Stack>
        </Form>
      </Card>
    </Page>
  )
}
