import type { FieldDefinition } from '../form'

type Part = FieldDefinition['part']
type Of<K extends FieldDefinition['kind']> = Extract<FieldDefinition, { kind: K }>
type More<K extends FieldDefinition['kind']> = Partial<Omit<Of<K>, 'kind' | 'part' | 'key' | 'label' | 'hint'>>
type Option = Of<'choice'>['options'][number]

/** Not required: may stand empty. */
export const voluntary = { isRequired: false } as const

export const text = (part: Part, key: string, label: string, hint: string, more: More<'prose'> = {}): Of<'prose'> => ({
  kind: 'prose',
  part,
  key,
  label,
  hint,
  isRequired: true,
  ...more,
})

export const row = (part: Part, key: string, label: string, hint: string, more: More<'line'> = {}): Of<'line'> => ({
  kind: 'line',
  part,
  key,
  label,
  hint,
  isRequired: true,
  ...more,
})

export const day = (
  part: Part,
  key: string,
  label: string,
  hint: string,
  when: Of<'day'>['when'],
  more: Partial<Pick<Of<'day'>, 'isRequired' | 'onlyIf'>> = {},
): Of<'day'> => ({ kind: 'day', part, key, label, hint, when, isRequired: true, ...more })

export const choice = (
  part: Part,
  key: string,
  label: string,
  hint: string,
  options: Readonly<Record<string, string>>,
  more: Partial<Pick<Of<'choice'>, 'isRequired' | 'onlyIf'>> = {},
): Of<'choice'> => ({
  kind: 'choice',
  part,
  key,
  label,
  hint,
  isRequired: true,
  options: Object.entries(options).map(([value, words]): Option => ({ value, label: words })),
  ...more,
})

/** The child's view, or why it is missing: in every document that assesses or decides (domain rule L18). */
export const childsView = (about: string): FieldDefinition[] => [
  text(
    'barnets-rost',
    'barnets-asikt',
    'Barnets åsikt',
    `Det barnet själv har sagt eller visat om ${about}`,
    voluntary,
  ),
  text('barnets-rost', 'asikt-saknas', 'Varför barnets åsikt saknas', 'Skäl, och när barnet ska få komma till tals', {
    onlyIf: { key: 'barnets-asikt', isFilled: false },
  }),
]

/** The child's best interest: in every document that assesses or decides (domain rule L18). */
export const bestInterest: FieldDefinition = text(
  'bedomning',
  'barnets-basta',
  'Barnets bästa',
  'Vad som är bäst för just det här barnet, och hur det har vägts mot annat',
)

/** Who reported, in a compartment of its own: it is weighed by itself what may be said of that. */
export const reporter: FieldDefinition = text(
  'uppgift',
  'anmalare',
  'Vem som har lämnat uppgiften',
  'Namn och roll. Ligger i ett eget fack, så att det kan prövas för sig.',
  { place: 'anmalare', ...voluntary },
)

/** Which section lets something leave the akt (domain rule L7); only those whose number has been read in the law. */
export const grounds = {
  samtycke: 'Samtycke (10 kap. 1 § och 12 kap. 2 § OSL)',
  'inget-men': 'Det står klart att ingen lider men (26 kap. 1 § OSL)',
  'vard-stod-barn': 'Nödvändig vård eller nödvändigt stöd till den som är under 18 år (26 kap. 9 § OSL)',
  uppgiftsskyldighet: 'Skyldighet att lämna uppgiften enligt lag (10 kap. 28 § OSL)',
  'brott-mot-barn': 'Misstänkt brott mot någon som är under 18 år (10 kap. 21 § OSL)',
  'eget-arbete': 'Nödvändigt för vårt eget arbete (10 kap. 2 § OSL)',
  annan: 'Annan grund',
} as const

/** A ground, and which when it is none of those that are listed. */
export const groundFields = (key: string, label: string, hint: string): FieldDefinition[] => [
  choice('bedomning', key, label, hint, grounds),
  row('bedomning', `${key}-annan`, 'Vilken annan grund', 'Lag och bestämmelse', { onlyIf: { key, is: ['annan'] } }),
]
