/** What the log calls what is done with promises to children. */
export const promiseLogWords = {
  'promise.ofCase': 'Läste löftena till ett barn',
  'promise.ofAkt': 'Läste löftena till ett barn',
  'promise.list': 'Läste löften till barn',
  'promise.make': 'Skrev in ett löfte till ett barn',
  'promise.keep': 'Noterade att ett löfte är hållet',
  'promise.move': 'Gav ett löfte en ny dag',
  'promise.mend': 'Noterade att ett brutet löfte är lagat',
  'promise.takeBack': 'Tog tillbaka ett löfte',
  'promise.tell': 'Noterade att barnet har fått veta om ett löfte',
  'promise.reassign': 'Gav ett löfte en ny ansvarig',
} as const
