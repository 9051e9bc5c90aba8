/** What is written in the log about deadlines, in words. */
export const deadlineLogWords = {
  'deadline.ofCase': 'Läste ett barns frister',
  'deadline.list': 'Läste fristerna',
  'deadline.extend': 'Förde in beslut om förlängd frist',
  'deadline.explain': 'Skrev orsak till försening',
  'deadline.settle': 'Frister blev uppgifter',
} as const
