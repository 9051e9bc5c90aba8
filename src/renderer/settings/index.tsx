export { SettingsFrame } from './SettingsFrame'
