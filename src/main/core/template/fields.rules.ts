import { AppError, type FieldProblem } from '../../../shared/result'
import type { TemplateField, TemplateId } from '../../../shared/template/template.contract'
import { tableWidths } from './report-fields'

type Kind = TemplateField['kind']

const field = (kind: Kind, name: string, meaning: string, more: Partial<TemplateField> = {}): TemplateField => ({
  name,
  kind,
  meaning,
  isRequired: false,
  inside: '',
  ...more,
})
const text = (name: string, meaning: string, more?: Partial<TemplateField>) => field('text', name, meaning, more)
const list = (name: string, meaning: string, more?: Partial<TemplateField>) => field('lista', name, meaning, more)
const when = (name: string, meaning: string, more?: Partial<TemplateField>) => field('villkor', name, meaning, more)
const required = { isRequired: true }

/** What every template may ask for. A document from the demo house must say that it is made up. */
const common = [
  when('testdata', 'Sant i demohuset. Omsluter texten PÅHITTAT – TESTDATA.', required),
  text('mallversion', 'Mallens namn och version.'),
]

/** What a document of headings and passages gives. */
const sheetFields = [
  ...common,
  text('rubrik', 'Dokumentets rubrik.', required),
  when('harUppgifter', 'Sant när det finns uppgifter om händelse och deltagare.'),
  list('uppgifter', 'Ett varv för varje uppgift överst: händelse, deltagare med mera.', required),
  text('namn', 'Uppgiftens namn, till exempel Deltagare.', { inside: 'uppgifter' }),
  text('varde', 'Uppgiften.', { inside: 'uppgifter' }),
  list('avsnitt', 'Ett varv för varje avsnitt.', required),
  text('avsnittsrubrik', 'Avsnittets rubrik; tomt när det inte har någon.', { inside: 'avsnitt' }),
  list('stycken', 'Ett varv för varje stycke i avsnittet.', { inside: 'avsnitt', ...required }),
  when('stycke', 'Sant för ett vanligt stycke.', { inside: 'stycken', ...required }),
  when('mellanrubrik', 'Sant för en rubrik i avsnittet.', { inside: 'stycken', ...required }),
  when('punkt', 'Sant för en punkt i en lista.', { inside: 'stycken', ...required }),
  when('nummer', 'Sant för en numrerad punkt; som fält ger det numret.', { inside: 'stycken', ...required }),
  when('citat', 'Sant för ett citat.', { inside: 'stycken', ...required }),
  when('barnetsOrd', 'Sant för barnets egna ord.', { inside: 'stycken', ...required }),
  when('undantaget', 'Sant där en uppgift är undantagen.', { inside: 'stycken', ...required }),
  text('text', 'Styckets text.', { inside: 'stycken', ...required }),
  text('kalla', 'Vem som har lämnat uppgiften; tomt när det inte är sagt.', { inside: 'stycken', ...required }),
  text('underskrift', 'Vem som signerade och när.', required),
  text('sidfot', 'Sidfotens text.'),
]

/** One form of table of a report: its columns and its rows. */
const tableFields = (width: number) => {
  const inside = `tabell${width}`
  const places = Array.from({ length: width }, (_, at) => at + 1)
  return [
    when(inside, `Sant när avsnittets tabell har ${width} kolumner.`, { inside: 'avsnitt', ...required }),
    ...places.map((place) => text(`kolumn${place}`, `Rubriken över kolumn ${place}.`, { inside, ...required })),
    list('rader', 'Ett varv för varje rad i tabellen.', { inside, ...required }),
  ]
}

/** What a document of many tables gives. */
const reportFields = [
  ...common,
  text('rubrik', 'Rapportens rubrik.', required),
  list('uppgifter', 'Ett varv för varje uppgift överst: period, urval, dag med mera.', required),
  text('namn', 'Uppgiftens namn, till exempel Period.', { inside: 'uppgifter' }),
  text('varde', 'Uppgiften.', { inside: 'uppgifter' }),
  text('kommentar', 'Kommentaren; tom när ingen är skriven.', required),
  list('avsnitt', 'Ett varv för varje tabell.', required),
  text('avsnittsrubrik', 'Tabellens rubrik.', { inside: 'avsnitt', ...required }),
  text('om', 'Vad som räknas.', { inside: 'avsnitt', ...required }),
  text('anmarkning', 'Varför tabellen saknar rader; tom när den har dem.', { inside: 'avsnitt', ...required }),
  ...tableWidths.flatMap(tableFields),
  ...Array.from({ length: Math.max(...tableWidths) }, (_, at) =>
    text(`varde${at + 1}`, `Cellen i kolumn ${at + 1}.`, { inside: 'rader', ...required }),
  ),
  text('sidfot', 'Sidfotens text.'),
]

/** The fields each template may ask for, by the names a team sees in Word. */
export const templateFields: Readonly<Record<TemplateId, readonly TemplateField[]>> = {
  samradsprotokoll: [
    ...common,
    text('hus', 'Husets namn.'),
    text('nummer', 'Samrådets nummer.', required),
    text('typ', 'Typ av samråd.'),
    text('datum', 'Dagen då samrådet hölls.', required),
    text('borjade', 'När samrådet började.'),
    text('slutade', 'När samrådet slutade.'),
    text('plats', 'Plats eller möteslänk.'),
    text('samordnare', 'Samordnarens namn.'),
    when('rattelse', 'Sant när dokumentet är en rättelse.', required),
    text('rattelsetext', 'Rättelsens text.', required),
    when('harBarn', 'Sant när barnen är namngivna; aldrig i ett konsulterande samråd.'),
    list('barn', 'Ett varv för varje barn.'),
    text('nummer', 'Ärendets nummer.', { inside: 'barn' }),
    text('namn', 'Barnets namn.', { inside: 'barn' }),
    text('personnummer', 'Barnets personnummer.', { inside: 'barn' }),
    list('narvaro', 'Ett varv för varje kallad verksamhet.', required),
    text('verksamhet', 'Verksamhetens namn.', { inside: 'narvaro' }),
    text('person', 'Vem som kom.', { inside: 'narvaro' }),
    text('form', 'På plats, via länk eller inte med.', { inside: 'narvaro' }),
    text('anmarkning', 'Anmärkning om närvaron.', { inside: 'narvaro' }),
    when('harSaknade', 'Sant när någon verksamhet saknades.'),
    list('saknade', 'Ett varv för varje perspektiv som saknades.', required),
    text('verksamhet', 'Verksamheten som saknades.', { inside: 'saknade' }),
    text('skal', 'Varför den saknades.', { inside: 'saknade' }),
    text('komplettering', 'Dagen då komplettering är begärd; tomt när ingen är det.', { inside: 'saknade' }),
    list('fragor', 'Ett varv för varje fråga som ingen kunde svara på. Frågan skrivs {.}.', { inside: 'saknade' }),
    list('rum', 'Ett varv för varje barn: de fyra rummen.'),
    text('namn', 'Barnets namn; tomt när barnet inte är namngivet.', { inside: 'rum' }),
    list('rader', 'Ett varv för varje rum.', { inside: 'rum' }),
    text('rum', 'Rummets namn.', { inside: 'rader' }),
    text('lage', 'Rummets läge.', { inside: 'rader' }),
    text('skal', 'Motivering till läget.', { inside: 'rader' }),
    list('punkter', 'Ett varv för varje punkt på dagordningen.', required),
    text('nr', 'Punktens nummer.', { inside: 'punkter' }),
    text('rubrik', 'Punktens rubrik.', { inside: 'punkter' }),
    list('utfall', 'Ett varv för varje utfall av punkten.', { inside: 'punkter' }),
    text('vem', 'Barnet som utfallet gäller; tomt när det gäller alla.', { inside: 'utfall' }),
    text('utfall', 'Utfallet.', { inside: 'utfall' }),
    text('ord', 'Vad som antecknades.', { inside: 'utfall' }),
    when('harAtgarder', 'Sant när åtgärder beslutades.'),
    when('ingaAtgarder', 'Sant när inga åtgärder beslutades.'),
    list('atgarder', 'Ett varv för varje åtgärd.', required),
    text('nr', 'Åtgärdens nummer.', { inside: 'atgarder' }),
    text('vem', 'Barnet som åtgärden gäller; tomt när den gäller alla.', { inside: 'atgarder' }),
    text('vad', 'Vad som ska göras.', { inside: 'atgarder' }),
    text('ansvarig', 'Vem som gör det.', { inside: 'atgarder' }),
    text('klart', 'När det ska vara klart.', { inside: 'atgarder' }),
    when('harAvvikande', 'Sant när någon hade en avvikande bedömning.'),
    list('avvikande', 'Ett varv för varje avvikande bedömning.', required),
    text('verksamhet', 'Verksamheten.', { inside: 'avvikande' }),
    text('bedomning', 'Verksamhetens bedömning.', { inside: 'avvikande' }),
    text('signerat', 'När protokollet signerades.', required),
    text('signerare', 'Vem som signerade.', required),
  ],
  kallelse: [
    ...common,
    text('hus', 'Husets namn.'),
    text('rubrik', 'Kallelsens rubrik.', required),
    list('rader', 'Ett varv för varje rad i kallelsen. Raden skrivs {.}.', required),
  ],
  anteckning: sheetFields,
  barnahuslogg: sheetFields,
  statistikrapport: reportFields,
}

interface Mark {
  readonly name: string
  readonly inside: readonly string[]
}

/** Refuses a template that asks for what there is not, or leaves out what must be there; each by name. Throws `invalid-input`. */
export function requireKnownFields(template: TemplateId, marks: readonly Mark[]): void {
  const fields = templateFields[template]
  const isKnown = ({ name, inside }: Mark) =>
    fields.some((one) => one.name === name && (one.inside === '' || inside.includes(one.inside)))
  const problem = (code: string, value: string): FieldProblem => ({ path: ['file'], code, value })
  const unknown = new Set(marks.filter((mark) => !isKnown(mark)).map(({ name }) => name))
  const asked = (wanted: TemplateField) =>
    marks.some(({ name, inside }) => name === wanted.name && (wanted.inside === '' || inside.includes(wanted.inside)))
  const missing = new Set(fields.filter((one) => one.isRequired && !asked(one)).map(({ name }) => name))
  const problems = [
    ...[...unknown].map((name) => problem('template-unknown-field', name)),
    ...[...missing].map((name) => problem('template-missing-field', name)),
  ]
  if (problems.length > 0) throw new AppError({ code: 'invalid-input', fields: problems })
}
