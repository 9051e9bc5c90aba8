import type { TeamRole, ViolenceSource } from '../../team/team.contract'

export const teamRoleLabels: Readonly<Record<TeamRole, string>> = {
  barnhandlaggare: 'Barnhandläggare',
  vuxenhandlaggare: 'Vuxenhandläggare',
  stodjare: 'Stödjare',
  familjebehandlare: 'Familjebehandlare',
  forsorjningsstod: 'Handläggare försörjningsstöd',
  annan: 'Annan kompetens',
}

export const violenceSourceLabels: Readonly<Record<ViolenceSource, string>> = {
  anmalan: 'Anmälan',
  samrad: 'Samråd',
  barnet: 'Barnet självt',
  vuxen: 'En vuxen i familjen',
  'annan-myndighet': 'Annan myndighet',
  'eget-arbete': 'Framkom i eget arbete',
}
