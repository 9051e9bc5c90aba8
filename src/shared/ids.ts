import type { z } from 'zod'
import { id } from './values'

export const UserId = id<'UserId'>()
export type UserId = z.output<typeof UserId>
export const NamndId = id<'NamndId'>()
export type NamndId = z.output<typeof NamndId>
export const PersonId = id<'PersonId'>()
export type PersonId = z.output<typeof PersonId>
export const CaseId = id<'CaseId'>()
export type CaseId = z.output<typeof CaseId>
export const RequestId = id<'RequestId'>()
export type RequestId = z.output<typeof RequestId>
export const SamradId = id<'SamradId'>()
export type SamradId = z.output<typeof SamradId>
export const PartyId = id<'PartyId'>()
export type PartyId = z.output<typeof PartyId>
export const DecisionId = id<'DecisionId'>()
export type DecisionId = z.output<typeof DecisionId>
export const MinutesId = id<'MinutesId'>()
export type MinutesId = z.output<typeof MinutesId>
export const TaskId = id<'TaskId'>()
export type TaskId = z.output<typeof TaskId>
export const AktId = id<'AktId'>()
export type AktId = z.output<typeof AktId>
export const DocumentId = id<'DocumentId'>()
export type DocumentId = z.output<typeof DocumentId>
export const BlockId = id<'BlockId'>()
export type BlockId = z.output<typeof BlockId>
export const NoteId = id<'NoteId'>()
export type NoteId = z.output<typeof NoteId>
export const MemberId = id<'MemberId'>()
export type MemberId = z.output<typeof MemberId>
export const NodOpeningId = id<'NodOpeningId'>()
export type NodOpeningId = z.output<typeof NodOpeningId>
export const ThreadEntryId = id<'ThreadEntryId'>()
export type ThreadEntryId = z.output<typeof ThreadEntryId>
