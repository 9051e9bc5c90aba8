import type { Role } from '../../account/account.contract'

export const roleLabels: Readonly<Record<Role, string>> = {
  samordnare: 'Samordnare',
  barnhandlaggare: 'Barnhandläggare',
  vuxenhandlaggare: 'Vuxenhandläggare',
  stodjare: 'Stödjare eller behandlare',
  'forste-socialsekreterare': '1:e socialsekreterare',
  enhetschef: 'Enhetschef',
  loggranskare: 'Loggranskare',
  systemadmin: 'Systemadministratör',
}
