import { Tabs } from '../ui/layout'

/** The three lists of samråd work. */
export const SamradTabs = () => (
  <Tabs
    label="Samråd"
    tabs={[
      ['/samrad', 'Kommande'],
      ['/samrad/hallna', 'Hållna'],
      ['/samrad/forfragningar', 'Förfrågningar'],
    ]}
  />
)
