import type { Service } from '../../need/hand'
import type { NeedKind, NeedPhase, RedReason, StepKind } from '../../need/need.contract'

export const needKindLabels: Readonly<Record<NeedKind, string>> = {
  stod: 'Stöd och krisstöd',
  behandling: 'Behandling',
  skola: 'Skola eller förskola',
  boende: 'Boende',
  information: 'Information',
  foralder: 'Förälderns stöd',
  halsa: 'Hälsa',
  annat: 'Annat',
}

export const serviceLabels: Readonly<Record<Service, string>> = {
  oppenvard: 'Socialtjänstens öppenvård',
  socialtjanst: 'Socialtjänsten',
  familjeratt: 'Familjerätten',
  bup: 'Barn- och ungdomspsykiatrin',
  barnklinik: 'Barn- och ungdomskliniken',
  kvinnoklinik: 'Kvinnokliniken',
  vardcentral: 'Vårdcentralen',
  vuxenpsykiatri: 'Vuxenpsykiatrin',
  elevhalsa: 'Elevhälsan',
  skola: 'Skolan eller förskolan',
  ideell: 'Ideell organisation',
  annan: 'Annan verksamhet',
}

export const needPhaseLabels: Readonly<Record<NeedPhase, string>> = {
  'i-hand': 'I en hand',
  erbjudet: 'Väntar på svar',
  uppfyllt: 'Uppfyllt',
  'inte-aktuellt': 'Inte längre aktuellt',
}

export const redReasonLabels: Readonly<Record<RedReason, string>> = {
  avbojt: 'Mottagaren har tackat nej',
  aterlamnat: 'Lämnat tillbaka – ingen hand',
  'hand-borta': 'Handen är inte kvar',
  'hand-upphord': 'Verksamheten har upphört',
  'mottagare-borta': 'Den tillfrågade är inte kvar',
  'mottagare-upphord': 'Den tillfrågade verksamheten har upphört',
}

export const needStepLabels: Readonly<Record<StepKind, string>> = {
  skapat: 'Behovet skrevs in',
  erbjudet: 'Erbjöds till',
  accepterat: 'Mottagaren tackade ja',
  avbojt: 'Mottagaren tackade nej',
  aterlamnat: 'Lämnades tillbaka',
  overtaget: 'Togs över av',
  'forsta-besok': 'Första besöket',
  uppfyllt: 'Uppfyllt',
  'inte-aktuellt': 'Inte längre aktuellt',
  angrat: 'Ett steg ångrades',
}
