export { AktBlocks } from './AktBlocks'
export { BlockMaking, BlockOfChild, StandingBlocks } from './CaseBlocks'
export { Withholdable } from './Withholding'
