import type { CaseId } from '@shared/ids'
import { CaseFrame } from '../case'
import { ask } from '../lib/api'
import { SaveButtons } from '../template'
import { Loaded } from '../ui/Loaded'
import { Card, layout, Stack } from '../ui/layout'
import { FamilyTable } from './FamilyTable'
import styles from './family.module.css'
import { FamilyPicture } from './Picture'

/** The family round a child as a picture, with its table. */
export const FamilyPage = ({ caseId }: { readonly caseId: CaseId }) => (
  <CaseFrame
    caseId={caseId}
    actions={<SaveButtons document={{ kind: 'family', caseId }} formats={['pdf', 'print']} about="familjekartan" />}
  >
    {() => (
      <Loaded question={ask('family.ofCase', { caseId })}>
        {(family) => (
          <Stack>
            <Card title="Familjekarta">
              <div className={styles.scroll} role="region" aria-label="Familjekartans bild" tabIndex={0}>
                <FamilyPicture family={family} />
              </div>
              <p className={`${layout.small} ${layout.muted}`}>
                Fyrkant: pojke eller man. Cirkel: flicka eller kvinna. Romb: inte känt. Hel linje: vårdnadshavare.
                Streckad linje: annan vuxen, eller vårdnaden är inte känd. Färgad ruta: bor med barnet. Sköld: skyddade
                personuppgifter. Här syns bara de personer som du har nyckel till.
              </p>
            </Card>
            <Card title="Som tabell">
              <FamilyTable family={family} />
            </Card>
          </Stack>
        )}
      </Loaded>
    )}
  </CaseFrame>
)
