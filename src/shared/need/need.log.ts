/** What the log calls what is done with a child's needs. */
export const needWords = {
  'need.ofCase': 'Läste ett barns behov av stöd',
  'need.summary': 'Såg hur det fjärde rummet står för ett barn',
  'need.overview': 'Såg alla barns behov av stöd',
  'need.create': 'Skrev in ett behov',
  'need.offer': 'Erbjöd ett behov till en annan hand',
  'need.answer': 'Svarade på ett erbjudet behov',
  'need.giveBack': 'Lämnade tillbaka ett behov',
  'need.take': 'Tog över ett behov',
  'need.visit': 'Noterade ett första besök',
  'need.end': 'Avslutade ett behov',
  'need.undo': 'Ångrade ett steg i ett behov',
  'need.bridge': 'Skrev in vad barnet får under väntan',
  'need.markService': 'Märkte en verksamhet som upphörd eller öppen',
} as const
