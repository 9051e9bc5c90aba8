import type { FormDefinition } from '../form'

const everyWriter = ['barnhandlaggare', 'vuxenhandlaggare', 'stodjare', 'forste-socialsekreterare'] as const

/** What the socialtjänst takes from a samråd into the child's akt. */
export const samradExtract: FormDefinition = {
  id: 'samradsutdrag',
  version: 1,
  title: 'Utdrag ur samråd',
  purpose: 'Det ur ett samråd som rör barnet och det socialtjänsten ska göra',
  akt: ['barnakt'],
  signedBy: ['barnhandlaggare', 'forste-socialsekreterare'],
  needsSocionom: false,
  isListed: false,
  fields: [
    {
      key: 'handelse',
      kind: 'line',
      label: 'Händelse',
      hint: 'Vilket samråd',
      isRequired: true,
      part: 'uppgift',
    },
    {
      key: 'uppgifter',
      kind: 'prose',
      label: 'Det som rör barnet',
      hint: 'Vad är sagt och av vem. Bara det som har betydelse för det här barnet.',
      isRequired: true,
      part: 'uppgift',
    },
    {
      key: 'bedomning',
      kind: 'prose',
      label: 'Bedömning',
      hint: 'Åtskild från uppgifterna',
      isRequired: false,
      part: 'bedomning',
    },
    {
      key: 'nasta-steg',
      kind: 'prose',
      label: 'Det socialtjänsten ska göra',
      hint: 'Vad, vem och när',
      isRequired: true,
      part: 'atgard',
    },
  ],
}

/** Stands beside a signed note and leaves it as it is. */
export const correction: FormDefinition = {
  id: 'rattelse',
  version: 1,
  title: 'Rättelse',
  purpose: 'Rättar något i en signerad anteckning; den rättade står kvar',
  akt: ['barnakt', 'vuxenakt'],
  signedBy: everyWriter,
  needsSocionom: false,
  isListed: false,
  fields: [
    {
      key: 'vad',
      kind: 'prose',
      label: 'Vad som ska rättas',
      hint: 'Vilken uppgift som är fel',
      isRequired: true,
      part: 'uppgift',
    },
    {
      key: 'ratt',
      kind: 'prose',
      label: 'Rätt lydelse',
      hint: 'Så ska det läsas',
      isRequired: true,
      part: 'uppgift',
    },
    {
      key: 'skal',
      kind: 'line',
      label: 'Skäl',
      hint: 'Hur felet upptäcktes, till exempel att tolken hade missförstått',
      isRequired: true,
      part: 'atgard',
    },
  ],
}

/** Whoever the akt is about thinks something in it is wrong, and that is noted (SoL 14:6). */
export const ownView: FormDefinition = {
  id: 'den-enskilde-anser',
  version: 1,
  title: 'Den enskilde anser',
  purpose: 'Någon som akten rör anser att en uppgift i den är oriktig',
  akt: ['barnakt', 'vuxenakt'],
  signedBy: everyWriter,
  needsSocionom: false,
  isListed: false,
  fields: [
    {
      key: 'vem',
      kind: 'line',
      label: 'Vem som anser det',
      hint: 'Namn och hur personen hör till akten',
      isRequired: true,
      part: 'uppgift',
    },
    {
      key: 'uppgift',
      kind: 'prose',
      label: 'Vilken uppgift det gäller',
      hint: 'Så noga att den går att hitta',
      isRequired: true,
      part: 'uppgift',
    },
    {
      key: 'anser',
      kind: 'prose',
      label: 'Vad den enskilde anser',
      hint: 'Med den enskildes egna ord',
      isRequired: true,
      part: 'uppgift',
    },
  ],
}
