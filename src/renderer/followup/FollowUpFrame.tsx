import type { ReactNode } from 'react'
import { Page, Stack, Tabs } from '../ui/layout'

/** What is followed up over all children; a domain adds its line. */
const places: readonly (readonly [to: string, name: string])[] = [
  ['/uppfoljning', 'Frister'],
  ['/uppfoljning/stod', 'Stöd efteråt'],
  ['/uppfoljning/loften', 'Löften'],
  ['/uppfoljning/verkstad', 'Verkstad'],
  ['/uppfoljning/vantetider', 'Väntetider'],
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
