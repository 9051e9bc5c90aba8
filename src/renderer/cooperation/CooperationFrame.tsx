import type { ReactNode } from 'react'
import { Page, Stack, Tabs } from '../ui/layout'

/** What the house does together with others; a domain adds its line. */
const places: readonly (readonly [to: string, name: string])[] = [
  ['/samverkan', 'Samarbetsgrupp'],
  ['/samverkan/belastning', 'Belastning'],
  ['/samverkan/overenskommelser', 'Överenskommelser'],
]

interface CooperationFrameProps {
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** What stands round every page under Samverkan. */
export const CooperationFrame = ({ actions, children }: CooperationFrameProps) => (
  <Page title="Samverkan" actions={actions}>
    <Stack>
      <Tabs label="Samverkan" tabs={places} />
      {children}
    </Stack>
  </Page>
)
