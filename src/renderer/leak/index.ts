export { leakWords } from './advice'
export { LeakCheck, useLeaks } from './LeakCheck'
export { NumberWarning } from './NumberWarning'
export { ReadersLine } from './ReadersLine'
