import { SettingsFrame } from '../settings'
import { AboutCards } from './AboutCards'

/** Om Fyra rum, among the settings. */
export const AboutPage = () => (
  <SettingsFrame title="Om Fyra rum">
    <AboutCards />
  </SettingsFrame>
)
