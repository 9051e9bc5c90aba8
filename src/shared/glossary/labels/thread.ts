import type { ThreadGap, ThreadKind, ThreadTopic } from '../../thread/thread.contract'

export const threadKindLabels: Readonly<Record<ThreadKind, string>> = {
  sagt: 'Barnet sade',
  ville: 'Barnet ville',
  'fick-veta': 'Barnet fick veta',
  'ej-berattat': 'Barnet har inte fått veta',
}

export const threadTopicLabels: Readonly<Record<ThreadTopic, string>> = {
  handelsen: 'Det som har hänt',
  hemma: 'Hur det är hemma',
  moten: 'Att träffa någon',
  skola: 'Skola, förskola och vänner',
  kropp: 'Kropp, sömn och hälsa',
  framtid: 'Vad som ska hända nu',
  stod: 'Stöd och hjälp',
  annat: 'Annat',
}

/** What a child is to be told of. */
export const threadGapLabels: Readonly<Record<ThreadGap['what'], string>> = {
  samradsbeslut: 'vad samrådet bestämde',
  barnforhor: 'vad som händer efter förhöret',
  nedlagd: 'att förundersökningen är nedlagd',
  atal: 'att åtal är väckt',
  dom: 'domen',
  avslutat: 'att ärendet är avslutat',
}
