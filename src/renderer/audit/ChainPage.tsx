import { SaveButtons } from '../template'
import { Card, Page, Row } from '../ui/layout'
import { AuditTabs } from './AuditTabs'
import { ChainStatus } from './ChainStatus'

/** Whether the log is whole, and the chain to be verified elsewhere. */
export const ChainPage = () => (
  <Page
    title="Loggkontroll"
    windowTitle="Loggens kedja"
    lead="Varje post är undertecknad och fäst vid den förra. Det som ändras i efterhand syns."
  >
    <AuditTabs />
    <Card title="Kontrollera kedjan">
      <ChainStatus />
    </Card>
    <Card title="Kontrollera utan programmet">
      <p>
        Filen innehåller kedjans länkar, underskrifter och kontrollsummor, men inget av det som står i akterna. Den
        kontrolleras av IT med ett fristående skript som följer med programmet. På bladet står kontrollsumman för den
        senaste posten. Förvara bladet utanför datorn.
      </p>
      <Row>
        <SaveButtons document={{ kind: 'log-chain' }} formats={['jsonl', 'pdf']} about="loggens kedja" />
      </Row>
    </Card>
  </Page>
)
