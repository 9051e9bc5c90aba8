/** What was done with a child's förhörsdag, for whoever reads the log. */
export const interviewLogWords = {
  'interview.ofCase': 'Läste ett barns förhörsdag',
  'interview.plan': 'Planerade en förhörsdag',
  'interview.saveStep': 'Ändrade ett moment i förhörsdagen',
  'interview.preview': 'Såg efter vad en försening för med sig',
  'interview.shift': 'Flyttade moment i förhörsdagen',
  'interview.begin': 'Började ett moment i förhörsdagen',
  'interview.finish': 'Avslutade ett moment i förhörsdagen',
  'interview.skip': 'Hoppade över ett moment i förhörsdagen',
  'interview.setMood': 'Noterade hur barnet verkade må',
  'interview.cancel': 'Ställde in en förhörsdag',
  'interview.setPerson': 'Skrev in någon som kommer till förhörsdagen',
  'interview.dropPerson': 'Strök någon ur förhörsdagen',
  'interview.setListening': 'Noterade beslut om medhörning',
  'interview.setCounsel': 'Ändrade uppgift om särskild företrädare',
  'interview.setExam': 'Ändrade uppgift om läkarundersökning',
  'interview.writeNote': 'Påbörjade en anteckning från förhörsdagen',
} as const
