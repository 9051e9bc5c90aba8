import type { Contract } from '@shared/contract'
import type { InputOf } from '@shared/contract/define'
import { adultSexLabels, childSexLabels, protectionLabels } from '@shared/glossary/labels'
import type { Protection } from '@shared/person/person.contract'
import { invoke } from '../lib/api'
import { Checkbox, choicesOf, DateField, SelectField, TextField } from '../ui/fields'
import { Callout, Grid, Stack } from '../ui/layout'

type ChangeInput = InputOf<Contract['person.change']>['identity']
export type IdentityValues = Required<ChangeInput>
export type WhereaboutsValues = Required<InputOf<Contract['person.changeWhereabouts']>['whereabouts']>

export const emptyIdentity: IdentityValues = {
  givenName: '',
  familyName: '',
  personnummer: '',
  birthDate: null,
  sex: 'annat',
  language: '',
  needsInterpreter: false,
  disability: '',
  protection: 'ingen',
}
export const emptyWhereabouts: WhereaboutsValues = { address: '', phone: '', school: '', contactRule: '' }

interface IdentityFieldsProps {
  readonly values: IdentityValues
  readonly set: (change: Partial<IdentityValues>) => void
  /** The sentence for a field of the identity. */
  readonly error: (field: keyof IdentityValues) => string | undefined
  readonly isChild: boolean
}

/** Who a person is. The number fills in birth date and sex. */
export function IdentityFields({ values, set, error, isChild }: IdentityFieldsProps) {
  const readNumber = () => {
    if (values.personnummer.trim() === '') return
    void invoke('person.readNumber', { personnummer: values.personnummer }).then(
      ({ personnummer, birthDate, sex }) => set({ personnummer, birthDate, sex }),
      () => {},
    )
  }
  return (
    <Stack>
      <Grid>
        <TextField
          label="Förnamn"
          value={values.givenName}
          onChange={(givenName) => set({ givenName })}
          error={error('givenName')}
          autoComplete="off"
        />
        <TextField
          label="Efternamn"
          value={values.familyName}
          onChange={(familyName) => set({ familyName })}
          error={error('familyName')}
          autoComplete="off"
        />
      </Grid>
      <Grid>
        <TextField
          label="Personnummer eller samordningsnummer"
          optional
          value={values.personnummer}
          onChange={(personnummer) => set({ personnummer })}
          onBlur={readNumber}
          error={error('personnummer')}
          autoComplete="off"
          placeholder="ÅÅÅÅMMDD-NNNN"
        />
        <DateField
          label="Födelsedatum"
          optional
          value={values.birthDate ?? ''}
          onChange={(birthDate) => set({ birthDate: birthDate === '' ? null : birthDate })}
          error={error('birthDate')}
        />
      </Grid>
      <Grid>
        <SelectField
          label="Kön"
          value={values.sex}
          onChange={(sex) => set({ sex })}
          choices={choicesOf(isChild ? childSexLabels : adultSexLabels)}
        />
        <SelectField
          label="Skydd i folkbokföringen"
          value={values.protection}
          onChange={(protection: Protection) => set({ protection })}
          choices={choicesOf(protectionLabels)}
        />
      </Grid>
      {values.protection === 'ingen' ? null : (
        <Callout tone="warn" title="Skyddade personuppgifter">
          <span>
            Namnet visas inte i listor, titlar eller filnamn.
            {values.protection === 'skyddad-folkbokforing'
              ? ' Ingen adress kan lagras; brev går via Skatteverkets förmedlingsuppdrag.'
              : ''}
          </span>
        </Callout>
      )}
      <Grid>
        <TextField
          label="Språk"
          optional
          value={values.language}
          onChange={(language) => set({ language })}
          error={error('language')}
        />
        <TextField
          label="Funktionsnedsättning eller särskilda behov"
          optional
          value={values.disability}
          onChange={(disability) => set({ disability })}
          error={error('disability')}
        />
      </Grid>
      <Checkbox
        label="Behöver tolk"
        checked={values.needsInterpreter}
        onChange={(needsInterpreter) => set({ needsInterpreter })}
      />
    </Stack>
  )
}

interface WhereaboutsFieldsProps {
  readonly values: WhereaboutsValues
  readonly set: (change: Partial<WhereaboutsValues>) => void
  readonly error: (field: keyof WhereaboutsValues) => string | undefined
  readonly protection: Protection
  readonly isChild: boolean
}

/** Where a person can be found; sealed under a key of its own. */
export function WhereaboutsFields({ values, set, error, protection, isChild }: WhereaboutsFieldsProps) {
  const isAddressClosed = protection === 'skyddad-folkbokforing'
  return (
    <Stack>
      <Grid>
        <TextField
          label="Adress"
          optional
          hint={isAddressClosed ? 'Via Skatteverkets förmedling' : undefined}
          disabled={isAddressClosed}
          value={isAddressClosed ? '' : values.address}
          onChange={(address) => set({ address })}
          error={error('address')}
          autoComplete="off"
        />
        <TextField
          label="Telefon"
          optional
          value={values.phone}
          onChange={(phone) => set({ phone })}
          error={error('phone')}
          autoComplete="off"
        />
      </Grid>
      <Grid>
        {isChild ? (
          <TextField
            label="Skola eller förskola"
            optional
            value={values.school}
            onChange={(school) => set({ school })}
            error={error('school')}
          />
        ) : null}
        <TextField
          label="Så får kontakt tas"
          optional
          value={values.contactRule}
          onChange={(contactRule) => set({ contactRule })}
          error={error('contactRule')}
        />
      </Grid>
    </Stack>
  )
}
