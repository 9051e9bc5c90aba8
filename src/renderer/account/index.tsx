export { ConfirmDialog } from './ConfirmDialog'
export { StrengthMeter } from './StrengthMeter'
