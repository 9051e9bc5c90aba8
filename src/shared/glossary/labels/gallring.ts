import type { DecisionState, GallringThing, Hindrance } from '../../gallring/gallring.contract'

export const gallringThingLabels: Readonly<Record<GallringThing, string>> = {
  akt: 'Akt',
  arende: 'Ärende',
  samrad: 'Samråd',
  begaran: 'Begäran om samråd',
  samtal: 'Gemensamt samtal',
  person: 'Person i registret',
}

export const decisionStateLabels: Readonly<Record<DecisionState, string>> = {
  vilar: 'Vilar',
  atertaget: 'Taget tillbaka',
  fallet: 'Föll: något hade ändrats',
  forstort: 'Gallrat',
}

/** Why something whose five years have passed is kept. */
export const hindranceLabels: Readonly<Record<Hindrance, string>> = {
  aldrig: 'Gallras aldrig: placerat barn, adoption eller faderskap',
  'forskning-kommun': 'Bevaras för forskning: kommunen hör till dem där inget gallras',
  'forskning-dag': 'Bevaras för forskning: personen är född den 5, 15 eller 25',
  oppen: 'Öppen: avsluta först',
  'oppen-akt': 'Personen har en öppen akt',
  'aktivt-arende': 'Personen eller ett barn i familjen har ett pågående ärende',
  sparr: 'En informationsspärr gäller',
  utlamnande: 'Ett utlämnande väntar på beslut',
  overlamning: 'En överlämning väntar på svar',
  nodoppning: 'Akten är nödöppnad',
  skydd: 'Skyddade personuppgifter: gås igenom för hand',
  behalls: 'Någon har beslutat att behålla den',
  'fodelsedag-saknas': 'Födelsedag saknas: det går inte att se om personen hör till urvalet för forskning',
  'kommun-saknas': 'Kommun saknas',
  'fel-klass': 'Gallringsregeln gäller barnets akt: ändra regeln',
  hanvisas: 'Något som finns kvar bygger på det här, till exempel ett senare ärende',
}
