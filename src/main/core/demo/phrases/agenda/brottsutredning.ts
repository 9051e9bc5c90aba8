import { decided, putOff, type Said, todo } from '../said'

/** Förundersökning, gärningar, misstänkt, och när förhör kan hållas. */
export const brottsutredning: readonly Said[] = [
  decided(
    'forhor !aklagare-borta sex !digitalt',
    'Åklagaren leder förundersökningen. Förhöret {forhor} hålls av förhörsledare med särskild utbildning. Kläder och telefon tas om hand om familjen har dem kvar.',
    todo('polis', 'forhor', 'Barnförhör med {barn}'),
  ),
  decided(
    'anmald forhor !aklagare-borta',
    'Förundersökning är inledd. Polisen håller barnförhör {forhor}. Ingen kontakt tas med {utpekad} om saken dessförinnan.',
    todo('polis', 'forhor', 'Barnförhör med {barn}'),
  ),
  decided(
    'ska-anmalas forhor !aklagare-borta',
    'Socialtjänsten lämnar polisanmälan i dag. Åklagaren räknar med att inleda förundersökning i direkt anslutning. Förhör planeras till {forhor}.',
    todo('handlaggare', 0, 'Lämna polisanmälan'),
    todo('polis', 'forhor', 'Barnförhör med {barn} på Barnahus'),
  ),
  decided(
    'forhor !aklagare-borta',
    'Åklagaren är förundersökningsledare. Förhöret med {barn} hålls innan någon annan hörs. Tid: {forhor}.',
    todo('polis', 'forhor', 'Hålla förhöret med {barn} och meddela när familjen får kontaktas'),
  ),
  decided(
    'forhor !aklagare-borta foralder',
    'Åklagaren vill att {barn} hörs före {utpekad}. Förhörsledare är utsedd och tid är satt till {forhor}.',
    todo('aklagare', 1, 'Direktiv till polisen inför förhöret'),
    todo('polis', 'forhor', 'Förhör med {barn}'),
  ),
  decided(
    'forhor !aklagare-borta flera delvis',
    'Åklagaren beslutar att ett av syskonen hörs i första hand. Ställning till förhör med övriga tas när det första förhöret är gjort.',
    todo('polis', 'forhor', 'Första förhöret'),
    todo('aklagare', 8, 'Besked om syskonförhör'),
  ),
  decided(
    'forhor !aklagare-borta flera !delvis',
    'Samtliga syskon hörs samma dag, med det äldsta först och utan att de hinner tala med varandra mellan förhören. Dag: {forhor}.',
    todo('polis', 'forhor', 'Barnförhör med {barn}'),
  ),
  decided(
    'forhor !aklagare-borta sex digitalt',
    'Åklagaren leder förundersökningen. Polisen säkrar digital bevisning före förhöret. Förhör {forhor} med särskilt utbildad förhörsledare.',
    todo('polis', 'forhor', 'Barnförhör med {barn}'),
  ),
  decided(
    'forhor !aklagare-borta nat',
    'Polisen begär ut uppgifter från plattformen. Familjen ska inte själv söka eller svara. Förhör hålls {forhor}.',
    todo('polis', 3, 'Begära ut uppgifter och ta emot telefonen'),
    todo('polis', 'forhor', 'Barnförhör med {barn}'),
  ),
  decided(
    'forhor !aklagare-borta bevittnat',
    'Barnfridsbrott utreds vid sidan av misstankarna mellan de vuxna. {Barn} hörs {forhor} i egenskap av målsägande. Den vuxna som utsatts hörs separat.',
    todo('polis', 'forhor', 'Barnförhör med {barn}'),
  ),
  decided(
    'forhor !aklagare-borta tolk',
    'Förhör {forhor} med auktoriserad tolk på plats. Polisen bokar tolken och kontrollerar dialekt i förväg.',
    todo('polis', 3, 'Boka auktoriserad tolk till förhöret'),
    todo('polis', 'forhor', 'Barnförhör med {barn}'),
  ),
  decided(
    'forhor !aklagare-borta styv',
    '{Utpekad} är ännu inte underrättad om misstanke. Åklagaren tar ställning till gripande efter barnförhöret {forhor}.',
    todo('polis', 'forhor', 'Barnförhör med {barn}'),
    todo('aklagare', 'forhor', 'Ställningstagande till vidare åtgärder samma dag'),
  ),
  decided(
    '!forhor !aklagare-borta',
    'Åklagaren inleder inte förundersökning på det underlag som finns. Nya uppgifter lämnas direkt till åklagaren.',
    todo('aklagare', 3, 'Skriftligt beslut till socialtjänsten'),
  ),
  decided(
    '!forhor !aklagare-borta',
    'Polisen kompletterar underlaget. Förhör är inte aktuellt förrän det är gjort.',
    todo('polis', 5, 'Komplettera och redovisa för åklagaren'),
  ),
  putOff(
    'aklagare-borta',
    'Åklagaren är inte på plats. Polisen har förhörstid {forhor} men beslut om förundersökning och direktiv saknas.',
    2,
    todo('samordnare', 0, 'Begär skriftligt svar av åklagaren på de fyra frågorna'),
    todo('polis', 1, 'Stäm av förhörstiden med åklagaren'),
  ),
  putOff(
    'aklagare-borta',
    'Polisen redovisar läget. Frågan om förundersökning inleds kan inte besvaras utan åklagaren och lämnas öppen. Förhörstiden {forhor} hålls preliminärt.',
    2,
    todo('samordnare', 0, 'Begär skriftlig komplettering av åklagaren'),
  ),
]
