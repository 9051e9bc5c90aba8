import { decided, notNow, putOff, type Said, todo } from '../said'

/** Åklagaren bestämmer vilka som får följa förhöret; barnet har rätt att veta vilka som lyssnar. */
export const medhorning: readonly Said[] = [
  decided(
    'forhor !aklagare-borta',
    'Åklagaren, socialtjänsten och [barnets|barnens] ombud följer förhöret. {Barn} får veta vilka de är av förhörsledaren.',
  ),
  decided(
    'forhor !aklagare-borta bup',
    'I medhörning: åklagare, handläggare, ombud och psykolog från BUP. Ingen annan.',
    todo('polis', 'forhor', 'Berätta för {barn} vilka som lyssnar'),
  ),
  decided(
    'forhor !aklagare-borta',
    'Socialtjänsten är med i medhörning för skyddsbedömningen. Anteckningar förs inte om annat än det som behövs för skydd och stöd.',
    todo('handlaggare', 'forhor', 'Delta i medhörning'),
  ),
  decided(
    'forhor !aklagare-borta foretradare',
    'Särskild företrädare följer förhöret från medhörningsrummet tillsammans med åklagaren och handläggaren.',
  ),
  decided(
    'forhor !aklagare-borta',
    'Åklagaren är med på länk från kammaren. Handläggaren är på plats. Övriga väntar utanför.',
  ),
  decided(
    'forhor !aklagare-borta malsbitrade',
    'Målsägandebiträde, åklagare och handläggare. Vårdnadshavare är inte med i medhörning.',
  ),
  decided(
    'forhor !aklagare-borta flera !delvis',
    'Samma medhörare vid alla förhören. Den som är trygghetsperson för ett barn lyssnar inte på syskonets förhör.',
  ),
  decided(
    'forhor !aklagare-borta sex',
    'Så få som möjligt: åklagare, ombud och handläggare. {Barn} får se rummet innan och hälsa på dem som sitter där.',
    todo('polis', 'forhor', 'Visa {barn} medhörningsrummet före förhöret'),
  ),
  decided(
    'forhor !aklagare-borta tonaring',
    '{Barn} har bett att få veta namnen i förväg. Förhörsledaren går igenom listan med {henne} före start.',
  ),
  putOff(
    'aklagare-borta',
    'Åklagaren beslutar om medhörning. Socialtjänsten önskar delta. Besked begärs skriftligt.',
    2,
  ),
  putOff(
    'aklagare-borta',
    'Kan inte avgöras i dag eftersom åklagaren saknas. Polisen tar med frågan.',
    2,
    todo('polis', 1, 'Inhämta åklagarens besked om medhörning'),
  ),
  notNow('!forhor', 'Inget förhör är planerat.'),
]
