import type { GallringException, GallringProposal } from '@shared/gallring/gallring.contract'
import { aktLabels } from '@shared/glossary/labels'

/** What a file is called in a list: ”Barnakt Elsa Åkesson”, ”Ärende FR-2026-A0001 Elsa Åkesson”. */
export const fileName = ({ aktKind, number, name }: GallringProposal | GallringException): string =>
  `${aktKind ? aktLabels[aktKind] : `Ärende ${number}`} ${name || 'utan namn för dig'}`.trim()
