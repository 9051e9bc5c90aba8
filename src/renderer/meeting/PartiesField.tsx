import { partyKindLabels } from '@shared/glossary/labels'
import type { PersonId, UserId } from '@shared/ids'
import type { Callable, NewMeetingParty, PartyKind } from '@shared/meeting/meeting.contract'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../lib/api'
import { Button } from '../ui/Button'
import { Checkbox, FieldError, SelectField, TextField } from '../ui/fields'
import { Grid, layout, Row, Stack } from '../ui/layout'
import { newParty } from './parties'

interface PartiesFieldProps {
  readonly parties: readonly NewMeetingParty[]
  readonly family: readonly Callable[]
  readonly onChange: (parties: readonly NewMeetingParty[]) => void
  readonly error: (...path: readonly (string | number)[]) => string | undefined
}

const addable: readonly PartyKind[] = ['vardnadshavare', 'kollega', 'verksamhet', 'tolk', 'kulturtolk', 'annan']

/** Who is called, one at a time; of the child it is always said whether it comes, or why not. */
export function PartiesField({ parties, family, onChange, error }: PartiesFieldProps) {
  const change = (at: number, more: Partial<NewMeetingParty>) =>
    onChange(parties.map((one, index) => (index === at ? { ...one, ...more } : one)))
  return (
    <>
      <ul className={layout.list}>
        {parties.map((party, at) => (
          // Rows have no id before they are stored, and are only taken away from their own place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            <Stack tight>
              <Row between>
                <strong>{partyKindLabels[party.kind]}</strong>
                <Row>
                  <Checkbox label="Kallas" checked={party.isCalled} onChange={(isCalled) => change(at, { isCalled })} />
                  {party.kind === 'barn' ? null : (
                    <Button
                      size="small"
                      kind="quiet"
                      aria-label={`Ta bort ${partyKindLabels[party.kind].toLocaleLowerCase('sv')} ${at + 1}`}
                      onClick={() => onChange(parties.filter((_one, index) => index !== at))}
                    >
                      Ta bort
                    </Button>
                  )}
                </Row>
              </Row>
              <PartyFields
                party={party}
                family={family}
                onChange={(more) => change(at, more)}
                error={(key) => error(at, key)}
              />
            </Stack>
          </li>
        ))}
      </ul>
      <Row>
        {addable.map((kind) => (
          <Button key={kind} size="small" onClick={() => onChange([...parties, newParty(kind)])}>
            Lägg till {partyKindLabels[kind].toLocaleLowerCase('sv')}
          </Button>
        ))}
      </Row>
    </>
  )
}

interface PartyFieldsProps {
  readonly party: NewMeetingParty
  readonly family: readonly Callable[]
  readonly onChange: (more: Partial<NewMeetingParty>) => void
  readonly error: (key: string) => string | undefined
}

function PartyFields({ party, family, onChange, error }: PartyFieldsProps) {
  const { data: users = [] } = useQuery(ask('account.list', {}))
  const { kind } = party
  const isInterpreter = kind === 'tolk' || kind === 'kulturtolk'
  return (
    <>
      <Grid>
        {kind === 'vardnadshavare' ? (
          <SelectField
            label="Vem"
            value={party.personId ?? ''}
            choices={family
              .filter((one) => !one.isBlocked)
              .map((one) => ({ value: one.personId, label: `${one.name}, ${one.relation.toLocaleLowerCase('sv')}` }))}
            onChange={(personId: PersonId) => onChange({ personId: personId || null })}
            error={error('personId')}
          />
        ) : null}
        {kind === 'kollega' ? (
          <SelectField
            label="Vem"
            value={party.userId ?? ''}
            choices={users.map((user) => ({
              value: user.id,
              label: `${user.displayName}, ${user.title.toLocaleLowerCase('sv')}`,
            }))}
            onChange={(userId: UserId) => onChange({ userId: userId || null })}
            error={error('userId')}
          />
        ) : null}
        {kind === 'verksamhet' || kind === 'annan' || isInterpreter ? (
          <TextField
            label="Namn"
            optional={isInterpreter}
            value={party.name}
            onChange={(name) => onChange({ name })}
            error={error('name')}
          />
        ) : null}
        {kind === 'verksamhet' || kind === 'annan' ? (
          <TextField
            label={kind === 'verksamhet' ? 'Verksamhet' : 'Vem är det för barnet?'}
            optional
            value={party.body}
            onChange={(body) => onChange({ body })}
            error={error('body')}
          />
        ) : null}
        {isInterpreter ? (
          <TextField
            label="Språk"
            value={party.language}
            onChange={(language) => onChange({ language })}
            error={error('language')}
          />
        ) : null}
      </Grid>
      {isInterpreter ? (
        <div data-faulty={error('secrecyNoted') ? true : undefined}>
          <Checkbox
            label="Har fått veta att tystnadsplikt gäller"
            checked={party.secrecyNoted}
            onChange={(secrecyNoted) => onChange({ secrecyNoted })}
          />
          <FieldError error={error('secrecyNoted')} />
        </div>
      ) : null}
      {party.isCalled ? null : (
        <TextField
          label="Varför inte?"
          value={party.reason}
          onChange={(reason) => onChange({ reason })}
          error={error('reason')}
          lang="sv"
          spellCheck
        />
      )}
    </>
  )
}
