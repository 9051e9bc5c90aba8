import type { Role } from '../../account/account.contract'
import type { HandKind } from '../../account/leaving.contract'

export const roleLabels: Readonly<Record<Role, string>> = {
  samordnare: 'Samordnare',
  barnhandlaggare: 'Barnhandläggare',
  vuxenhandlaggare: 'Vuxenhandläggare',
  stodjare: 'Stödjare eller behandlare',
  'forste-socialsekreterare': '1:e socialsekreterare',
  enhetschef: 'Enhetschef',
  loggranskare: 'Loggranskare',
  systemadmin: 'Systemadministratör',
  lasgast: 'Läsgäst i styrgruppen',
}

/** What lies in somebody's hand. */
export const handLabels: Readonly<Record<HandKind, string>> = {
  akt: 'Svarar för akten om',
  arende: 'Handläggare i ärende',
  uppgift: 'Uppgift i ärende',
  lofte: 'Löfte i ärende',
  behov: 'Behov i ärende',
  rehab: 'Rehabiliteringsansvarig i ärende',
  team: 'Ärendeteam i ärende',
}
