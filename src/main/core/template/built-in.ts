import type { TemplateId } from '../../../shared/template/template.contract'
import note from './anteckning.docx?inline'
import childLog from './barnahuslogg.docx?inline'
import invitation from './kallelse.docx?inline'
import minutes from './samradsprotokoll.docx?inline'
import statistics from './statistikrapport.docx?inline'

const inlined: Readonly<Record<TemplateId, string>> = {
  samradsprotokoll: minutes,
  kallelse: invitation,
  anteckning: note,
  barnahuslogg: childLog,
  statistikrapport: statistics,
}

/** The template the program came with; version 1. */
export const builtInTemplate = (template: TemplateId): Buffer => {
  const text = inlined[template]
  return Buffer.from(text.slice(text.indexOf(',') + 1), 'base64')
}
