import type { TransferScope, TransferState } from '../../transfer/transfer.contract'

export const transferStateLabels: Readonly<Record<TransferState, string>> = {
  vantar: 'Väntar på mottagaren',
  mottagen: 'Mottagen',
  avbojd: 'Avböjd',
  atertagen: 'Tagen tillbaka',
}

export const transferScopeLabels: Readonly<Record<TransferScope, string>> = {
  'hela-ansvaret': 'Hela ansvaret för ärendet',
  del: 'En del av arbetet',
}
