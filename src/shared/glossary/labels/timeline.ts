import type { EventKind } from '../../timeline/event'
import { milestoneLabels } from './case'

export const eventLabels: Readonly<Record<EventKind, string>> = {
  ...milestoneLabels,
  'arende-oppnat': 'Ärendet öppnat',
  'arende-avslutat': 'Ärendet avslutat',
  samarbetsgrupp: 'Samarbetsgrupp',
  samrad: 'Samråd',
  samtal: 'Samtal med en vuxen',
  samverkansmote: 'Samverkansmöte',
  'gemensamt-hembesok': 'Gemensamt hembesök',
  'plan-faststalld': 'Planen fastställd',
  hamtning: 'Barnet hämtas',
  hemfard: 'Barnet kommer hem',
  'forhorsdag-installd': 'Förhörsdagen ställdes in',
  'behov-forsta-besok': 'Första besöket för ett behov',
  'behov-uppfyllt': 'Ett behov är uppfyllt',
  'remiss-skickad': 'Remiss skickad',
  'remiss-mottagen': 'Remiss mottagen',
  'remiss-avbojd': 'Remiss avböjd',
  'remiss-forsta-besok': 'Första besöket',
  'barnahuslogg-lamnad': 'Barnahuslogg lämnad till barnet',
  'lofte-hallet': 'Löfte till barnet hållet',
}

export const eventStateLabels = {
  planerat: 'Planerat',
  hant: 'Har hänt',
  installt: 'Inställt',
  forsenat: 'Planerat, dagen har passerat',
} as const
