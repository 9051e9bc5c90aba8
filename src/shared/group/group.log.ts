/** What an entry of the log about the samarbetsgrupp was, in words. */
export const groupLogWords = {
  'group.overview': 'Läste samarbetsgruppens möten',
  'group.get': 'Läste listan till en samarbetsgrupp',
  'group.item': 'Läste en ärendedragning',
  'group.load': 'Läste belastningen',
  'group.startSeries': 'Startade en serie av samarbetsgrupper',
  'group.changeSeries': 'Ändrade en serie av samarbetsgrupper',
  'group.endSeries': 'Avslutade en serie av samarbetsgrupper',
  'group.move': 'Flyttade en samarbetsgrupp',
  'group.cancel': 'Ställde in en samarbetsgrupp',
  'group.saveSheet': 'Skrev bladet till en ärendedragning',
  'group.begin': 'Började en samarbetsgrupp',
  'group.call': 'Ropade upp en punkt i samarbetsgruppen',
  'group.settle': 'Skrev utfallet av en ärendedragning',
  'group.skip': 'Bordlade ett ärende i samarbetsgruppen',
  'group.close': 'Avslutade en samarbetsgrupp',
} as const
