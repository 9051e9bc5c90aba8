import type { FollowUpFacts } from '../../followup/followup.contract'

export const yesNoLabels: Readonly<Record<FollowUpFacts['isSafe'], string>> = {
  ja: 'Ja',
  nej: 'Nej',
  'vet-ej': 'Vet inte',
}

export const supportLabels: Readonly<Record<FollowUpFacts['support'], string>> = {
  ja: 'Ja, som planerat',
  delvis: 'Delvis',
  nej: 'Nej',
}

export const outcomeToldLabels: Readonly<Record<FollowUpFacts['outcomeTold'], string>> = {
  ja: 'Ja',
  nej: 'Nej, inte än',
  'inget-att-beratta': 'Inget nytt att berätta',
}
