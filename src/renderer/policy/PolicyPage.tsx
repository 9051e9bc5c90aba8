import { boundLabels, keystoreLabels } from '@shared/glossary/labels'
import type { Policy, PolicyKey, PolicyState } from '@shared/policy/policy.contract'
import { exportLabels, keystoreBindingLabels, policyWords, screenCaptureLabels } from '@shared/policy/words'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ask } from '../lib/api'
import { useKeystore } from '../lib/use-keystore'
import { SettingsFrame } from '../settings'
import { Loaded } from '../ui/Loaded'
import { Card, Facts, layout, Table } from '../ui/layout'
import styles from './policy.module.css'

const list = (texts: readonly string[]) => (
  <ul>
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
)

const shown: { readonly [K in PolicyKey]: (value: NonNullable<Policy[K]>) => ReactNode } = {
  dataFolder: (folder) => folder,
  backupFolder: (folder) => folder,
  maxIdleMinutes: (minutes) => (minutes === 1 ? '1 minut' : `${minutes} minuter`),
  recoveryHolders: list,
  allowedExports: (kinds) => (kinds.length === 0 ? 'Inget får tas ut' : list(kinds.map((kind) => exportLabels[kind]))),
  screenCapture: (answer) => screenCaptureLabels[answer],
  keystoreBinding: (answer) => <Binding answer={answer} />,
  logAnchorFolder: (folder) => folder,
  supportContact: (contact) => contact,
}

/** What IT asks for, and what has come of it. */
function Binding({ answer }: { readonly answer: NonNullable<Policy['keystoreBinding']> }) {
  const state = useKeystore()
  return (
    <>
      {keystoreBindingLabels[answer]}
      {state ? (
        <div className={`${layout.small} ${layout.muted}`}>
          {boundLabels[state.bound]}. {keystoreLabels[state.standing]}.
        </div>
      ) : null}
    </>
  )
}

const valueOf = <K extends PolicyKey>(policy: Policy, key: K): ReactNode => {
  const value = policy[key]
  return value === undefined ? <span className={layout.muted}>Inte bestämt</span> : shown[key](value)
}

const keys = Object.keys(policyWords) as PolicyKey[]

/** What IT has decided for this computer, and where it was read. Nothing here can be changed. */
export const PolicyPage = () => (
  <SettingsFrame title="Bestämt av IT">
    <Loaded question={ask('policy.get', {})}>{(state) => <Decided state={state} />}</Loaded>
  </SettingsFrame>
)

function Decided({ state: { policy, source } }: { readonly state: PolicyState }) {
  const { data: house } = useQuery(ask('house.current', {}))
  if (!source)
    return (
      <Card>
        <p>
          IT har inte bestämt något för den här datorn. Den som sköter verksamhetens inställningar väljer själv, inom
          programmets egna gränser.
        </p>
      </Card>
    )
  return (
    <Card>
      <p>
        Det här gäller alla som använder datorn och kan inte ändras i programmet. Ett strängare val går alltid att göra.
      </p>
      <Facts
        rows={[
          [
            source.kind === 'file' ? 'Läst ur filen' : 'Läst ur registret',
            <span key="place" className={styles.value}>
              {source.place}
            </span>,
          ],
        ]}
      />
      {house?.isDemo ? (
        <p className={layout.muted}>
          I demohuset gäller inte mapparna för säkerhetskopior och för loggens ankare, och ingen lösenfras binds. Där är
          allt påhittat.
        </p>
      ) : null}
      <Table caption="Det som IT kan bestämma" columns={['Inställning', 'Värde']}>
        {keys.map((key) => (
          <tr key={key}>
            <td>
              <span className={layout.strong}>{policyWords[key].label}</span>
              <div className={`${layout.small} ${layout.muted}`}>{policyWords[key].help}</div>
            </td>
            <td className={styles.value}>{valueOf(policy, key)}</td>
          </tr>
        ))}
      </Table>
    </Card>
  )
}
