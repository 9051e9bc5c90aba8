import type { PromiseState, PromiseStepKind } from '../../promise/promise.contract'

export const promiseStateLabels: Readonly<Record<PromiseState, string>> = {
  galler: 'Gäller',
  hallet: 'Hållet',
  lagat: 'Brutet och lagat',
  aterkallat: 'Taget tillbaka',
}

export const promiseStepLabels: Readonly<Record<PromiseStepKind, string>> = {
  hallet: 'Hållet',
  'ny-dag': 'Ny dag',
  lagat: 'Brutet och lagat',
  aterkallat: 'Taget tillbaka',
  berattat: 'Barnet har fått veta',
  'ny-ansvarig': 'Ny ansvarig',
}
