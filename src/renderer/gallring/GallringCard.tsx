import { ButtonLink } from '../ui/Button'
import { Card, layout, Row } from '../ui/layout'
import { Term } from '../ui/Term'

/** The way to gallring from the settings. */
export const GallringCard = () => (
  <Card title={<Term code="gallring">Gallring</Term>}>
    <p className={layout.small}>
      Varje januari går nämnden igenom vad som har nått sin tid. Programmet föreslår, två människor beslutar, och inget
      förstörs förrän beslutet har vilat i trettio dagar.
    </p>
    <Row>
      <ButtonLink to="/installningar/gallring" size="small">
        Öppna gallring
      </ButtonLink>
    </Row>
  </Card>
)
