import { decided, notNow, putOff, type Said, todo } from '../said'

/** The second half of the agenda at an uppföljande samråd or behandlingssamråd. */
export const followUpSupport: Readonly<Record<string, readonly Said[]>> = {
  hamtning: [
    notNow('', 'Inget nytt förhör är planerat.'),
    notNow('', 'Förhöret är hållet. Punkten utgår.'),
    notNow('tolk', 'Inget förhör. Tolk till stödsamtal bokas av öppenvården.'),
  ],
  medhorning: [
    notNow('', 'Inget nytt förhör är planerat.'),
    notNow('', 'Förhöret är hållet.'),
    notNow('', 'Utgår i uppföljningen.'),
  ],
  informationssparr: [
    decided('', 'Spärren är hävd. Vårdnadshavarna informeras fortlöpande av handläggaren.'),
    decided('skyddad', 'Spärren mot {utpekad} är hävd i sak men uppgifter om vistelse lämnas inte ut.'),
    notNow('', 'Ingen spärr gäller. Alla berörda är informerade.'),
    decided('nedlagd', 'Ingen spärr. Beslutet har meddelats var och en av vårdnadshavarna av åklagaren.'),
  ],
  eftermote: [
    notNow('', 'Hölls samma dag som förhöret.'),
    notNow('', 'Genomfört enligt tidigare samråd.'),
    notNow('', 'Utgår.'),
  ],
  'formote-hembesok': [
    decided('', 'Nej till nytt förmöte. Hembesök görs inom ramen för insatsen.'),
    decided('formote', 'Genomfört tidigare. Nytt beslut: nej, kontakten är etablerad.'),
    decided(
      '',
      'Förmöte: nej. Hembesök: ja, ett, för att stämma av överenskommelsen om vardagen.',
      todo('stodjare', 8, 'Hembesök och avstämning av överenskommelsen'),
    ),
    decided('!formote', 'Nej. Erbjudandet avböjdes tidigare och familjen har nu fast kontakt i öppenvården.'),
  ],
  syskon: [
    decided('flera', 'Syskonens stöd följs upp var för sig. Skillnader i mående noteras i respektive ärende.'),
    notNow('ett', 'Inga syskon berörs.'),
    decided(
      'flera ohort',
      'Det syskon som inte hörts har fått egen kontaktperson.',
      todo('handlaggare', 8, 'Uppföljning av syskonets stöd'),
    ),
    notNow('ett', 'Inget nytt om syskon.'),
  ],
  stod: [
    decided(
      '',
      '{Handl} är fortsatt rehabiliteringsansvarig. Stödet ligger kvar minst tre månader till.',
      todo('handlaggare', 20, 'Uppföljning av stödet'),
    ),
    decided(
      'nedlagd',
      'Stödet fortsätter oberoende av att förundersökningen är nedlagd. {Handl} håller ihop det.',
      todo('handlaggare', 8, 'Ny plan för stödet till {barn}'),
    ),
    decided(
      'behandling',
      'Behandling hos BUP, föräldrastöd i öppenvården, skolan anpassar. {Handl} är rehabiliteringsansvarig.',
      todo('bup', 10, 'Startdatum för behandlingen'),
      todo('handlaggare', 15, 'Samordnad plan med vårdnadshavarna'),
    ),
    decided(
      '',
      'Det som erbjudits har tagits emot till hälften. {Handl} frågar {barn} vad som skulle göra skillnad.',
      todo('handlaggare', 6, 'Samtal med {barn} om stödet'),
    ),
    decided(
      'bup-avvisar',
      'BUP har avvisat remissen. Primärvården får ny remiss och socialtjänsten ger stödsamtal under tiden. {Handl} håller ihop det.',
      todo('handlaggare', 3, 'Ny remiss till vårdcentralens barn- och ungdomsteam'),
      todo('bup', 5, 'Skriftligt svar på varför remissen avvisats'),
    ),
  ],
  'vem-gor-vad': [
    decided('', 'Besluten läses upp och bekräftas.'),
    decided('', 'Kvarstående punkter från förra samrådet förs över med nya datum.'),
    decided('', 'Listan gås igenom; två punkter är klara sedan förra gången.'),
    decided('', 'Alla punkter har ägare. Handläggaren bevakar helheten.'),
  ],
  'nytt-samrad': [
    notNow('', 'Inte planerat. Begärs av den som ser behov.'),
    putOff('', 'Prövas när åtalsfrågan är avgjord.', 25),
    putOff('nedlagd', 'Avstämning per telefon om sex veckor, därefter ställningstagande.', 30),
    putOff('behandling', 'När behandlingen har pågått i tre månader.', 60),
  ],
}
