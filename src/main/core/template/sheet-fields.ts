import type { Sheet } from '../../../shared/template/template.contract'

type Block = Sheet['sections'][number]['blocks'][number]

/** Numbered passages count from one each time something else stands between. */
function numbered(blocks: readonly Block[]): readonly (Block & { readonly no: number })[] {
  let no = 0
  return blocks.map((block) => {
    no = block.kind === 'nummer' ? no + 1 : 0
    return { ...block, no }
  })
}

/** What the template `anteckning` can ask for, by the Swedish names a team sees when it edits the template in Word. */
export const sheetFields = (sheet: Sheet) => ({
  testdata: sheet.isDemo,
  rubrik: sheet.title,
  harUppgifter: sheet.head.length > 0,
  uppgifter: sheet.head.map(({ label, value }) => ({ namn: label, varde: value })),
  avsnitt: sheet.sections.map((section) => ({
    avsnittsrubrik: section.heading === '' ? false : section.heading,
    stycken: numbered(section.blocks).map(({ kind, text, source, no }) => ({
      stycke: kind === 'stycke',
      mellanrubrik: kind === 'rubrik',
      punkt: kind === 'punkt',
      nummer: kind === 'nummer' ? String(no) : false,
      citat: kind === 'citat',
      barnetsOrd: kind === 'barnets-ord',
      undantaget: kind === 'undantaget',
      text,
      kalla: source === '' ? false : source,
    })),
  })),
  underskrift: sheet.signature,
  sidfot: sheet.footer,
})
