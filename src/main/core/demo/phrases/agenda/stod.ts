import { decided, putOff, type Said, todo } from '../said'

/** Det fjärde rummet: vem håller ihop barnets stöd efter förhöret? */
export const stod: readonly Said[] = [
  decided(
    'krisstod',
    '{Handl} är rehabiliteringsansvarig. Krisstöd erbjuds inom en vecka genom öppenvården, {barn} och {trygg} var för sig.',
    todo('handlaggare', 'forhor+3', 'Erbjuda {barn} krisstöd och dokumentera svaret'),
  ),
  decided(
    'krisstod',
    'Stöd startar utan att invänta åtalsbeslut. {Handl} håller ihop det. Barn och vuxen får varsin kontaktperson.',
    todo('stodjare', 'forhor+5', 'Första krissamtal'),
    todo('handlaggare', 'forhor+5', 'Uppföljning en vecka efter förhöret'),
  ),
  decided(
    'krisstod bup',
    'BUP och öppenvården delar upp det: öppenvården tar krisstödet nu, BUP bedömer behovet av behandling om en månad. {Handl} är rehabiliteringsansvarig.',
    todo('bup', 22, 'Bedömning av behandlingsbehov'),
    todo('handlaggare', 'forhor+4', 'Samordna tiderna'),
  ),
  decided(
    'krisstod flera',
    '{Handl} är rehabiliteringsansvarig för syskonen. Stödet planeras för varje barn för sig, efter ålder.',
    todo('handlaggare', 'forhor+5', 'Stödplan för varje barn'),
  ),
  decided(
    '!krisstod',
    '{Handl} är rehabiliteringsansvarig. Erbjudande om krisstöd lämnas vid eftermötet och upprepas efter en vecka.',
    todo('handlaggare', 'forhor+5', 'Upprepa erbjudandet om stöd'),
  ),
  decided(
    '!krisstod',
    'Elevhälsan är närmast {barn} i vardagen. {Handl} håller ihop stödet och följer upp efter en vecka och en månad.',
    todo('handlaggare', 'forhor+5', 'Uppföljning en vecka efter förhöret'),
  ),
  decided(
    '!krisstod tonaring',
    '{Barn} vill vänta med samtal och ta ställning efter förhöret. {Handl} är rehabiliteringsansvarig och frågar igen.',
    todo('handlaggare', 'forhor+5', 'Fråga {barn} på nytt om samtalsstöd'),
  ),
  decided(
    '!krisstod utom',
    'Familjen har eget nätverk och önskar råd snarare än samtal. {Handl} är rehabiliteringsansvarig och ringer efter en vecka.',
    todo('handlaggare', 'forhor+5', 'Ringa familjen en vecka efter förhöret'),
  ),
  decided(
    '!krisstod liten',
    'Stödet går genom de vuxna. {Handl} är rehabiliteringsansvarig; förskolan får råd om hur {barn} kan bemötas.',
    todo('handlaggare', 4, 'Råd till förskolan'),
  ),
  putOff(
    '!krisstod handlaggare-saknas',
    'Rehabiliteringsansvarig utses när handläggare är klar. Frågan får inte ligga längre än till förhörsdagen.',
    4,
    todo('forste', 3, 'Utse rehabiliteringsansvarig'),
  ),
  decided(
    'skyddad',
    '{Handl} är rehabiliteringsansvarig. Stödet ges på plats som inte röjer vistelseorten. Kallelser lämnas muntligt.',
    todo('handlaggare', 3, 'Ordna samtalsstöd på neutral plats'),
  ),
]
