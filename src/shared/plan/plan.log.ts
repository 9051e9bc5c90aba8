/** What the log says of plans. */
export const planLogWords = {
  'plan.ofCase': 'Läste ett barns plan',
  'plan.version': 'Läste en fastställd plan',
  'plan.family': 'Läste familjens planer',
  'plan.begin': 'Började en plan',
  'plan.save': 'Skrev i en plan',
  'plan.saveLine': 'Skrev en insats i en plan',
  'plan.removeLine': 'Strök en insats ur en plan',
  'plan.setState': 'Ändrade hur det går med en insats',
  'plan.callSip': 'Ändrade om planen är en SIP',
  'plan.sign': 'Fastställde en plan',
  'plan.acknowledge': 'Noterade att en part har tagit del av en plan',
  'plan.end': 'Avslutade en plan',
} as const
