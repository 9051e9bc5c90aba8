import type { Said } from '../said'
import { barnetNu } from './barnet-nu'
import { brottsutredning } from './brottsutredning'
import { consult } from './consult'
import { eftermote } from './eftermote'
import { followUp } from './follow-up'
import { followUpSupport } from './follow-up-support'
import { foretradare } from './foretradare'
import { formoteHembesok } from './formote-hembesok'
import { fysiskHalsa } from './fysisk-halsa'
import { hamtning } from './hamtning'
import { informationssparr } from './informationssparr'
import { medhorning } from './medhorning'
import { narvaro } from './narvaro'
import { nyttSamrad } from './nytt-samrad'
import { psykiskHalsa } from './psykisk-halsa'
import { skydd } from './skydd'
import { stod } from './stod'
import { syskon } from './syskon'
import { vadViVet } from './vad-vi-vet'
import { vemGorVad } from './vem-gor-vad'

type Banks = Readonly<Record<string, readonly Said[]>>

const planning: Banks = {
  narvaro,
  'vad-vi-vet': vadViVet,
  'barnet-nu': barnetNu,
  skydd,
  brottsutredning,
  foretradare,
  'fysisk-halsa': fysiskHalsa,
  'psykisk-halsa': psykiskHalsa,
  hamtning,
  medhorning,
  informationssparr,
  eftermote,
  'formote-hembesok': formoteHembesok,
  syskon,
  stod,
  'vem-gor-vad': vemGorVad,
  'nytt-samrad': nyttSamrad,
}
const following: Banks = { ...followUp, ...followUpSupport }

/** The wordings for one item of the agenda, by the kind of samråd. */
export function wordingsFor(type: string, itemKey: string): readonly Said[] {
  const banks = type === 'konsulterande' ? consult : type === 'planering' ? planning : following
  const bank = banks[itemKey]
  if (!bank) throw new Error(`no wordings for ${itemKey}`)
  return bank
}

/** Items that are answered for each child by itself. */
export const perChild: ReadonlySet<string> = new Set(['barnet-nu', 'psykisk-halsa'])
