import type {
  Channel,
  DisclosureResult,
  DisclosureState,
  Reason,
  Release,
  Standing,
} from '../../disclosure/disclosure.contract'

export const standingLabels: Readonly<Record<Standing, string>> = {
  barnet: 'Barnet själv',
  'den-vuxne': 'Den akten gäller',
  vardnadshavare: 'Vårdnadshavare',
  'ny-vardnadshavare': 'Ny vårdnadshavare',
  'foralder-utan-vardnad': 'Förälder som inte är känd som vårdnadshavare',
  myndighet: 'Annan myndighet',
  annan: 'Någon annan',
}

export const releaseLabels: Readonly<Record<Release, string>> = {
  'lamnas-ut': 'Lämnas ut',
  maskeras: 'Maskeras',
  'lamnas-inte-ut': 'Lämnas inte ut',
}

/** Why a passage is proposed to be given, masked or kept back, for whoever judges it. */
export const reasonLabels: Readonly<Record<Reason, string>> = {
  stangd: 'Du har ingen nyckel hit, och kan inte lämna ut det.',
  skydd: 'Skyddad uppgift. Lämnas aldrig ut utan att någon har prövat just den.',
  anmalare: 'Rör vem som har anmält eller lämnat uppgiften.',
  informationssparr: 'Informationsspärr gäller. Inget lämnas till vårdnadshavarna.',
  'far-inte-rojas': 'Anteckningen får inte röjas för vårdnadshavare.',
  beslut: 'Ett beslut får en part alltid ta del av.',
  'inte-part': 'Den som frågar är inte part. Sekretess gäller.',
  'annans-akt': 'Akten gäller en annan vuxen.',
  'behover-grund': 'Välj först med vilken grund en annan myndighet skulle få uppgiften.',
  'bara-det-som-behovs': 'Lämna bara det som myndigheten behöver.',
  'var-nagon-finns': 'Kan visa var någon bor, finns eller kan nås.',
  'barnets-ord-misstankt': 'Barnets egna ord, och den som frågar är misstänkt. Barnet kan lida betydande men.',
  'barnets-ord-femton': 'Barnets egna ord. Barnet har fyllt 15 år och säger själv om de får lämnas.',
  'barnets-ord': 'Barnets egna ord. Pröva om barnet kan lida betydande men.',
  'egna-uppgifter': 'Uppgifter som den som frågar själv har lämnat.',
  'annans-planer': 'Kan röra vad någon annan planerar för att vara trygg.',
  'annans-forhallanden': 'Kan röra någon annans hälsa, ekonomi eller stöd.',
  brottsutredning: 'Kan höra till brottsutredningen. Fråga förundersökningsledaren först.',
  'annans-namn': 'Nämner någon annan i familjen vid namn.',
}

export const disclosureResultLabels: Readonly<Record<DisclosureResult, string>> = {
  'lamnas-ut': 'Lämnas ut',
  delvis: 'Lämnas ut till en del',
  avslag: 'Lämnas inte ut',
}

export const disclosureStateLabels: Readonly<Record<DisclosureState, string>> = {
  vantar: 'Väntar på en andra person',
  klar: 'Klar',
  ater: 'Skickad tillbaka',
}

export const channelLabels: Readonly<Record<Channel, string>> = {
  samtal: 'Telefon eller samtal',
  mote: 'Möte',
  brev: 'Brev',
  utskrift: 'Kopia på papper',
  annat: 'Annat sätt',
}
