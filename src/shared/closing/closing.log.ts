/** What the log calls what is done when a case is closed. */
export const closingLogWords = {
  'closing.get': 'Läste vad som återstår i ett ärende',
  'closing.leave': 'Skrev skäl till att något lämnas öppet',
  'closing.close': 'Avslutade ett ärende',
  'closing.log': 'Läste en barnahuslogg',
  'closing.previewLog': 'Läste en barnahuslogg som barnet får den',
  'closing.approveLog': 'Godkände en barnahuslogg',
  'closing.handOverLog': 'Noterade att barnahusloggen är lämnad',
} as const
