import type { AccountTables } from '../account/account.tables'
import type { AgreementTables } from '../agreement/agreement.tables'
import type { AktTables } from '../akt/akt.tables'
import type { AuditTables } from '../audit/audit.tables'
import type { BackupTables } from '../backup/backup.tables'
import type { BlockTables } from '../block/block.tables'
import type { CaseTables } from '../case/case.tables'
import type { ClosingTables } from '../closing/closing.tables'
import type { ConsentTables } from '../consent/consent.tables'
import type { DeadlineTables } from '../deadline/deadline.tables'
import type { DisclosureTables } from '../disclosure/disclosure.tables'
import type { BlobTables, DocumentTables } from '../document/document.tables'
import type { DraftTables } from '../draft/draft.tables'
import type { FollowupTables } from '../followup/followup.tables'
import type { GallringTables } from '../gallring/gallring.tables'
import type { GroupTables } from '../group/group.tables'
import type { GuardTables } from '../guard/guard.tables'
import type { HouseTables } from '../house/house.tables'
import type { IntegrityTables } from '../integrity/integrity.tables'
import type { InterviewTables } from '../interview/interview.tables'
import type { LeakTables } from '../leak/leak.tables'
import type { MeetingTables } from '../meeting/meeting.tables'
import type { NeedTables } from '../need/need.tables'
import type { NoteTables } from '../note/note.tables'
import type { PersonTables } from '../person/person.tables'
import type { PlanTables } from '../plan/plan.tables'
import type { PromiseTables } from '../promise/promise.tables'
import type { ProtectionTables } from '../protection/protection.tables'
import type { ReferralTables } from '../referral/referral.tables'
import type { RequestTables } from '../request/request.tables'
import type { SamradTables } from '../samrad/samrad.tables'
import type { TalkTables } from '../talk/talk.tables'
import type { TaskTables } from '../task/task.tables'
import type { TeamTables } from '../team/team.tables'
import type { TemplateTables } from '../template/template.tables'
import type { ThreadTables } from '../thread/thread.tables'
import type { TransferTables } from '../transfer/transfer.tables'
import type { VaultTables } from '../vault/vault.tables'
import type { LogTables } from './log.tables'

/** Tables whose every change is recorded: each has a text id and is written only through `write.ts`. */
export interface RecordedTables
  extends AccountTables,
    AgreementTables,
    AktTables,
    AuditTables,
    BackupTables,
    BlockTables,
    CaseTables,
    ConsentTables,
    DeadlineTables,
    ClosingTables,
    DisclosureTables,
    DocumentTables,
    FollowupTables,
    GallringTables,
    GroupTables,
    GuardTables,
    HouseTables,
    IntegrityTables,
    InterviewTables,
    LeakTables,
    NeedTables,
    MeetingTables,
    NoteTables,
    PersonTables,
    PromiseTables,
    PlanTables,
    ProtectionTables,
    ReferralTables,
    RequestTables,
    SamradTables,
    TalkTables,
    TaskTables,
    TeamTables,
    TemplateTables,
    ThreadTables,
    TransferTables,
    VaultTables {}

/** The whole database. */
export interface Schema extends RecordedTables, BlobTables, DraftTables, LogTables {}
