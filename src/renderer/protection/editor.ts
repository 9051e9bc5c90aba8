import type { AktId } from '@shared/ids'
import type { ProtectionPage } from '@shared/protection/protection.contract'

/** What every form of this page is given. */
export interface EditorProps {
  readonly aktId: AktId
  readonly adults: ProtectionPage['adults']
  readonly isBarnakt: boolean
  readonly onClose: () => void
}
