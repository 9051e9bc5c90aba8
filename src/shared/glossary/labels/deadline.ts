import type { DeadlineState } from '../../deadline/deadline.contract'
import type { DeadlineKind, ExtensionGround } from '../../deadline/rule'

export const deadlineKindLabels: Readonly<Record<DeadlineKind, string>> = {
  lag: 'Lag',
  mal: 'Mål',
  rutin: 'Rutin',
  visa: 'Visas',
}

export const deadlineStateLabels: Readonly<Record<DeadlineState, string>> = {
  lugn: 'Löper',
  forlangd: 'Förlängd',
  varning: 'Snart',
  passerad: 'Passerad',
  uppfylld: 'Klar i tid',
  'uppfylld-sent': 'Klar för sent',
  upphord: 'Gäller inte längre',
}

export const extensionGroundLabels: Readonly<Record<ExtensionGround, string>> = {
  'synnerliga-skal': 'Synnerliga skäl',
  'sarskilda-skal': 'Särskilda skäl',
  domstol: 'Förvaltningsrättens beslut',
  'ny-dag': 'Ny dag',
}
