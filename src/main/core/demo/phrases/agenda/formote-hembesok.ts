import { decided, type Said, todo } from '../said'

/** Förmöte och hembesök: beslut krävs vid varje samråd, ja eller nej, och varför. */
export const formoteHembesok: readonly Said[] = [
  decided(
    'formote hembesok',
    'Förmöte: ja, med {trygg} direkt efter förhöret. Hembesök: ja, samma kväll, om eftermötet inte visar något hinder.',
    todo('stodjare', 'forhor', 'Förmöte med {trygg}'),
    todo('stodjare', 'forhor', 'Hembesök samma kväll'),
  ),
  decided(
    'formote hembesok flera',
    'Ja till båda. Två stödjare: en för de vuxna, en för syskonen. Tid hålls öppen till klockan nitton.',
    todo('stodjare', 'forhor', 'Förmöte och hembesök, två medarbetare'),
  ),
  decided(
    'formote hembesok',
    'Förmöte och hembesök genomförs. {Trygg} har inte tillfrågats ännu på grund av spärren; frågan ställs på förmötet.',
    todo('stodjare', 'forhor', 'Förmöte; fråga om hembesök'),
  ),
  decided(
    'formote hembesok',
    'Ja till förmöte och hembesök. Syfte: {barn} ska inte vara [ensam|ensamma] med det som hänt den första kvällen.',
    todo('stodjare', 'forhor', 'Förmöte med {trygg}, därefter hembesök'),
  ),
  decided(
    'formote !hembesok',
    'Förmöte: ja, med vårdnadshavarna var för sig. Hembesök: nej, {utpekad} kan vara kvar i bostaden och säkerheten går inte att bedöma.',
    todo('stodjare', 'forhor', 'Förmöten var för sig'),
  ),
  decided(
    'formote !hembesok',
    'Förmöte: ja. Hembesök: nej, {barn} ska inte vara i hemmet de närmaste dagarna. Uppföljande samtal hålls i stället på socialkontoret.',
    todo('stodjare', 'forhor', 'Förmöte'),
    todo('handlaggare', 'forhor+3', 'Tid för uppföljande samtal'),
  ),
  decided(
    'formote !hembesok tolk',
    'Förmöte: ja, med tolk. Hembesök: nej denna dag, tolk kan inte ordnas kvällstid. Nytt ställningstagande vid uppföljande samtal.',
    todo('stodjare', 'forhor', 'Förmöte med tolk'),
  ),
  decided(
    '!formote boende',
    'Nej till båda. {Barn} är [placerad|placerade] på skyddad plats och möten med vårdnadshavarna sker under andra former.',
  ),
  decided(
    '!formote bada !boende',
    'Nej. Båda vårdnadshavarna pekas ut och tas till förhör samma dag. Frågan prövas på nytt när de är hörda.',
    todo('handlaggare', 'forhor+3', 'Nytt ställningstagande till samtal med vårdnadshavarna'),
  ),
  decided(
    '!formote utom',
    'Nej till förmöte och hembesök. Familjen har redan stöd och har själv avböjt. Erbjudandet lämnas igen efter förhöret.',
    todo('handlaggare', 'forhor', 'Lämna erbjudandet om stöd på nytt'),
  ),
  decided(
    '!formote !boende',
    'Nej. {Trygg} får information av handläggaren på Barnahus. Hembesök prövas vid uppföljande samtal.',
    todo('handlaggare', 'forhor', 'Information till {trygg} på plats'),
  ),
  decided(
    '!formote !boende',
    'Förmöte: nej, stödjare saknas den dagen. Hembesök: nej av samma skäl. Handläggaren ringer {trygg} på kvällen i stället.',
    todo('handlaggare', 'forhor', 'Ringa {trygg} på kvällen'),
  ),
  decided('!formote !forhor', 'Nej till båda eftersom inget förhör hålls. Stödet ges inom utredningen.'),
  decided(
    '!formote styv',
    'Nej. {Trygg} vill själv berätta hemma, i lugn och ro. Handläggaren har gått igenom hur det kan sägas.',
    todo('handlaggare', 'forhor+2', 'Uppföljande samtal med {trygg}'),
  ),
]
