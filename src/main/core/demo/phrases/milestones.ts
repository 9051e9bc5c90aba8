import type { Wording } from './chairs'

const say = (when: string, text: string): Wording => ({ when, text })

/** What is noted beside something that has happened: that it did, never what was said. */
export const milestoneNotes: Readonly<Record<string, readonly Wording[]>> = {
  polisanmalan: [
    say('polis-forst', 'Upprättad av polisen på plats'),
    say('', 'Lämnad av socialtjänsten'),
    say('ska-anmalas', 'Lämnad av socialtjänsten efter samrådet'),
    say('utom', 'Anmäld av vårdnadshavare'),
    say('', ''),
  ],
  'forundersokning-inledd': [
    say('', 'Besked från åklagaren'),
    say('', 'Åklagare är förundersökningsledare'),
    say('', ''),
  ],
  'forundersokning-nedlagd': [
    say('', 'Brott kan inte styrkas. Underrättelse till ombud och vårdnadshavare'),
    say('', 'Beslut meddelat av åklagaren'),
  ],
  atal: [say('', 'Åtal väckt, ombudet har informerat')],
  dom: [say('', 'Dom meddelad, ännu inte laga kraft')],
  'sarskild-foretradare': [
    say('', 'Interimistiskt förordnande: {ombud}'),
    say('', '{Ombud}, enligt tingsrättens beslut'),
    say('flera', '{Ombud}, för samtliga syskon'),
  ],
  barnforhor: [
    say('barnahus', 'Barnahus. Trygghetsperson närvarande'),
    say('barnahus', 'Barnahus, förmiddag. {Barn} fick veta vilka som lyssnade'),
    say('barnahus', 'Barnahus. Ombud i medhörning'),
    say('barnahus tolk', 'Barnahus, med tolk på plats'),
    say('barnahus', 'Barnahus. Socialtjänsten i medhörning'),
    say('!barnahus', 'Hölls på polishuset, rummet på Barnahus upptaget'),
    say('!barnahus', 'Hölls i skolan efter beslut av åklagaren'),
  ],
  lakarundersokning: [
    say('', 'Barnkliniken, dokumentation finns hos vården'),
    say('', 'Gjord på Barnahus av barnkliniken'),
    say('', 'Barnkliniken. Rättsintyg begärt av åklagaren'),
    say('', 'Barnkliniken. {Barn} har fått veta resultatet'),
  ],
  eftermote: [
    say('', 'Direkt efter förhöret, Barnahus'),
    say('', 'Hölls samma dag, åklagaren på telefon'),
    say('', 'Samma dag. Skyddet prövat på nytt'),
  ],
  formote: [
    say('', 'Med {trygg}'),
    say('', 'Med {trygg}, två stödjare'),
    say('', 'Enskilt, med {trygg}; tid för återkoppling bestämd'),
  ],
  hembesok: [
    say('', 'Samma kväll, två stödjare'),
    say('', 'Samma kväll hos {trygg}'),
    say('', 'Efter förmötet, {barn} och {trygg} hemma'),
  ],
  krisstod: [
    say('', 'Första samtalet, öppenvården'),
    say('', 'Startade hos öppenvården, {barn} och {trygg} var för sig'),
    say('', 'Första samtalet på Barnahus'),
  ],
  uppfoljning: [
    say('vecka', 'En vecka efter förhöret'),
    say('manad', 'En månad efter förhöret'),
    say('kvartal', 'Tre månader efter förhöret'),
    say('halvar', 'Sex månader efter förhöret'),
  ],
}
