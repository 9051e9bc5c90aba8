import type { NewMeetingParty, PartyKind } from '@shared/meeting/meeting.contract'

/** A party with nothing said of it yet. */
export const newParty = (kind: PartyKind, more: Partial<NewMeetingParty> = {}): NewMeetingParty => ({
  kind,
  personId: null,
  userId: null,
  name: '',
  body: '',
  language: '',
  secrecyNoted: false,
  isCalled: true,
  reason: '',
  ...more,
})
