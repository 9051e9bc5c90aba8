/** What stands inside a mark and nobody meant, most of it set there by Word's autocorrect: quotes, spaces, signs that take no room. */
const stray = /\s|["'“”„‟‘’‚‛«»]|\u00a0|\u00ad|[\u200b-\u200d]|\u2060|\ufeff|&quot;|&apos;/g

/** Straightens the marks of one part: inside { } no curly quote and no invisible sign is left, wherever Word has cut the run. */
export function straighten(xml: string): string {
  let isInside = false
  return xml.replace(
    /(<w:t(?:\s[^>]*)?>)([^<]*)(<\/w:t>)|<\/w:p>/g,
    (whole, open?: string, text?: string, close?: string) => {
      // A mark never reaches past its paragraph; an open one is a fault that is told of later.
      if (open === undefined || text === undefined || close === undefined) {
        isInside = false
        return whole
      }
      const straight = text.replace(/[{}]|[^{}]+/g, (piece) => {
        if (piece === '{' || piece === '}') {
          isInside = piece === '{'
          return piece
        }
        return isInside ? piece.replace(stray, '') : piece
      })
      return `${open}${straight}${close}`
    },
  )
}
