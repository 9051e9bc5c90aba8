import type { ReactNode } from 'react'
import { Page, Stack, Tabs } from '../ui/layout'

/** What is followed up over all children; a domain adds its line. */
const places: readonly (readonly [to: string, name: string])[] = [
  ['/uppfoljning', 'Frister'],
  ['/uppfoljning/loften', 'Löften'],
  ['/uppfoljning/vantetider', 'Väntetider'],
  ['/uppfoljning/verkstad', 'Verkstad'],
  ['/uppfoljning/stod', 'Stöd efteråt'],
]

/** What stands round every page under Uppföljning. */
export const FollowUpFrame = ({ children }: { readonly children: ReactNode }) => (
  <Page title="Uppföljning">
    <Stack>
      <Tabs label="Uppföljning" tabs={places} />
      {children}
    </Stack>
  </Page>
)
