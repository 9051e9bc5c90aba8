import { decided, notNow, putOff, type Said, todo } from '../said'

/** Mående, stöd inför förhöret, vad den som förhör behöver tänka på. Ett utfall för varje barn. */
export const psykiskHalsa: readonly Said[] = [
  decided(
    'bup-skriftligt',
    'BUP har svarat skriftligt och råden är upplästa. {Barn} får veta vem som kan kontaktas om det blir svårt.',
    todo('handlaggare', 3, 'Ge {barn} BUP:s råd, efter ålder'),
  ),
  decided(
    'bup-skriftligt forhor',
    'BUP:s skriftliga råd gås igenom: lugnt tempo, inga löften, vanlig rutin efteråt. Samordnaren ringer BUP om {barn} reagerar starkt på förhöret.',
  ),
  decided(
    'liten bup forhor',
    'BUP råder till kort förhör med paus och en känd vuxen i väntrummet. {Barn} ska ha ätit och sovit.',
    todo('polis', 'forhor', 'Förhöret läggs på förmiddagen med inplanerad paus för {barn}'),
  ),
  decided(
    'liten',
    'Försämrad sömn och fler konflikter vid lämning. {Barn} behöver få veta i förväg vem som hämtar.',
    todo('handlaggare', 2, 'Enkel information till {barn}, anpassad efter ålder'),
  ),
  decided(
    'liten !bup',
    '{Barn} är för [liten|små] för att sätta ord på det {hon} känner. Personalen antecknar vad {hon} säger ordagrant, utan att fråga.',
  ),
  decided(
    'skolbarn bup forhor',
    'BUP ser inga hinder för förhör nu. Råd: berätta vad rummet används till, låt {barn} välja plats, undvik frågor om varför.',
  ),
  decided(
    'skolbarn bup forhor',
    'BUP bedömer risken för ökad oro efter förhöret som påtaglig. Krissamtal erbjuds inom en vecka.',
    todo('bup', 5, 'Tid för krisbedömning av {barn}'),
  ),
  decided(
    'skolbarn forhor',
    'Sömnsvårigheter och magont på mornarna. Skolkuratorn träffar {barn} två gånger före förhöret utan att tala om händelserna.',
    todo('handlaggare', 1, 'Avtala med skolkuratorn om stöd till {barn}'),
  ),
  decided(
    'skolbarn !bup',
    'Socialtjänsten uppfattar {barn} som orolig men talbar. BUP rådfrågas per telefon om läget ändras.',
    todo('handlaggare', 3, 'Rådfråga BUP per telefon om {barn}'),
  ),
  decided(
    'tonaring bup',
    'BUP har ställt direkta frågor om självskada via handläggaren; inget sådant framkommer. {Barn} får direktnummer till mottagningen.',
    todo('bup', 3, 'Nybesökstid till {barn}'),
  ),
  decided(
    'tonaring forhor',
    '{Barn} beskriver skuldkänslor för att ha berättat. {Hon} behöver höra att ansvaret är de vuxnas. Samtalskontakt erbjuds före förhöret.',
    todo('handlaggare', 2, 'Erbjuda {barn} samtalskontakt'),
  ),
  decided(
    'tonaring',
    '{Barn} har svårt att sova och är mycket på telefonen nattetid. Ungdomsmottagningens kurator är ett alternativ som {hon} själv föreslår.',
  ),
  decided(
    'bup forhor',
    'BUP ger råd inför förhöret och är tillgänglig per telefon samma dag. Vanliga reaktioner beskrivs för den som möter {barn} efteråt.',
  ),
  decided('', 'Inga tecken på akut psykisk ohälsa hos {barn}. Stödet beskrivs under punkten om det fjärde rummet.'),
  putOff(
    'bup-borta forhor',
    'BUP är inte med. Frågan om {barn} bör höras nu och vilka råd som behövs ställs skriftligt.',
    3,
    todo('samordnare', 0, 'Skicka frågorna om {barn} till BUP'),
  ),
  putOff(
    'bup-borta forhor',
    'Mående beskrivs av socialtjänsten. BUP:s bedömning saknas och inhämtas före förhöret.',
    3,
    todo('samordnare', 1, 'Inhämta BUP:s råd inför förhöret med {barn}'),
  ),
  notNow('!bup !vald', '{Barn} mår enligt alla uppgifter bra och har stöd hemma. Ny bedömning görs efter förhöret.'),
]
