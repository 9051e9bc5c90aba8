const mark = 'PÅHITTAT – TESTDATA'

/** Text as a PDF holds it in the standard fonts' encoding: everything beyond plain letters as its number. */
const inPdf = (text: string): string =>
  Array.from(text.replaceAll('–', '\u0096'), (sign) => {
    const code = sign.charCodeAt(0)
    return code < 128 && !'()\\'.includes(sign) ? sign : `\\${code.toString(8).padStart(3, '0')}`
  }).join('')

/** A letter of one page as a PDF, marked as invented. */
export function letterPdf(lines: readonly string[]): Buffer {
  const page = ['BT /F1 12 Tf 18 TL 60 770 Td', ...[mark, '', ...lines].map((line) => `(${inPdf(line)}) Tj T*`), 'ET']
  const stream = page.join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (sv) >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
  ]
  let text = '%PDF-1.4\n'
  const rows = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const end = [
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}trailer`,
    `<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
  ]
  return Buffer.from(text + end.join('\n'), 'latin1')
}
