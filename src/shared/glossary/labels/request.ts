import type { RequestState } from '../../request/request.contract'

export const requestStateLabels: Readonly<Record<RequestState, string>> = {
  inkommen: 'Väntar på svar',
  kallad: 'Samråd bokat',
  telefonrad: 'Telefonråd räckte',
  hanvisad: 'Hänvisad',
}

export const urgencyLabels = { akut: 'Akut', skyndsam: 'Skyndsam', normal: 'Normal' } as const

export const policeReportLabels = {
  gjord: 'Polisanmälan är gjord',
  'ska-goras': 'Polisanmälan ska göras',
  'inte-gjord': 'Ingen polisanmälan',
  oklart: 'Oklart',
} as const
