import type { Waiting } from '@shared/today/today.contract'
import { Link } from 'wouter'
import { auditWaitingLines } from '../audit'
import { backupWaitingLines } from '../backup'
import { caseWaitingLines } from '../case'
import { closingWaitingLines } from '../closing'
import { consentWaitingLines } from '../consent'
import { disclosureWaitingLines } from '../disclosure'
import { gallringWaitingLines } from '../gallring'
import { groupWaitingLines } from '../group'
import { interviewWaitingLines } from '../interview'
import type { WaitingLine, WaitingLines } from '../lib/waiting'
import { meetingWaitingLines } from '../meeting'
import { followupWaitingLines, needWaitingLines } from '../need'
import { noteWaitingLines } from '../note'
import { planWaitingLines } from '../plan'
import { promiseWaitingLines } from '../promise'
import { protectionWaitingLines } from '../protection'
import { referralWaitingLines } from '../referral'
import { requestWaitingLines } from '../request'
import { samradWaitingLines } from '../samrad'
import { talkWaitingLines } from '../talk'
import { teamWaitingLines } from '../team'
import { threadWaitingLines } from '../thread'
import { transferWaitingLines } from '../transfer'
import { FirstRows } from '../ui/FirstRows'
import { layout } from '../ui/layout'

/** The words for everything that can wait; one spread line per domain. */
const lines: WaitingLines<Waiting> = {
  ...auditWaitingLines,
  ...backupWaitingLines,
  ...caseWaitingLines,
  ...consentWaitingLines,
  ...closingWaitingLines,
  ...disclosureWaitingLines,
  ...followupWaitingLines,
  ...needWaitingLines,
  ...gallringWaitingLines,
  ...groupWaitingLines,
  ...interviewWaitingLines,
  ...meetingWaitingLines,
  ...noteWaitingLines,
  ...promiseWaitingLines,
  ...planWaitingLines,
  ...protectionWaitingLines,
  ...referralWaitingLines,
  ...requestWaitingLines,
  ...samradWaitingLines,
  ...talkWaitingLines,
  ...threadWaitingLines,
  ...transferWaitingLines,
  ...teamWaitingLines,
}

const lineOf = <W extends Waiting>(one: W): WaitingLine => (lines[one.kind] as (one: W) => WaitingLine)(one)

export const WaitingList = ({ waiting }: { readonly waiting: readonly Waiting[] }) => (
  <FirstRows rows={waiting}>
    {(shown) => (
      <ul className={layout.list}>
        {shown.map(lineOf).map((line) => (
          <li key={line.key}>
            <div className={`${layout.row} ${layout.between}`}>
              <div>
                <Link href={line.to} className={layout.strong}>
                  {line.title}
                </Link>
                <div className={layout.small}>{line.detail}</div>
              </div>
              {line.mark}
            </div>
          </li>
        ))}
      </ul>
    )}
  </FirstRows>
)
