import type { Answer, Attendance, Outcome, SamradState } from '../../samrad/samrad.contract'

export const samradStateLabels: Readonly<Record<SamradState, string>> = {
  planerat: 'Planerat',
  kallat: 'Kallat',
  pagar: 'Pågår',
  hallet: 'Hållet, ej signerat',
  signerat: 'Signerat',
  installt: 'Inställt',
}

export const answerLabels: Readonly<Record<Answer, string>> = {
  vantar: 'Väntar på svar',
  kommer: 'Kommer',
  ersattare: 'Skickar ersättare',
  'kommer-inte': 'Kommer inte',
  'svarar-skriftligt': 'Svarar skriftligt',
}

export const attendanceLabels: Readonly<Record<Attendance, string>> = {
  plats: 'På plats',
  lank: 'Via länk',
  telefon: 'Per telefon',
  skriftligt: 'Skriftligt',
  franvarande: 'Frånvarande',
}

export const outcomeLabels: Readonly<Record<Outcome, string>> = {
  beslut: 'Beslut',
  'ej-aktuellt': 'Ej aktuellt',
  aterkommer: 'Återkommer',
}
