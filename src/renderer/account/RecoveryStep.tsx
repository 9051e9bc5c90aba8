import { askShell } from '../lib/api'
import { today } from '../lib/dates'
import { usePolicy } from '../lib/use-policy'
import { Button } from '../ui/Button'
import { TextArea } from '../ui/fields'
import { Callout, layout, Row, Stack } from '../ui/layout'
import styles from './gate.module.css'
import type { SetUpForm } from './SetUpSteps'

const keepers = ['Enhetschefens låsta skåp', 'Arkivet eller registraturen', 'IT-avdelningens kassaskåp']

/** Step four: three sheets, any two of which open the house again. They are printed, never saved as a file. */
export function RecoveryStep({ form }: { readonly form: SetUpForm }) {
  const { shares, typed, houseName } = form.values
  const { recoveryHolders } = usePolicy()
  return (
    <Stack>
      <div className={`${layout.stack} ${styles.noPrint}`}>
        <h2>Återställningsark</h2>
        <Callout tone="warn" title="Skriv ut de tre arken nu och förvara dem på tre olika platser.">
          <span>
            Två av tre öppnar huset om alla lösenfraser är borta. Ett ensamt ark öppnar ingenting. Om alla användare och
            två ark går förlorade kan ingen, inte heller vi, komma åt uppgifterna.
          </span>
        </Callout>
        <Row>
          <Button onClick={() => void askShell('shell.print', {})}>Skriv ut arken</Button>
        </Row>
      </div>
      <div className={styles.sheets}>
        {shares.map((share, index) => (
          <div key={share} className={styles.sheet}>
            <h3>
              Återställningsark {index + 1} av 3 – {houseName}
            </h3>
            <p className={styles.share}>{share}</p>
            <p className={layout.muted}>
              {recoveryHolders
                ? `Förvaras av ${recoveryHolders[index]}, enligt IT.`
                : `Förslag på förvaring: ${keepers[index]}.`}{' '}
              Utskrivet {today()}. Två av tre ark öppnar allt i huset; behandla arket som en nyckel.
            </p>
          </div>
        ))}
      </div>
      <div className={`${layout.stack} ${styles.noPrint}`}>
        <h3>Skriv tillbaka två av dem från papperet</h3>
        <p>Då vet ni att arken går att läsa den dag de behövs.</p>
        {([0, 1] as const).map((index) => (
          <TextArea
            key={index}
            label={index === 0 ? 'Ett ark' : 'Ett annat ark'}
            value={typed[index]}
            onChange={(text) => form.set({ typed: index === 0 ? [text, typed[1]] : [typed[0], text] })}
            error={form.error('typedShares', index)}
            spellCheck={false}
            rows={2}
          />
        ))}
      </div>
    </Stack>
  )
}
