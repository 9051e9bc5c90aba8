/** What kind of file some bytes are, as the ending of its name. Only kinds that can be taken in are known. */
export function endingOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (head.startsWith('%PDF')) return 'pdf'
  if (head.startsWith('PK')) return 'docx'
  if (head.startsWith('\u0089PNG')) return 'png'
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'jpg'
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'webp'
  return 'bin'
}

export interface ExportFacts {
  readonly house: string
  readonly madeAt: string
  readonly contents: readonly { readonly rows: number; readonly files: number; readonly locked: number }[]
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

/** What lies beside the tables, for whoever opens the archive one day without the program. */
export function readMe({ house, madeAt, contents }: ExportFacts): string {
  const locked = sum(contents.map((one) => one.locked))
  return `Fullständigt uttag ur Fyra rum
${house}
Gjort ${madeAt} (UTC)

Uttaget är gjort för den dag då uppgifterna ska läsas eller flyttas utan programmet. Det innehåller
sekretessbelagda uppgifter. Förvara det som akterna, och förstör det när det inte längre behövs.

VAD SOM FINNS HÄR
  innehall.json    Hur många rader och handlingar varje tabell har.
  tabeller/        En fil för varje tabell. Varje rad i filen är en post i formatet JSON (JSON Lines, UTF-8).
  handlingar/      Handlingar som har tagits in, så som de var. Postens fält "file" säger vilken som hör till den.
  ordlista.json    Verksamhetens ord, och de ord som används för dem i tabellerna.

SÅ LÄSER DU
  Fälten "id" är postens eget nummer. Ett fält som slutar på "_id" pekar på en post i en annan tabell: "case_id"
  på en post i barnahus_case, "akt_id" på en post i akt, "person"-fält på en post i person.
  Dagar skrivs ÅÅÅÅ-MM-DD och tidpunkter i UTC. 1 betyder ja och 0 nej där ett fält svarar på en fråga.
  {"base64": "…"} är bytes: öppna nycklar, kontrollsummor och signaturer.
  {"locked": true} är något som nycklarna i detta uttag inte öppnar. I det här uttaget gäller det ${locked} uppgifter.
  Tabellen log_entry är loggen över vem som har läst och ändrat vad.

VAD SOM INTE FÖLJER MED
  Nycklar, påbörjade utkast, och dokument som programmet har tagit fram ur uppgifterna: de kan göras om.

Tabellerna har ${sum(contents.map((one) => one.rows))} poster, och ${sum(contents.map((one) => one.files))} handlingar ligger bredvid.
`
}
