import type { Contract } from '@shared/contract'
import type { InputOf } from '@shared/contract/define'
import { useState } from 'react'
import { invoke } from '../lib/api'
import { type Form as FormState, useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Form } from '../ui/Form'
import { Callout, Card, Fault, layout, Row } from '../ui/layout'
import styles from './gate.module.css'
import { HouseStep } from './HouseStep'
import { PassphraseStep } from './PassphraseStep'
import { RecoveryStep } from './RecoveryStep'
import { UserStep } from './UserStep'

export interface SetUpValues {
  readonly houseName: string
  readonly namnder: readonly { readonly name: string; readonly municipalities: string }[]
  readonly displayName: string
  readonly title: string
  readonly login: string
  readonly passphrase: string
  readonly repeated: string
  readonly isRefused: boolean
  readonly shares: readonly string[]
  readonly typed: readonly [string, string]
}
export type SetUpForm = FormState<SetUpValues>

const stepNames = ['Huset', 'Du', 'Lösenfras', 'Återställning'] as const

const initial: SetUpValues = {
  houseName: '',
  namnder: [{ name: '', municipalities: '' }],
  displayName: '',
  title: 'Samordnare',
  login: '',
  passphrase: '',
  repeated: '',
  isRefused: true,
  shares: [],
  typed: ['', ''],
}

const listed = (text: string) =>
  text
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter(Boolean)

const toInput = (values: SetUpValues): InputOf<Contract['account.setUp']> => ({
  house: {
    name: values.houseName,
    namnder: values.namnder.map(({ name, municipalities }) => ({ name, municipalities: listed(municipalities) })),
  },
  user: {
    displayName: values.displayName,
    title: values.title,
    login: values.login,
    roles: ['samordnare', 'systemadmin', 'loggranskare'],
    hasSocionom: true,
  },
  passphrase: values.passphrase,
  typedShares: [values.typed[0], values.typed[1]],
})

/** Whether a step holds what the next one needs. */
const isComplete = (step: number, values: SetUpValues): boolean =>
  [
    values.houseName.trim() !== '' &&
      values.namnder.every((one) => one.name.trim() !== '' && listed(one.municipalities).length > 0),
    values.displayName.trim() !== '' && values.title.trim() !== '' && values.login.trim() !== '',
    !values.isRefused && values.passphrase === values.repeated,
    values.typed.every((text) => text.trim() !== ''),
  ][step] ?? false

/** Four guided steps, ending in a recovery sheet that has been typed back. Nothing is stored before the last. */
export function SetUpSteps({ onCancel, onDone }: { readonly onCancel: () => void; readonly onDone: () => void }) {
  const [step, setStep] = useState(0)
  const form: SetUpForm = useForm({
    initial,
    submit: async (values) => {
      await invoke('account.setUp', toInput(values))
      onDone()
    },
  })
  const isLast = step === stepNames.length - 1
  const forward = async () => {
    if (isLast) return await form.submit()
    if (step === 2 && form.values.shares.length === 0) {
      const { shares } = await invoke('account.prepareRecovery', {})
      form.set({ shares })
    }
    setStep(step + 1)
  }
  return (
    <>
      <ol className={`${styles.steps} ${styles.noPrint}`} aria-label="Steg">
        {stepNames.map((name, index) => (
          <li key={name} aria-current={index === step ? 'step' : undefined}>
            {name}
          </li>
        ))}
      </ol>
      <Card>
        <Form onSubmit={() => forward()}>
          {step === 0 ? <HouseStep form={form} /> : null}
          {step === 1 ? <UserStep form={form} /> : null}
          {step === 2 ? <PassphraseStep form={form} /> : null}
          {step === 3 ? <RecoveryStep form={form} /> : null}
          <div className={`${layout.stack} ${styles.noPrint}`}>
            {form.failure?.fields ? (
              <Callout tone="fault" title="Något behöver rättas innan huset kan skapas." live>
                <span>{form.error('passphrase') ?? form.error('user', 'login') ?? 'Se de markerade fälten.'}</span>
              </Callout>
            ) : (
              <Fault failure={form.failure} />
            )}
            <Row between>
              <Button kind="quiet" onClick={() => (step === 0 ? onCancel() : setStep(step - 1))}>
                Tillbaka
              </Button>
              <Button type="submit" kind="primary" disabled={!isComplete(step, form.values) || form.isBusy}>
                {isLast ? (form.isBusy ? 'Skapar huset …' : 'Skapa huset') : 'Nästa'}
              </Button>
            </Row>
          </div>
        </Form>
      </Card>
    </>
  )
}
