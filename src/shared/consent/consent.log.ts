/** The register of consents, as the log tells it. */
export const consentActions = {
  'consent.ofPlace': 'Läste samtycken',
  'consent.record': 'Förde in ett samtycke',
  'consent.answer': 'Förde in ett svar om samtycke',
} as const
