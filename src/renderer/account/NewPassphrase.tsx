import { useState } from 'react'
import { invoke } from '../lib/api'
import { Button } from '../ui/Button'
import { PassphraseField } from '../ui/fields'
import { Callout, layout, Row } from '../ui/layout'
import { StrengthMeter } from './StrengthMeter'

export interface Chosen {
  readonly passphrase: string
  readonly repeated: string
  readonly isRefused: boolean
}
export const nothingChosen: Chosen = { passphrase: '', repeated: '', isRefused: false }

/** True when a passphrase has been chosen, is strong enough, and was typed alike twice. */
export const isChosen = ({ passphrase, repeated, isRefused }: Chosen): boolean =>
  passphrase !== '' && repeated === passphrase && !isRefused

interface Props {
  readonly chosen: Chosen
  readonly set: (change: Partial<Chosen>) => void
  /** Names that must not carry it. */
  readonly words: readonly string[]
  readonly error: string | undefined
  readonly label?: string
  readonly hint?: string | undefined
  readonly autoFocus?: boolean
}

/** A new passphrase, twice, with how good it is and a suggestion. */
export function NewPassphrase({
  chosen,
  set,
  words,
  error,
  label = 'Ny lösenfras',
  hint = 'Minst 15 tecken. Flera ord som inte hör ihop.',
  autoFocus = false,
}: Props) {
  const [suggested, setSuggested] = useState('')
  const { passphrase, repeated } = chosen
  return (
    <div className={layout.stack}>
      <PassphraseField
        label={label}
        hint={hint}
        value={passphrase}
        onChange={(value) => set({ passphrase: value })}
        error={error}
        autoFocus={autoFocus}
      />
      <StrengthMeter passphrase={passphrase} words={words} onWeighed={(isRefused) => set({ isRefused })} />
      <PassphraseField
        label="Skriv den en gång till"
        value={repeated}
        onChange={(value) => set({ repeated: value })}
        error={repeated !== '' && repeated !== passphrase ? 'De två stämmer inte överens.' : undefined}
      />
      <Row>
        <Button
          size="small"
          onClick={() => void invoke('account.suggestPassphrase', {}).then((found) => setSuggested(found.passphrase))}
        >
          Föreslå fem ord
        </Button>
      </Row>
      {suggested ? (
        <Callout title="Förslag">
          <span className={layout.strong}>{suggested}</span>
          <span>Orden är slumpade. Skriv in dem själv, så minns du dem bättre.</span>
        </Callout>
      ) : null}
    </div>
  )
}
