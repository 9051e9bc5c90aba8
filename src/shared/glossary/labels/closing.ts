import type { AgeBand } from '../../closing/child-log'
import type { StatisticsField } from '../../closing/closing.contract'
import type { OpenKind } from '../../closing/open-point'

export const openKindLabels: Readonly<Record<OpenKind, string>> = {
  rum: 'Rum',
  uppgift: 'Uppgift',
  behov: 'Behov',
  lofte: 'Löfte till barnet',
  frist: 'Frist',
  uppfoljning: 'Uppföljning',
  remiss: 'Remiss',
  overlamning: 'Överlämning',
  planrad: 'Rad i planen',
  mote: 'Möte',
  forhorsdag: 'Förhörsdag',
  samrad: 'Samråd',
  rehabiliteringsansvarig: 'Rehabiliteringsansvarig',
}

export const statisticsFieldLabels: Readonly<Record<StatisticsField, string>> = {
  fodelsear: 'Födelseår',
  kon: 'Kön (räknas som annat eller okänt)',
  'misstankt-relation': 'Den misstänktas relation till barnet',
}

export const ageBandLabels: Readonly<Record<AgeBand, string>> = {
  '4-7': '4–7 år, läses högt',
  '8-12': '8–12 år',
  '13-17': '13–17 år',
}
