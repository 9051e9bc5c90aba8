import type { AktCompartment, FileKind } from '../../document/document.contract'

/** Where in an akt a document lies; each with a lock of its own. */
export const compartmentLabels: Readonly<Record<AktCompartment, string>> = {
  dokument: 'Handlingar',
  bas: 'Akten i övrigt',
  skydd: 'Skyddade uppgifter',
  anmalare: 'Vem som anmält',
}

export const fileKindLabels: Readonly<Record<FileKind, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  png: 'Bild',
  jpg: 'Bild',
  webp: 'Bild',
}
