export { MinutesSheet } from './MinutesSheet'
export { SaveButtons } from './SaveButtons'
