/** Remisser, as the log tells of them. */
export const referralActions = {
  'referral.ofPlace': 'Läste remisser',
  'referral.draft': 'Skrev ett utkast till remiss',
  'referral.change': 'Ändrade ett utkast till remiss',
  'referral.send': 'Noterade en remiss som skickad',
  'referral.answer': 'Noterade svar på en remiss',
  'referral.watch': 'Flyttade fram bevakningen av en remiss',
  'referral.visit': 'Noterade ett första besök',
  'referral.close': 'Avslutade en remiss',
  'referral.goOn': 'Bestämde hur det blir efter en avböjd remiss',
  'referral.writeNote': 'Började anteckning om en remiss',
  'referral.waits': 'Läste väntetider',
} as const
