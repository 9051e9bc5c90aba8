import type { KeystoreState } from '@shared/policy/keystore'
import { useKeystore } from '../lib/use-keystore'
import { Button } from '../ui/Button'
import { Callout, layout, Row } from '../ui/layout'

/** What has happened when a passphrase is bound to another computer's account, and the two ways in. */
export const BoundElsewhere = ({ onSheets }: { readonly onSheets: () => void }) => (
  <Callout tone="warn" title="Lösenfrasen kan inte användas på det här datorkontot." live>
    <p>
      Den är bunden till nyckelringen på det datorkonto där den användes senast. Antingen har huset flyttats hit från en
      annan dator eller ett annat konto, eller så har nyckelringen tömts. Inget är förlorat, och huset är orört. Det
      finns två vägar in:
    </p>
    <p>
      <strong>Två av de tre återställningsarken</strong> ger dig nya nycklar och en ny lösenfras.
    </p>
    <p>
      <strong>En systemadministratör som kan låsa upp här</strong> ger dig nya nycklar, tillsammans med en kollega till,
      under Inställningar → Användare.
    </p>
    <Row>
      <Button kind="primary" onClick={onSheets}>
        Lås upp med två ark
      </Button>
    </Row>
  </Callout>
)

const causes: Readonly<Partial<Record<KeystoreState['standing'], string>>> = {
  'no-keystore': 'datorkontot har ingen nyckelring som går att använda',
  unreadable: 'nyckelringen öppnar inte den hemlighet som finns här',
  unwritable: 'hemligheten gick inte att spara på disken',
}

/** Says at the lock screen that IT asks for a binding that cannot be made here, and why; nothing where all is well. */
export function BindingNotMade() {
  const state = useKeystore()
  const cause = state?.isAsked ? causes[state.standing] : undefined
  if (!state || !cause) return null
  return (
    <p className={layout.muted}>
      IT kräver att lösenfraser binds till datorn, men {cause}.{' '}
      {state.isElsewhere
        ? 'En lösenfras som redan är bunden öppnar inte huset här. Andra öppnar det som vanligt.'
        : 'Du kan låsa upp som vanligt.'}{' '}
      Säg till IT.
    </p>
  )
}
