/** What the log says of agreements between bodies. */
export const agreementLogWords = {
  'agreement.list': 'Läste överenskommelserna',
  'agreement.record': 'Förde in en överenskommelse',
  'agreement.intakes': 'Läste vilka vägar familjerna kommer',
} as const
