import type { Standing } from '@shared/disclosure/disclosure.contract'
import { type BreakingGround, personalGrounds } from '@shared/disclosure/ground'
import type { Form as FormState } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Form } from '../ui/Form'
import { TextArea, TextField } from '../ui/fields'
import { Callout, Card, Fault, Grid, Row } from '../ui/layout'
import { SaveMark } from '../ui/SaveMark'
import { GroundFields, GroundText } from './GroundFields'
import type { SettledByKey } from './verdicts'

export interface DecideValues {
  readonly settled: SettledByKey
  readonly receiver: string
  readonly relation: string
  readonly what: string
  /** Chosen here for a private person who is not a party; another authority's stands above the mirror. */
  readonly ground: BreakingGround | ''
  readonly groundText: string
  readonly assessment: string
  readonly condition: string
}

interface DecideFormProps {
  readonly form: FormState<DecideValues>
  /** Passages that nobody has settled yet. */
  readonly left: number
  readonly needsSecond: boolean
  readonly standing: Standing
  /** On what ground another authority would be told. */
  readonly authorityGround: BreakingGround | ''
}

/** Utlämnandeprövning: when somebody has asked and every passage has been judged, it is decided here. */
export const DecideForm = ({ form, left, needsSecond, standing, authorityGround }: DecideFormProps) => (
  <Card title="Utlämnandeprövning">
    <p>När någon har begärt att få ta del av akten beslutar du här. Annars kan du lämna det tomt.</p>
    <Form onSubmit={form.submit}>
      <Grid>
        <TextField
          label="Vem begär"
          error={form.error('receiver')}
          value={form.values.receiver}
          onChange={(receiver) => form.set({ receiver })}
        />
        <TextField
          label="Hur personen hör till akten"
          optional
          error={form.error('relation')}
          value={form.values.relation}
          onChange={(relation) => form.set({ relation })}
        />
      </Grid>
      <TextField
        label="Vad begäran gäller"
        error={form.error('what')}
        value={form.values.what}
        onChange={(what) => form.set({ what })}
      />
      {standing === 'annan' || standing === 'foralder-utan-vardnad' ? (
        <GroundFields
          label="Grund för att lämna ut"
          hint="Den som inte är part får något bara med en grund. Lämnas inget ut behövs ingen."
          ground={form.values.ground}
          groundText={form.values.groundText}
          grounds={personalGrounds}
          error={form.error}
          onGround={(ground) => form.set({ ground })}
          onText={(groundText) => form.set({ groundText })}
        />
      ) : (
        <GroundText
          ground={authorityGround}
          groundText={form.values.groundText}
          error={form.error('groundText')}
          onText={(groundText) => form.set({ groundText })}
        />
      )}
      <TextArea
        label="Bedömning"
        hint="Vilket men kan uppstå, för vem, och hur du har vägt det. Skriv inte det som undantas."
        error={form.error('assessment')}
        value={form.values.assessment}
        onChange={(assessment) => form.set({ assessment })}
      />
      <TextField
        label="Förbehåll"
        optional
        hint="Villkor för den som får uppgifterna, till exempel att de inte får spridas"
        error={form.error('condition')}
        value={form.values.condition}
        onChange={(condition) => form.set({ condition })}
      />
      {needsSecond ? (
        <Callout title="En andra person godkänner">
          <span>
            Akten har skyddade uppgifter. Innan något lämnar huset godkänner någon annan som har nyckel till dem, i sin
            egen inloggning.
          </span>
        </Callout>
      ) : null}
      {left > 0 ? (
        <Callout tone="warn" title={left === 1 ? 'Ett stycke är inte prövat' : `${left} stycken är inte prövade`}>
          <span>Beslutet tas när alla är prövade.</span>
        </Callout>
      ) : null}
      <Row>
        <Button type="submit" kind="primary" disabled={form.isBusy}>
          Besluta
        </Button>
        <SaveMark state={form.saveState} />
      </Row>
      <Fault failure={form.failure} />
    </Form>
  </Card>
)
