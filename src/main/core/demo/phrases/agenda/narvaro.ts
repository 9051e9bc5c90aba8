import { decided, type Said } from '../said'

/** Närvaro, sekretessläge och typ av samråd. */
export const narvaro: readonly Said[] = [
  decided(
    'alla',
    'Samtliga kallade myndigheter är med. Uppgifter lämnas med stöd av 10 kap. 21 § OSL till polis och åklagare och 26 kap. 9 § OSL mellan socialtjänst och hälso- och sjukvård.',
  ),
  decided(
    '',
    'Planeringssamråd med namngivet barn. Var och en för sin egen dokumentation; samordnaren antecknar beslut och ansvarsfördelning.',
  ),
  decided(
    'bup',
    'BUP deltar med rådgivning. BUP lämnar uppgifter enligt 25 kap. 12 § OSL i den mån det behövs för barnets vård och stöd.',
  ),
  decided(
    '!bup !bup-borta !bup-skriftligt',
    'Socialtjänst och rättsväsende deltar. BUP är inte kallad; frågor om mående tas av socialtjänsten och återkommer vid behov.',
  ),
  decided(
    'barnklinik',
    'Barnkliniken är med för bedömning av hälsa och skador. Uppgifter lämnas enligt 25 kap. 12 § och 26 kap. 9 § OSL.',
  ),
  decided(
    'aklagare-borta',
    'Åklagaren har lämnat återbud. Samrådet hålls ändå eftersom skyddsfrågan inte kan vänta; åklagarens frågor markeras och besvaras skriftligt.',
  ),
  decided(
    'aklagare-borta',
    'Åklagaren är frånvarande. De övriga går igenom sina delar. Det som bara åklagaren kan svara på lämnas öppet och begärs in skriftligt.',
  ),
  decided('tolk', 'Familjen behöver tolk och det noteras under berörda punkter.'),
  decided(
    'skyddad',
    'Påminnelse i inledningen: en vuxen i familjen har skyddade personuppgifter. Inga uppgifter om vistelseort sägs eller antecknas i samrådet.',
  ),
  decided(
    'alla',
    'Närvaron är fullständig. Ingen spelar in. Vad som sägs stannar mellan deltagarna och förs vidare bara där lagen tillåter det.',
  ),
  decided(
    'foralder',
    'En vårdnadshavare pekas ut. Deltagarna enas om att inget från samrådet lämnas till familjen innan punkt 11 är gången igenom.',
  ),
  decided('bada', 'Båda vårdnadshavarna pekas ut. Ingen av dem informeras innan åklagaren har lämnat besked.'),
  decided('flera', 'Samrådet gäller syskon. Varje barn har eget ärende, egna beslut och egna anteckningar.'),
  decided(
    'styv',
    'Deltagarna presenterar sig. Den utpekade är inte vårdnadshavare; vårdnadshavarens ställning tas upp under punkt 6 och 11.',
  ),
  decided(
    'utom',
    'Den som pekas ut finns utanför familjen. Vårdnadshavarna är informerade om att samråd hålls men deltar inte.',
  ),
]
