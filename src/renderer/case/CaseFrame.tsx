import type { CaseHead } from '@shared/case/case.contract'
import { caseStateLabels } from '@shared/glossary/labels'
import type { CaseId } from '@shared/ids'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { StandingBlocks } from '../block'
import { ask } from '../lib/api'
import { nearDay } from '../lib/dates'
import { LoadedPage } from '../ui/Loaded'
import { Callout, layout, Page, Stack, Tabs } from '../ui/layout'
import { Term } from '../ui/Term'

/** The pages about one child, each under the case's address; a domain adds its line. */
const places: readonly (readonly [place: string, name: string])[] = [
  ['', 'Översikt'],
  ['/handelser', 'Händelser'],
  ['/frister', 'Frister'],
  ['/forhorsdag', 'Förhörsdagen'],
  ['/stod', 'Stöd efteråt'],
  ['/plan', 'Möten och plan'],
  ['/samtycken', 'Samtycken'],
  ['/loften', 'Löften'],
  ['/tidslinje', 'Tidslinje'],
  ['/familj', 'Familj'],
  ['/avslut', 'Avslut'],
]

interface CaseFrameProps {
  readonly caseId: CaseId
  readonly actions?: ReactNode
  readonly children: (head: CaseHead) => ReactNode
}

/** What stands round every page about one child: who it is, what must not be told, and the way between the pages. */
export function CaseFrame({ caseId, actions, children }: CaseFrameProps) {
  const [location] = useLocation()
  const isOverview = location === `/arenden/${caseId}`
  return (
    <LoadedPage question={ask('case.head', { caseId })}>
      {(head) => (
        <Page
          title={head.name}
          windowTitle={head.number}
          lead={
            <>
              {head.age === null ? '' : `${head.age} år · `}
              <span className={layout.number}>{head.number}</span> · {caseStateLabels[head.state]} · öppnat{' '}
              {nearDay(head.openedOn)}
            </>
          }
          actions={actions}
        >
          <Stack>
            {head.isProtected ? (
              <Callout tone="warn" title={<Term code="protection">Skyddade personuppgifter</Term>}>
                <span>
                  Namnet visas bara här. I listor, titlar och filnamn står det aldrig. Lämna inga uppgifter utan
                  särskild prövning.
                </span>
              </Callout>
            ) : null}
            <StandingBlocks caseId={head.id} brief={!isOverview} />
            {places.length > 1 ? (
              <Tabs
                label="Barnets sidor"
                root={`/arenden/${caseId}`}
                tabs={places.map(([place, name]) => [`/arenden/${caseId}${place}`, name] as const)}
              />
            ) : null}
            {children(head)}
          </Stack>
        </Page>
      )}
    </LoadedPage>
  )
}
