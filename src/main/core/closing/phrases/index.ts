import type { AgeBand } from '../../../../shared/closing/child-log'
import { middle } from './middle'
import type { Phrases } from './phrases'
import { small } from './small'
import { teen } from './teen'

/** The words of a barnahuslogg, a set for each age. */
export const phrasesFor: Readonly<Record<AgeBand, Phrases>> = { '4-7': small, '8-12': middle, '13-17': teen }
