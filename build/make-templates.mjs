// Writes the built-in Word templates. Run when a form changes: node build/make-templates.mjs
import { writeFileSync } from 'node:fs'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

const folder = new URL('../src/main/core/template/', import.meta.url)
const text = (value, options = {}) =>
  new Paragraph({ ...options, children: [new TextRun({ text: value, ...options.run })] })
const heading = (value, level = HeadingLevel.HEADING_2) =>
  new Paragraph({ heading: level, keepNext: true, children: [new TextRun(value)] })
const line = { style: BorderStyle.SINGLE, size: 4, color: 'B8C0C4' }
const borders = { top: line, bottom: line, left: line, right: line }

function table(columns, cells) {
  const row = (values, isHead) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: values.map(
        (value, index) =>
          new TableCell({
            borders,
            width: { size: columns[index].width, type: WidthType.PERCENTAGE },
            margins: { top: 60, bottom: 60, left: 100, right: 100 },
            shading: isHead ? { type: ShadingType.CLEAR, color: 'auto', fill: 'EAF0F1' } : undefined,
            children: [new Paragraph({ children: [new TextRun({ text: value, bold: isHead })] })],
          }),
      ),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      row(
        columns.map((column) => column.title),
        true,
      ),
      row(cells, false),
    ],
  })
}

/** Rows without a head, the first column in bold. */
const plainTable = (widths, cells) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (value, index) =>
            new TableCell({
              borders,
              width: { size: widths[index], type: WidthType.PERCENTAGE },
              margins: { top: 60, bottom: 60, left: 100, right: 100 },
              children: [new Paragraph({ children: [new TextRun({ text: value, bold: index === 0 })] })],
            }),
        ),
      }),
    ],
  })

const styles = {
  default: {
    document: {
      run: { font: 'Calibri', size: 22, language: { value: 'sv-SE' } },
      paragraph: { spacing: { after: 100 } },
    },
    heading1: {
      run: { font: 'Calibri', size: 34, bold: true, color: '1D3A40' },
      paragraph: { spacing: { after: 120 } },
    },
    heading2: {
      run: { font: 'Calibri', size: 26, bold: true, color: '1D3A40' },
      paragraph: { spacing: { before: 280, after: 100 } },
    },
    heading3: {
      run: { font: 'Calibri', size: 22, bold: true, color: '1D3A40' },
      paragraph: { spacing: { before: 160, after: 60 } },
    },
  },
}

const header = new Header({
  children: [
    text('{#testdata}PÅHITTAT – TESTDATA{/testdata}', {
      alignment: AlignmentType.RIGHT,
      run: { bold: true, color: '7A4B00' },
    }),
  ],
})
const footer = (left) =>
  new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: `${left}   Sida `, size: 18 }),
          new TextRun({ children: [PageNumber.CURRENT], size: 18 }),
          new TextRun({ text: ' av ', size: 18 }),
          new TextRun({ children: [PageNumber.TOTAL_PAGES], size: 18 }),
        ],
      }),
    ],
  })

const minutes = new Document({
  title: 'Samrådsprotokoll',
  creator: 'Fyra rum',
  styles,
  sections: [
    {
      headers: { default: header },
      footers: { default: footer('{hus}   Samrådsprotokoll {nummer}   Mall {mallversion}') },
      children: [
        heading('Samrådsprotokoll {nummer}', HeadingLevel.HEADING_1),
        text('{typ}, {datum} kl. {borjade}–{slutade}, {plats}'),
        text('Samordnare: {samordnare}'),
        text('{#rattelse}', {}),
        heading('Rättelse'),
        text('{rattelsetext}'),
        text('{/rattelse}'),
        text('{#harBarn}'),
        heading('Barn'),
        table(
          [
            { title: 'Ärende', width: 25 },
            { title: 'Namn', width: 45 },
            { title: 'Personnummer', width: 30 },
          ],
          ['{#barn}{nummer}', '{namn}', '{personnummer}{/barn}'],
        ),
        text('{/harBarn}'),
        heading('Närvaro'),
        table(
          [
            { title: 'Verksamhet', width: 30 },
            { title: 'Person', width: 26 },
            { title: 'Form', width: 19 },
            { title: 'Anmärkning', width: 25 },
          ],
          ['{#narvaro}{verksamhet}', '{person}', '{form}', '{anmarkning}{/narvaro}'],
        ),
        text('{#harSaknade}'),
        heading('Perspektiv saknas'),
        text('{/harSaknade}'),
        text('{#saknade}'),
        text('{verksamhet} – {skal}', { run: { bold: true } }),
        text('{#komplettering}Komplettering begärd till {komplettering}{/komplettering}'),
        text('Frågor som ingen kunde svara på:'),
        text('{#fragor}'),
        new Paragraph({ bullet: { level: 0 }, children: [new TextRun('{.}')] }),
        text('{/fragor}'),
        text('{/saknade}'),
        text('{#rum}'),
        heading('De fyra rummen{#namn} – {namn}{/namn}'),
        table(
          [
            { title: 'Rum', width: 25 },
            { title: 'Läge', width: 20 },
            { title: 'Motivering', width: 55 },
          ],
          ['{#rader}{rum}', '{lage}', '{skal}{/rader}'],
        ),
        text('{/rum}'),
        heading('Dagordning'),
        text('{#punkter}'),
        heading('{nr}. {rubrik}', HeadingLevel.HEADING_3),
        text('{#utfall}'),
        new Paragraph({
          children: [
            new TextRun({ text: '{#vem}{vem}: {/vem}{utfall}', bold: true }),
            new TextRun('{#ord} – {ord}{/ord}'),
          ],
        }),
        text('{/utfall}'),
        text('{/punkter}'),
        heading('Vem gör vad till när'),
        text('{#ingaAtgarder}Inga beslut om åtgärder.{/ingaAtgarder}'),
        text('{#harAtgarder}'),
        table(
          [
            { title: 'Nr', width: 8 },
            { title: 'Åtgärd', width: 46 },
            { title: 'Ansvarig', width: 28 },
            { title: 'Klart', width: 18 },
          ],
          ['{#atgarder}{nr}', '{#vem}{vem}: {/vem}{vad}', '{ansvarig}', '{klart}{/atgarder}'],
        ),
        text('{/harAtgarder}'),
        text('{#harAvvikande}'),
        heading('Avvikande bedömningar'),
        text('{/harAvvikande}'),
        text('{#avvikande}'),
        new Paragraph({ children: [new TextRun({ text: '{verksamhet}: ', bold: true }), new TextRun('{bedomning}')] }),
        text('{/avvikande}'),
        heading('Underskrift'),
        text('Signerat {signerat} av {signerare}. Protokollet är låst; en senare ändring står som rättelse bredvid.'),
        text('Varje myndighet för sin egen dokumentation. Protokollet innehåller beslut och arbetsfördelning.'),
      ],
    },
  ],
})

const invitation = new Document({
  title: 'Kallelse till samråd',
  creator: 'Fyra rum',
  styles,
  sections: [
    {
      headers: { default: header },
      footers: { default: footer('{hus}') },
      children: [heading('{rubrik}', HeadingLevel.HEADING_1), text('{#rader}'), text('{.}'), text('{/rader}')],
    },
  ],
})

const quoted = {
  indent: { left: 360 },
  border: { left: { style: BorderStyle.SINGLE, size: 18, color: '4A7C86', space: 12 } },
}
const source = (options = {}) => [
  text('{#kalla}'),
  text('Källa: {kalla}', { run: { size: 19, italics: true }, ...options }),
  text('{/kalla}'),
]
/** A passage of one kind: its paragraphs stand between marks on lines of their own, so a team can give each kind its own look. */
const passage = (kind, ...paragraphs) => [text(`{#${kind}}`), ...paragraphs, text(`{/${kind}}`)]

/** A document of headings and passages. A document's parts are its own: each template makes them anew. */
const sheetParts = () => [
  heading('{rubrik}', HeadingLevel.HEADING_1),
  text('{#harUppgifter}'),
  plainTable([26, 74], ['{#uppgifter}{namn}', '{varde}{/uppgifter}']),
  text('{/harUppgifter}'),
  text('{#avsnitt}'),
  text('{#avsnittsrubrik}'),
  heading('{avsnittsrubrik}'),
  text('{/avsnittsrubrik}'),
  text('{#stycken}'),
  ...passage('stycke', text('{text}'), ...source()),
  ...passage('mellanrubrik', heading('{text}', HeadingLevel.HEADING_3)),
  ...passage(
    'punkt',
    new Paragraph({ bullet: { level: 0 }, spacing: { after: 40 }, children: [new TextRun('{text}')] }),
    ...source({ indent: { left: 720 } }),
  ),
  ...passage(
    'nummer',
    text('{nummer}. {text}', { spacing: { after: 40 }, indent: { left: 720, hanging: 360 } }),
    ...source({ indent: { left: 720 } }),
  ),
  ...passage('citat', text('”{text}”', quoted), ...source(quoted)),
  ...passage(
    'barnetsOrd',
    text('Barnets egna ord', { keepNext: true, ...quoted, run: { bold: true } }),
    text('{text}', quoted),
    ...source(quoted),
  ),
  ...passage('undantaget', text('[{text}]', { run: { italics: true, color: '4B5A5F' } })),
  text('{/stycken}'),
  text('{/avsnitt}'),
  text('{underskrift}', { spacing: { before: 360 }, keepLines: true }),
]

const note = new Document({
  title: 'Anteckning',
  creator: 'Fyra rum',
  styles,
  sections: [
    {
      headers: { default: header },
      footers: { default: footer('{sidfot}   Mall {mallversion}') },
      children: sheetParts(),
    },
  ],
})

/** The same for a child: large type, room between the lines, and no column of its own for facts. */
const large = {
  default: {
    document: {
      run: { font: 'Calibri', size: 30, language: { value: 'sv-SE' } },
      paragraph: { spacing: { after: 160, line: 340 } },
    },
    heading1: {
      run: { font: 'Calibri', size: 52, bold: true, color: '1D5C66' },
      paragraph: { spacing: { after: 200 } },
    },
    heading2: {
      run: { font: 'Calibri', size: 38, bold: true, color: '1D5C66' },
      paragraph: { spacing: { before: 360, after: 140 } },
    },
    heading3: {
      run: { font: 'Calibri', size: 30, bold: true, color: '1D3A40' },
      paragraph: { spacing: { before: 200, after: 60 } },
    },
  },
}

const childLog = new Document({
  title: 'Barnahuslogg',
  creator: 'Fyra rum',
  styles: large,
  sections: [
    {
      headers: { default: header },
      footers: { default: footer('{sidfot}   Mall {mallversion}') },
      children: sheetParts(),
    },
  ],
})

/** One form of table for each width a report's tables have. */
const reportTable = (width) => {
  const places = Array.from({ length: width }, (_, at) => at + 1)
  const first = width === 2 ? 40 : width === 6 ? 34 : 46
  const columns = places.map((place) => ({
    title: `{kolumn${place}}`,
    width: place === 1 ? first : Math.floor((100 - first) / (width - 1)),
  }))
  const cells = places.map((place) => {
    const value = `{varde${place}}`
    if (place === 1) return `{#rader}${value}`
    return place === width ? `${value}{/rader}` : value
  })
  return [text(`{#tabell${width}}`), table(columns, cells), text(`{/tabell${width}}`)]
}

const report = new Document({
  title: 'Statistikrapport',
  creator: 'Fyra rum',
  styles,
  sections: [
    {
      headers: { default: header },
      footers: { default: footer('{sidfot}   Mall {mallversion}') },
      children: [
        heading('{rubrik}', HeadingLevel.HEADING_1),
        plainTable([26, 74], ['{#uppgifter}{namn}', '{varde}{/uppgifter}']),
        text('{#kommentar}'),
        heading('Kommentar'),
        text('{kommentar}'),
        text('{/kommentar}'),
        text('{#avsnitt}'),
        heading('{avsnittsrubrik}'),
        text('{#om}'),
        text('{om}', { keepNext: true, run: { color: '4B5A5F' } }),
        text('{/om}'),
        text('{#anmarkning}'),
        text('{anmarkning}', { run: { italics: true, color: '4B5A5F' } }),
        text('{/anmarkning}'),
        ...[2, 3, 4, 6].flatMap(reportTable),
        text('{/avsnitt}'),
      ],
    },
  ],
})

for (const { name, document } of [
  { name: 'anteckning', document: note },
  { name: 'barnahuslogg', document: childLog },
  { name: 'samradsprotokoll', document: minutes },
  { name: 'kallelse', document: invitation },
  { name: 'statistikrapport', document: report },
]) {
  writeFileSync(new URL(`${name}.docx`, folder), await Packer.toBuffer(document))
}
