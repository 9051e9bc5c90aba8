import type { Contract } from '@shared/contract'
import type { OutputOf } from '@shared/contract/define'
import { useEffect, useState } from 'react'
import { invoke } from '../lib/api'
import { fieldSentence } from '../lib/messages'
import { layout } from '../ui/layout'
import styles from './gate.module.css'

type Strength = OutputOf<Contract['account.strength']>

const verdicts = [
  'Mycket lätt att gissa',
  'Lätt att gissa',
  'Ganska lätt att gissa',
  'Svår att gissa',
  'Mycket svår att gissa',
]

/** How long an attacker with the stolen files would need, at ten thousand guesses a second on rented machines. */
function guessTime(guessesLog10: number): string {
  const seconds = guessesLog10 - 4
  if (seconds < 2) return 'sekunder'
  if (seconds < 4) return 'timmar'
  if (seconds < 6) return 'dagar'
  if (seconds < 7.5) return 'månader'
  if (seconds < 10) return 'år'
  return 'längre än en människas liv'
}

interface MeterProps {
  readonly passphrase: string
  /** Names and places that must not carry the passphrase. */
  readonly words: readonly string[]
  readonly onWeighed: (isRefused: boolean) => void
}

/** Tells honestly how good a passphrase is, and why it is refused. */
export function StrengthMeter({ passphrase, words, onWeighed }: MeterProps) {
  const [strength, setStrength] = useState<Strength | null>(null)
  const listed = words.join('|')
  useEffect(() => {
    let isLatest = true
    void invoke('account.strength', { passphrase, words: listed.split('|') }).then((found) => {
      if (!isLatest) return
      setStrength(found)
      onWeighed(found.refusedBecause.length > 0)
    })
    return () => {
      isLatest = false
    }
    // The caller makes a new function each time; only what is weighed decides when to weigh again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [passphrase, listed])
  if (!strength || passphrase === '') return null
  return (
    <div className={styles.meter} role="status">
      <div className={styles.bars} aria-hidden>
        {[0, 1, 2, 3, 4].map((bar) => (
          <i key={bar} data-on={bar <= strength.score} />
        ))}
      </div>
      <span className={layout.strong}>{verdicts[strength.score]}</span>
      <span className={layout.muted}>
        Den som har stulit filerna behöver {guessTime(strength.guessesLog10)} för att gissa den.
      </span>
      {strength.refusedBecause.map((code) => (
        <span key={code}>{fieldSentence({ code })}</span>
      ))}
    </div>
  )
}
