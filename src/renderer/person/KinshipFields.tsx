import type { Contract } from '@shared/contract'
import type { InputOf } from '@shared/contract/define'
import { custodyLabels, livesWithLabels, relationLabels } from '@shared/glossary/labels'
import { Checkbox, choicesOf, SelectField } from '../ui/fields'
import { Grid, Stack } from '../ui/layout'

export type KinshipValues = Required<InputOf<Contract['person.relate']>['kinship']>
export const emptyKinship: KinshipValues = {
  relation: 'mor',
  custody: 'okand',
  livesWithChild: 'okant',
  isSuspect: false,
}

/** How an adult stands to the child. */
export const KinshipFields = ({
  values,
  set,
}: {
  readonly values: KinshipValues
  readonly set: (change: Partial<KinshipValues>) => void
}) => (
  <Stack tight>
    <Grid>
      <SelectField
        label="Relation till barnet"
        value={values.relation}
        onChange={(relation) => set({ relation })}
        choices={choicesOf(relationLabels)}
      />
      <SelectField
        label="Vårdnad"
        value={values.custody}
        onChange={(custody) => set({ custody })}
        choices={choicesOf(custodyLabels)}
      />
      <SelectField
        label="Boende"
        value={values.livesWithChild}
        onChange={(livesWithChild) => set({ livesWithChild })}
        choices={choicesOf(livesWithLabels)}
      />
    </Grid>
    <Checkbox
      label="Misstänkt enligt polis eller åklagare"
      checked={values.isSuspect}
      onChange={(isSuspect) => set({ isSuspect })}
    />
  </Stack>
)
