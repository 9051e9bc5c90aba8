import type { TemplateId } from '../../template/template.contract'

export const templateLabels: Readonly<Record<TemplateId, string>> = {
  samradsprotokoll: 'Samrådsprotokoll',
  kallelse: 'Kallelse till samråd',
  anteckning: 'Anteckning',
  barnahuslogg: 'Barnahuslogg',
  statistikrapport: 'Statistikrapport',
}
