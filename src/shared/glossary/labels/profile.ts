import type { Offence, Room, SamradType, SuspectRelation } from '../../profile/profile.contract'

export const roomLabels: Readonly<Record<Room, string>> = {
  brottsutredning: 'Brottsutredning',
  skydd: 'Skydd',
  'fysisk-halsa': 'Fysisk hälsa',
  'psykisk-halsa': 'Psykisk hälsa',
}

export const samradTypeLabels: Readonly<Record<SamradType, string>> = {
  konsulterande: 'Konsulterande samråd',
  planering: 'Planeringssamråd',
  uppfoljning: 'Uppföljande samråd',
  behandling: 'Behandlingssamråd',
}

export const offenceLabels: Readonly<Record<Offence, string>> = {
  misshandel: 'Misshandel',
  'grov-misshandel': 'Grov misshandel',
  barnfridsbrott: 'Barnfridsbrott (barnet har bevittnat våld)',
  'valdtakt-mot-barn': 'Våldtäkt mot barn',
  'sexuellt-overgrepp': 'Sexuellt övergrepp mot barn',
  posering: 'Utnyttjande av barn för sexuell posering',
  grooming: 'Kontakt för att träffa barn i sexuellt syfte',
  'hot-ofredande': 'Hot eller ofredande',
  heder: 'Hedersrelaterat våld eller förtryck',
  konsstympning: 'Könsstympning',
  manniskohandel: 'Människohandel',
  annat: 'Annat brott',
}

export const suspectRelationLabels: Readonly<Record<SuspectRelation, string>> = {
  mor: 'Mor',
  far: 'Far',
  bada: 'Båda föräldrarna',
  styvforalder: 'Styvförälder',
  syskon: 'Syskon',
  'annan-narstaende': 'Annan närstående',
  bekant: 'Bekant',
  okand: 'Okänd person',
  jamnarig: 'Jämnårig',
  'via-natet': 'Person via nätet',
  oklart: 'Oklart',
}
