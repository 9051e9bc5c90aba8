import { AppError } from '../../../shared/result'

/** How long a typed passphrase vouches for whoever sits at the desk. */
export const confirmedForMs = 5 * 60_000

/** Whether the passphrase was typed a short while ago: when the house was opened, or since, when it was asked for again. */
export interface Confirmation {
  /** Notes that the passphrase has been typed now. */
  renew(): void
  /** Throws `confirm-needed` when the passphrase was last typed too long ago, or later than now by a clock set back. */
  require(): void
}

/** A session's confirmation; it begins with the passphrase that opened the house and ends with the session. */
export function openConfirmation(now: () => string): Confirmation {
  let typedAt = Date.parse(now())
  return {
    renew() {
      typedAt = Date.parse(now())
    },
    require() {
      const age = Date.parse(now()) - typedAt
      if (!(age >= 0 && age < confirmedForMs)) throw new AppError({ code: 'confirm-needed' })
    },
  }
}
