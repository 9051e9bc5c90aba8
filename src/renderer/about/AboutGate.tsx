import { Button } from '../ui/Button'
import { Page, Row } from '../ui/layout'
import { AboutCards } from './AboutCards'

/** Om Fyra rum, reached from the lock screen. */
export function AboutGate({ onBack }: { readonly onBack: () => void }) {
  return (
    <main>
      <Page
        title="Om Fyra rum"
        narrow
        actions={
          <Row>
            <Button onClick={onBack}>Tillbaka till låsskärmen</Button>
          </Row>
        }
      >
        <AboutCards />
      </Page>
    </main>
  )
}
