import type { FormDefinition } from '../form'
import { correction, ownView, samradExtract } from './beside'
import { adultClosing, childClosing, childLog } from './closing'
import { blockNote, disclosureReview } from './disclosure'
import { afterMeeting, followingTalk, homeVisit, listeningNote, preMeeting } from './interview-day'
import { adultJournal, childJournal } from './journal'
import { adultConsent, adultHandover, adultReferral, childConsent, childHandover, childReferral } from './onward'
import { inquiryPlan, preliminaryAssessment, protectionAssessment } from './protection'
import { talkForAdult, talkForChild } from './talk'

/** Every form an akt knows, in the order they are offered. */
export const forms: readonly FormDefinition[] = [
  childJournal,
  adultJournal,
  listeningNote,
  afterMeeting,
  preMeeting,
  homeVisit,
  followingTalk,
  protectionAssessment,
  preliminaryAssessment,
  inquiryPlan,
  childConsent,
  adultConsent,
  childHandover,
  adultHandover,
  childReferral,
  adultReferral,
  disclosureReview,
  childClosing,
  adultClosing,
  childLog,
  samradExtract,
  talkForChild,
  talkForAdult,
  blockNote,
  correction,
  ownView,
]

const byId = new Map(forms.map((form) => [form.id, form]))

/** The form with an id; nothing when there is none. */
export const findForm = (id: string): FormDefinition | undefined => byId.get(id)
