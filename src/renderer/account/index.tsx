export { StrengthMeter } from './StrengthMeter'
